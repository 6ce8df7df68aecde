package lv.celakarte.analytics.counting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import lv.celakarte.platform.testing.StoreServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Against the embedded store, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoTalliesTests extends TalliesContract {

  private MongoClient client;

  @BeforeAll
  void connect() {
    client = MongoClients.create(StoreServer.uri());
  }

  @AfterAll
  void disconnect() {
    client.close();
  }

  @Override
  Tallies tallies() {
    return new MongoTallies(
        client.getDatabase("test_" + UUID.randomUUID().toString().replace("-", "")));
  }
}
