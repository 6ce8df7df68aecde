package lv.celakarte.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.celakarte.platform.events.Event;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outboxes of one collection, in the order of each aggregate.
 *
 * <p>An instance takes a lease on a document before it sends and gives it back after, so that two
 * instances do not send one aggregate's events at the same time. Should an instance be stopped for
 * longer than its lease, what it sends afterwards may land behind newer events of another one; it
 * finds that its lease is gone and sends the newest event again, so that the last record of the key
 * is the newest in every case.
 */
final class OutboxRelay {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /**
   * As long as what a dead instance was sending has to wait. A living one renews its lease while it
   * waits for Kafka, so this need not be as long as the producer may take.
   */
  static final Duration LEASE = Duration.ofSeconds(6);

  private static final Duration RENEW = LEASE.dividedBy(3);

  /**
   * A lease that lasts longer than this was taken by a clock that was wrong, and counts for
   * nothing.
   */
  private static final Duration LONGEST = LEASE.multipliedBy(10);

  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(15);

  /** How an event leaves: Kafka in life, a list in a test. */
  @FunctionalInterface
  interface Sending {
    CompletableFuture<?> send(Event event);
  }

  private final MongoCollection<Document> collection;
  private final Sending sending;
  private final Clock clock;

  OutboxRelay(MongoCollection<Document> collection, Sending sending, Clock clock) {
    this.collection = collection;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Sends everything that waits in one aggregate.
   *
   * @return false when something could not be sent and has to be tried again
   */
  boolean push(String id) {
    for (var taken = take(id); taken.isPresent(); taken = take(id)) {
      if (!send(taken.get())) {
        return false;
      }
    }
    return true;
  }

  /** Sends what every aggregate has waiting; stops at the first failure, which is seldom alone. */
  boolean sweep() {
    var waiting =
        collection
            .find(gt("unsent", 0))
            .projection(include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    return waiting.stream().allMatch(this::push);
  }

  /** The time of the oldest event that waits. */
  Optional<Instant> oldest() {
    return collection
        .find(gt("unsent", 0))
        .map(document -> document.getList("outbox", Document.class))
        .into(new ArrayList<>())
        .stream()
        .filter(outbox -> !outbox.isEmpty())
        .map(outbox -> Instant.parse(outbox.getFirst().getString("time")))
        .min(Comparator.naturalOrder());
  }

  private Optional<Document> take(String id) {
    var now = clock.instant();
    var free =
        or(
            eq("lease", null),
            lt("lease.until", now.toEpochMilli()),
            gt("lease.until", now.plus(LONGEST).toEpochMilli()));
    var lease =
        new Document("owner", UUID.randomUUID().toString())
            .append("until", now.plus(LEASE).toEpochMilli());
    return Optional.ofNullable(
        collection.findOneAndUpdate(
            and(eq("_id", id), gt("unsent", 0), free),
            new Document("$set", new Document("lease", lease)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  private boolean send(Document document) {
    var waiting = document.getList("outbox", Document.class);
    var sent = new ArrayList<Document>();
    try {
      for (var event : waiting) {
        if (!sent.isEmpty()) {
          renew(document);
        }
        acknowledged(event, document);
        sent.add(event);
      }
      return true;
    } catch (ExecutionException | TimeoutException failure) {
      LOG.warn("Events of {} wait: {}", document.getString("_id"), failure.toString());
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      giveBack(document, sent);
    }
  }

  /** Waits for Kafka and, while that takes its time, keeps the lease. */
  private void acknowledged(Document event, Document document)
      throws ExecutionException, InterruptedException, TimeoutException {
    var sending = this.sending.send(event(event));
    for (var waited = Duration.ZERO; ; waited = waited.plus(RENEW)) {
      try {
        sending.get(RENEW.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException late) {
        if (waited.compareTo(ACKNOWLEDGED_WITHIN) >= 0) {
          throw late;
        }
        renew(document);
      }
    }
  }

  private void renew(Document document) {
    var owner = document.get("lease", Document.class).getString("owner");
    var until = clock.instant().plus(LEASE).toEpochMilli();
    var unused =
        collection.updateOne(
            and(eq("_id", document.getString("_id")), eq("lease.owner", owner)),
            new Document("$set", new Document("lease.until", until)));
  }

  /** Takes out exactly what was acknowledged and ends the lease, in one write. */
  private void giveBack(Document document, List<Document> sent) {
    var id = document.getString("_id");
    var owner = document.get("lease", Document.class).getString("owner");
    var update = new Document("$unset", new Document("lease", ""));
    if (!sent.isEmpty()) {
      var ids = sent.stream().map(event -> event.getString("id")).toList();
      update
          .append("$pull", new Document("outbox", new Document("id", new Document("$in", ids))))
          .append("$inc", new Document("unsent", -sent.size()))
          .append("$set", new Document("last", sent.getLast()));
    }
    var result = collection.updateOne(and(eq("_id", id), eq("lease.owner", owner)), update);
    if (result.getMatchedCount() == 0 && !sent.isEmpty()) {
      sendNewestAgain(id, AggregateStore.number(sent.getLast(), "version"));
    }
  }

  private void sendNewestAgain(String id, long late) {
    LOG.warn("The lease on {} ended while events were sent; its newest event is sent again", id);
    var document = collection.find(eq("_id", id)).first();
    if (document == null) {
      return;
    }
    var last = document.get("last", Document.class);
    if (last == null || AggregateStore.number(last, "version") <= late) {
      return;
    }
    try {
      acknowledged(last, document);
    } catch (ExecutionException | TimeoutException failure) {
      LOG.error("The newest event of {} could not be sent again", id, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static Event event(Document event) {
    var data = event.getString("data");
    return new Event(
        event.getString("id"),
        event.getString("type"),
        event.getString("key"),
        AggregateStore.number(event, "version"),
        Instant.parse(event.getString("time")),
        data == null ? null : data.getBytes(StandardCharsets.UTF_8),
        event.getString("traceparent"));
  }
}
