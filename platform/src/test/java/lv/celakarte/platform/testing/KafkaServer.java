package lv.celakarte.platform.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A real broker (KRaft) inside the test JVM, started at the first use and shared by all its tests.
 */
public final class KafkaServer {

  private KafkaServer() {}

  private static final class Started {
    static final EmbeddedKafkaKraftBroker BROKER = start();

    private static EmbeddedKafkaKraftBroker start() {
      var broker = new EmbeddedKafkaKraftBroker(1, 1);
      broker.brokerProperty("auto.create.topics.enable", "false");
      broker.brokerProperty("log.cleaner.dedupe.buffer.size", "4194304");
      broker.afterPropertiesSet();
      return broker;
    }
  }

  /** Where it listens, as {@code host:port}. */
  public static String bootstrap() {
    return Started.BROKER.getBrokersAsString();
  }
}
