package lv.celakarte.analytics.counting;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that cannot be counted, so that somebody can look at them. */
interface DeadLetters extends AutoCloseable {

  /** Returns when the letter is kept for good; throws when it is not. */
  void keep(ConsumerRecord<byte[], byte[]> record, String reason);

  @Override
  void close();
}
