package lv.celakarte.analytics.counting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** Against a real MongoDB, where a container engine answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealMongoTalliesTests extends TalliesContract {

  private @Nullable MongoDBContainer server;
  private @Nullable MongoClient client;

  @BeforeAll
  void connect() {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      server = new MongoDBContainer("mongo:8");
      server.start();
      client = MongoClients.create(server.getConnectionString());
    }
  }

  @AfterAll
  void disconnect() {
    if (client != null && server != null) {
      client.close();
      server.stop();
    }
  }

  @Override
  Tallies tallies() {
    var connected = client;
    Assumptions.assumeTrue(
        connected != null,
        "No container engine answers, so there is no real MongoDB to test against");
    return new MongoTallies(
        Objects.requireNonNull(connected)
            .getDatabase("test_" + UUID.randomUUID().toString().replace("-", "")));
  }
}
