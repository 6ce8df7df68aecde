package lv.celakarte.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import lv.celakarte.platform.events.Event;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the store and its relay promise on every server that speaks MongoDB's protocol. */
abstract class AggregateStoreContract {

  /** A state with everything that could be lost on the way through BSON. */
  record Thing(
      String name,
      long count,
      BigDecimal price,
      double share,
      List<String> tags,
      Map<String, String> texts) {}

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Event> sent = new ArrayList<>();
  private @Nullable MongoClient client;
  private MongoCollection<Document> collection;
  private AggregateStore<Thing> store;
  private OutboxRelay relay;

  /** Where the server under test listens. */
  abstract String uri();

  @BeforeEach
  void open() {
    var opened = MongoClients.create(uri());
    client = opened;
    var database = opened.getDatabase("contract_" + UUID.randomUUID().toString().replace("-", ""));
    collection = database.getCollection("things");
    store =
        new AggregateStore<>(
            collection,
            Thing.class,
            JSON,
            thing -> Map.of("name", thing.name()),
            () -> "00-trace-span-01",
            id -> {});
    store.index(List.of("name"));
    relay = relay(NOON);
  }

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
  }

  private OutboxRelay relay(Instant now) {
    return new OutboxRelay(
        collection,
        event -> {
          sent.add(event);
          return CompletableFuture.completedFuture(null);
        },
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void done(java.util.Optional<Stored<Thing>> write) {
    assertThat(write).isPresent();
  }

  private static Thing thing(String name) {
    return new Thing(
        name,
        9_007_199_254_740_993L,
        new BigDecimal("780.10"),
        0.25,
        List.of("ā", "$date"),
        Map.of("lv", "Ābele", "$where", "text"));
  }

  private static Announcement told(String id) {
    return new Announcement("event-" + id, "lv.celakarte.thing.v1", "key", NOON, Map.of("id", id));
  }

  @Test
  void givesBackExactlyWhatWasWritten() {
    var written = store.create("a", thing("viens")).orElseThrow();

    assertThat(store.find("a")).contains(written);
    assertThat(written.version()).isEqualTo(1);
  }

  @Test
  void createsAnIdOnce() {
    assertThat(store.create("a", thing("viens"))).isPresent();

    assertThat(store.create("a", thing("divi"), told("1"))).isEmpty();

    assertThat(store.find("a").orElseThrow().state().name()).isEqualTo("viens");
    assertThat(store.unsent()).isZero();
  }

  @Test
  void refusesAWriteThatWasMadeFromAnOldVersion() {
    var first = store.create("a", thing("viens")).orElseThrow();
    var second = store.replace(first, thing("divi"), told("1")).orElseThrow();

    assertThat(store.replace(first, thing("trīs"), told("2"))).isEmpty();
    assertThat(store.delete(first)).isFalse();

    assertThat(second.version()).isEqualTo(2);
    assertThat(store.find("a").orElseThrow()).isEqualTo(second);
    assertThat(second.unsent()).isEqualTo(1);
  }

  @Test
  void letsOneOfManyConcurrentWritersWinEachVersion() throws Exception {
    done(store.create("a", thing("0")));
    Callable<Integer> writer =
        () -> {
          var won = 0;
          while (won < 20) {
            var current = store.find("a").orElseThrow();
            if (store.replace(current, thing("x" + current.version())).isPresent()) {
              won++;
            }
          }
          return won;
        };

    try (var writers = Executors.newFixedThreadPool(4)) {
      for (var done : writers.invokeAll(List.of(writer, writer, writer, writer))) {
        assertThat(done.get()).isEqualTo(20);
      }
    }

    assertThat(store.find("a").orElseThrow().version()).isEqualTo(81);
  }

  @Test
  void findsByAPromotedField() {
    done(store.create("b", thing("viens")));
    done(store.create("a", thing("viens")));
    done(store.create("c", thing("divi")));

    assertThat(store.findWhere("name", "viens")).extracting(Stored::id).containsExactly("a", "b");
    assertThat(store.findAll()).hasSize(3);
  }

  @Test
  void sendsTheEventsOfAnAggregateInTheirOrderAndOnce() {
    var first = store.create("a", thing("viens"), told("1")).orElseThrow();
    done(store.replace(first, thing("divi"), told("2"), told("3")));

    assertThat(relay.push("a")).isTrue();
    assertThat(relay.push("a")).isTrue();

    assertThat(sent).extracting(Event::id).containsExactly("event-1", "event-2", "event-3");
    assertThat(sent).extracting(Event::version).containsExactly(1L, 2L, 2L);
    assertThat(sent.getFirst().data()).asString().isEqualTo("{\"id\":\"1\"}");
    assertThat(sent.getFirst().traceparent()).isEqualTo("00-trace-span-01");
    assertThat(store.find("a").orElseThrow().unsent()).isZero();
    assertThat(relay.oldest()).isEmpty();
  }

  @Test
  void keepsWhatCouldNotBeSentForTheNextSweep() {
    done(store.create("a", thing("viens"), told("1")));
    var down =
        new OutboxRelay(
            collection,
            event -> CompletableFuture.failedFuture(new IllegalStateException("no broker")),
            Clock.fixed(NOON, ZoneOffset.UTC));

    assertThat(down.push("a")).isFalse();
    assertThat(store.unsent()).isEqualTo(1);
    assertThat(relay.oldest()).contains(NOON);

    assertThat(relay.sweep()).isTrue();
    assertThat(sent).extracting(Event::id).containsExactly("event-1");
    assertThat(store.unsent()).isZero();
  }

  @Test
  void leavesAnAggregateAloneWhoseLeaseAnotherInstanceHolds() {
    done(store.create("a", thing("viens"), told("1")));
    hold("another", NOON.plusSeconds(5));

    assertThat(relay.push("a")).isTrue();
    assertThat(sent).isEmpty();

    assertThat(relay(NOON.plusSeconds(6)).push("a")).isTrue();
    assertThat(sent).hasSize(1);
  }

  @Test
  void sendsTheNewestAgainWhenItsLeaseEndedWhileItSent() {
    var first = store.create("a", thing("viens"), told("1")).orElseThrow();
    var slow =
        new OutboxRelay(
            collection,
            event -> {
              // While this instance stands still, another one takes over and sends everything.
              if (event.id().equals("event-1") && sent.isEmpty()) {
                done(store.replace(first, thing("divi"), told("2")));
                relay(NOON.plus(OutboxRelay.LEASE).plus(Duration.ofSeconds(1))).push("a");
              }
              sent.add(event);
              return CompletableFuture.completedFuture(null);
            },
            Clock.fixed(NOON, ZoneOffset.UTC));

    slow.push("a");

    assertThat(sent)
        .extracting(Event::id)
        .containsExactly("event-1", "event-2", "event-1", "event-2");
    assertThat(store.unsent()).isZero();
  }

  @Test
  void keepsItsLeaseWhileKafkaTakesItsTime() {
    done(store.create("a", thing("viens"), told("1")));
    var now = new AtomicReference<>(NOON);
    var acknowledgement = new CompletableFuture<Void>();
    var slow =
        new OutboxRelay(
            collection,
            event -> {
              now.set(NOON.plusSeconds(4));
              return acknowledgement;
            },
            clock(now));
    var pushing = CompletableFuture.supplyAsync(() -> slow.push("a"));

    await().until(() -> leaseUntil() == NOON.plusSeconds(4).plus(OutboxRelay.LEASE).toEpochMilli());
    assertThat(relay(NOON.plus(OutboxRelay.LEASE).plusSeconds(1)).push("a")).isTrue();
    acknowledgement.complete(null);

    assertThat(pushing.join()).isTrue();
    assertThat(sent).isEmpty();
    assertThat(store.unsent()).isZero();
  }

  @Test
  void waitsForNoLeaseOfAnInstanceThatDiedWithItsClockAhead() {
    var unused = store.create("a", thing("viens"), told("1"));
    hold("dead", NOON.plus(Duration.ofDays(1)));

    assertThat(relay(NOON).push("a")).isTrue();

    assertThat(sent).extracting(Event::id).containsExactly("event-1");
    assertThat(store.unsent()).isZero();
  }

  private long leaseUntil() {
    var lease =
        Objects.requireNonNull(collection.find().first()).get("lease", new Document("until", 0L));
    return lease.getLong("until");
  }

  private static Clock clock(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private void hold(String owner, Instant until) {
    var lease = new Document("owner", owner).append("until", until.toEpochMilli());
    collection.updateOne(
        new Document("_id", "a"), new Document("$set", new Document("lease", lease)));
  }
}
