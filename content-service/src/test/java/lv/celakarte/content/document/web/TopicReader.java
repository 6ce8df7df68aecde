package lv.celakarte.content.document.web;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic with the CloudEvents SDK, which knows nothing of how we write it. */
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, CloudEvent> consumer;
  private final List<CloudEvent> read = new ArrayList<>();

  /** Reads the topic of documents from its beginning. */
  public TopicReader(String bootstrap) {
    this(bootstrap, "content.documents");
  }

  /** Reads this topic from its beginning. */
  public TopicReader(String bootstrap, String topic) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new StringDeserializer(),
            new CloudEventDeserializer());
    var partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** All events of a document so far, oldest first. */
  public List<CloudEvent> of(String key) {
    consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
    return read.stream().filter(event -> key.equals(event.getSubject())).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
