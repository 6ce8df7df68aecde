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

/**
 * Reads the topic of documents with the CloudEvents SDK, which knows nothing of how we write it.
 */
final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, CloudEvent> consumer;
  private final List<CloudEvent> read = new ArrayList<>();

  TopicReader(String bootstrap) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new StringDeserializer(),
            new CloudEventDeserializer());
    var partition = new TopicPartition("content.documents", 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** All events of a document so far, oldest first. */
  List<CloudEvent> of(String key) {
    consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
    return read.stream().filter(event -> key.equals(event.getSubject())).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
