package lv.celakarte.platform.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A real MongoDB, where a container engine answers or {@code CELAKARTE_TEST_MONGODB_URI} names one.
 */
public final class RealMongo {

  private static @Nullable MongoDBContainer container;

  private RealMongo() {}

  /** Its connection string; without one the test is skipped and says why. */
  public static synchronized String uriOrSkip() {
    var given = System.getenv("CELAKARTE_TEST_MONGODB_URI");
    if (given != null && !given.isBlank()) {
      return given;
    }
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no container engine answers and CELAKARTE_TEST_MONGODB_URI is not set: "
            + "the contract was not checked against a real MongoDB");
    if (container == null) {
      container = new MongoDBContainer("mongo:8.0");
      container.start();
    }
    return container.getConnectionString();
  }
}
