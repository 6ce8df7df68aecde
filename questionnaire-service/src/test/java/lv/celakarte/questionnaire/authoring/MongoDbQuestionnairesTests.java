package lv.celakarte.questionnaire.authoring;

import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.RealMongo;
import lv.celakarte.questionnaire.QuestionnaireServiceApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The same contract on a real MongoDB, where one can be had. */
class MongoDbQuestionnairesTests extends QuestionnairesContract {

  private static @Nullable ConfigurableApplicationContext service;

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  /** Started by the first test, so that each one shows as skipped, with the reason. */
  @Override
  Questionnaires questionnaires() {
    var running = service;
    if (running == null) {
      running = started(RealMongo.uriOrSkip());
      service = running;
    }
    return running.getBean(Questionnaires.class);
  }

  private static ConfigurableApplicationContext started(String uri) {
    return SpringApplication.run(
        QuestionnaireServiceApplication.class,
        "--spring.mongodb.uri=" + uri,
        "--celakarte.kafka.bootstrap=" + KafkaServer.bootstrap(),
        "--server.port=0",
        "--management.server.port=0");
  }
}
