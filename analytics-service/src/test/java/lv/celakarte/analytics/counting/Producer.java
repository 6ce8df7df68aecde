package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lv.celakarte.platform.events.Event;
import lv.celakarte.platform.events.EventSender;
import tools.jackson.databind.json.JsonMapper;

/** Sends counts to the topic in the producers' shape. */
public final class Producer {

  private final EventSender sender;
  private final JsonMapper json = JsonMapper.shared();

  public Producer(EventSender sender) {
    this.sender = sender;
  }

  void send(List<Interactions> batches) {
    var sent = new ArrayList<CompletableFuture<Void>>();
    for (var batch : batches) {
      sent.add(
          send(
              batch.source() + "-" + batch.sequence(),
              batch.sequence(),
              json.writeValueAsBytes(batch)));
    }
    sent.forEach(CompletableFuture::join);
  }

  /** Sends one batch of page views and the like. */
  public void send(String source, Instant minute, Map<Batches.Measured, Long> counts) {
    var list =
        counts.entrySet().stream().map(entry -> entry.getKey().count(entry.getValue())).toList();
    send(List.of(new Interactions(source, 1, minute, list)));
  }

  CompletableFuture<Void> send(String id, long sequence, byte[] body) {
    return sender.sendPlain(
        InteractionReader.TOPIC,
        new Event(id, InteractionsReading.TYPE, "test", sequence, Instant.EPOCH, body, null));
  }
}
