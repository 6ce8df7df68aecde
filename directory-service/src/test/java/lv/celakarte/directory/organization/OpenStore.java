package lv.celakarte.directory.organization;

import java.util.UUID;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.testing.KafkaServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The stores of a service that has nothing but stores. */
public final class OpenStore implements AutoCloseable {

  @EnableAutoConfiguration
  static class Nothing {}

  private final ConfigurableApplicationContext context;

  /** Stores on the server with this connection string, in a database of their own. */
  public OpenStore(String uri) {
    context =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.mongodb.uri=" + uri,
                "--celakarte.mongodb.database=contract_"
                    + UUID.randomUUID().toString().replace("-", ""),
                "--celakarte.kafka.bootstrap=" + KafkaServer.bootstrap(),
                "--management.server.port=-1");
  }

  /** The stores. */
  public AggregateStores stores() {
    return context.getBean(AggregateStores.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
