package lv.celakarte.questionnaire.authoring;

import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.RealMongo;
import lv.celakarte.questionnaire.QuestionnaireServiceApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The same contract on a real MongoDB, where one can be had. */
class MongoDbQuestionnairesTests extends QuestionnairesContract {

  private static @Nullable ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    var uri = RealMongo.uriOrSkip();
    service =
        SpringApplication.run(
            QuestionnaireServiceApplication.class,
            "--spring.mongodb.uri=" + uri,
            "--celakarte.kafka.bootstrap=" + KafkaServer.bootstrap(),
            "--server.port=0",
            "--management.server.port=0");
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Override
  Questionnaires questionnaires() {
    if (service == null) {
      throw new IllegalStateException("not started");
    }
    return service.getBean(Questionnaires.class);
  }
}
