package lv.celakarte.platform.events;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service reaches Kafka.
 *
 * @param bootstrap brokers, as {@code host:port,host:port}
 * @param client further settings of Kafka's own clients, such as TLS and SASL
 */
@ConfigurationProperties("celakarte.kafka")
public record KafkaSettings(
    @DefaultValue("127.0.0.1:8192") String bootstrap, @DefaultValue Map<String, String> client) {

  /** For producers that must neither lose nor reorder and that a reader is waiting for. */
  public Map<String, Object> producer() {
    var settings = common();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // Kafka's default of 5 ms would be most of the way from publish to live.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    return settings;
  }

  /** For readers that keep their own place. */
  public Map<String, Object> consumer() {
    var settings = common();
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    // A waiting fetch is answered at once when something comes; asking seldom keeps an idle
    // platform
    // idle. No longer than this, for a consumer that closes waits for its last fetch.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 2_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    return settings;
  }

  /** For the administration of topics. */
  public Map<String, Object> admin() {
    var settings = common();
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
    return settings;
  }

  private Map<String, Object> common() {
    var settings = new HashMap<String, Object>(client);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    // A broker that comes back after an outage is found within a second, not after a long back-off.
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
    return settings;
  }
}
