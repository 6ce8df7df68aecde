package lv.celakarte.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTests {

  private static final int WRITERS = 4;
  private static final int WRITES_BEFORE_THE_KILL = 400;

  @TempDir Path directory;

  @Test
  void keepsEveryAcknowledgedWriteWhenTheProcessIsKilled() throws Exception {
    List<AtomicInteger> acknowledged = new ArrayList<>();
    RunningStore store = RunningStore.on(directory);
    try (MongoClient client = MongoClients.create(store.address())) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        AtomicInteger count = new AtomicInteger();
        acknowledged.add(count);
        writers.add(Thread.ofPlatform().start(writing(client, i, count)));
      }
      while (acknowledged.stream().mapToInt(AtomicInteger::get).sum() < WRITES_BEFORE_THE_KILL) {
        Thread.onSpinWait();
      }
      store.kill();
      for (Thread writer : writers) {
        writer.join();
      }
    }

    try (RunningStore again = RunningStore.on(directory);
        MongoClient client = MongoClients.create(again.address())) {
      for (int i = 0; i < WRITERS; i++) {
        Document counter =
            requireNonNull(counters(client).find(Filters.eq("_id", "writer-" + i)).first());
        int inserted = (int) records(client).countDocuments(Filters.eq("writer", i));
        assertThat(inserted).isGreaterThanOrEqualTo(acknowledged.get(i).get());
        assertThat(counter.getInteger("count")).isGreaterThanOrEqualTo(acknowledged.get(i).get());
      }
    }
  }

  private static Runnable writing(MongoClient client, int writer, AtomicInteger acknowledged) {
    return () -> {
      try {
        for (int n = 0; ; n++) {
          records(client).insertOne(new Document("_id", writer + "-" + n).append("writer", writer));
          counters(client)
              .updateOne(
                  Filters.eq("_id", "writer-" + writer),
                  Updates.inc("count", 1),
                  new UpdateOptions().upsert(true));
          acknowledged.incrementAndGet();
        }
      } catch (MongoException _) {
        // the store is gone, which is the point
      }
    };
  }

  @Test
  void keepsIndexesAndTheirPromises() throws Exception {
    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      records(client).createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
      records(client).insertOne(new Document("_id", 1).append("name", "Ābele"));
      store.kill();
    }

    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      assertThatExceptionOfType(MongoException.class)
          .isThrownBy(
              () -> records(client).insertOne(new Document("_id", 2).append("name", "Ābele")))
          .matches(e -> e.getCode() == 11000);
      assertThat(records(client).countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void opensAgainAfterAnOrderlyEnd() throws Exception {
    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      records(client)
          .withWriteConcern(WriteConcern.JOURNALED)
          .insertOne(new Document("_id", "a").append("text", "garumzīme"));
      store.terminate();
    }

    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      assertThat(records(client).find().into(new ArrayList<>()))
          .containsExactly(new Document("_id", "a").append("text", "garumzīme"));
    }
  }

  @Test
  void givesTheRoomOfOldStatesBack() throws Exception {
    Random random = new Random(7);
    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      for (int i = 0; i < 300; i++) {
        records(client).insertOne(new Document("_id", i).append("bytes", bytes(random)));
      }
      records(client).deleteMany(Filters.gt("_id", 0));
      store.kill();
    }

    try (RunningStore store = RunningStore.on(directory);
        MongoClient client = MongoClients.create(store.address())) {
      assertThat(records(client).countDocuments()).isEqualTo(1);
    }
    assertThat(directory.resolve("store.mv").toFile().length()).isLessThan(1_000_000);
  }

  private static Binary bytes(Random random) {
    byte[] bytes = new byte[40_000];
    random.nextBytes(bytes);
    return new Binary(bytes);
  }

  private static MongoCollection<Document> records(MongoClient client) {
    return client.getDatabase("durability").getCollection("records");
  }

  private static MongoCollection<Document> counters(MongoClient client) {
    return client.getDatabase("durability").getCollection("counters");
  }
}
