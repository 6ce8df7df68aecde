package lv.celakarte.content.document;

import com.mongodb.client.MongoDatabase;
import lv.celakarte.platform.testing.KafkaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same contract on a real MongoDB. */
@SpringBootTest
@DirtiesContext
@EnabledIf(value = "dockerAnswers", disabledReason = "No Docker engine answers here")
class MongoStorageTests extends StorageContract {

  private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

  @Autowired private Documents documents;
  @Autowired private Editions editions;
  @Autowired private MongoDatabase database;

  static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    MONGO.start();
    registry.add("spring.mongodb.uri", MONGO::getConnectionString);
    registry.add("celakarte.kafka.bootstrap", KafkaServer::bootstrap);
    registry.add("server.port", () -> "0");
    registry.add("management.server.port", () -> "0");
  }

  @AfterAll
  static void stop() {
    MONGO.stop();
  }

  @Override
  Documents documents() {
    return documents;
  }

  @Override
  Editions editions() {
    return editions;
  }

  @Override
  Reservations reservations() {
    return new MongoReservations(database);
  }
}
