package lv.celakarte.analytics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.events.Keeping;
import lv.celakarte.platform.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Dead letters beside the topic, each with the reason and the place it came from. */
final class KafkaDeadLetters implements DeadLetters {

  private final KafkaProducer<byte[], byte[]> producer;
  private final Topics topics;

  KafkaDeadLetters(KafkaSettings settings, Topics topics) {
    this.producer = new KafkaProducer<>(settings.producer());
    this.topics = topics;
  }

  @Override
  public void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
    var topic = record.topic() + ".dlt";
    topics.ensure(topic, Keeping.EVERYTHING_FOR_MONTHS);
    var letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    letter
        .headers()
        .add("x_cause", reason.getBytes(UTF_8))
        .add("x_partition", Integer.toString(record.partition()).getBytes(UTF_8))
        .add("x_offset", Long.toString(record.offset()).getBytes(UTF_8));
    send(letter);
  }

  private void send(ProducerRecord<byte[], byte[]> letter) {
    try {
      // Waited for, because the place in the topic must not be passed before the letter is kept.
      var unused = producer.send(letter).get();
    } catch (ExecutionException failed) {
      throw new KafkaException("A dead letter was not kept", failed.getCause());
    } catch (InterruptedException stop) {
      throw new InterruptException(stop);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
