package lv.celakarte.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform's own code does with MongoDB works here as it does there. */
class AllowedUseTests {

  private static RunningStore store;
  private static MongoClient client;

  private MongoDatabase database;
  private MongoCollection<Document> documents;

  @BeforeAll
  static void start() throws Exception {
    store = RunningStore.inMemory();
    client = MongoClients.create(store.address());
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    store.close();
  }

  @BeforeEach
  void empty() {
    database = client.getDatabase("allowed");
    database.drop();
    documents = database.getCollection("documents");
  }

  @Test
  void answersTheGreetingOfNewerDrivers() {
    Document hello = database.runCommand(new Document("hello", 1));

    assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
  }

  @Test
  void replacesOnlyTheVersionThatWasRead() {
    documents.insertOne(new Document("_id", "a").append("version", 1).append("text", "viens"));

    var first = documents.replaceOne(version("a", 1), next("a", 2, "divi"));
    var second = documents.replaceOne(version("a", 1), next("a", 2, "trīs"));

    assertThat(first.getModifiedCount()).isEqualTo(1);
    assertThat(second.getMatchedCount()).isZero();
    assertThat(documents.find().first()).isEqualTo(next("a", 2, "divi"));
  }

  private static Bson version(String id, int version) {
    return Filters.and(Filters.eq("_id", id), Filters.eq("version", version));
  }

  private static Document next(String id, int version, String text) {
    return new Document("_id", id).append("version", version).append("text", text);
  }

  @Test
  void refusesASecondDocumentOfTheSameIdOrUniqueValue() {
    documents.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", 1).append("path", "/lv/a"));

    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> documents.insertOne(new Document("_id", 1).append("path", "/lv/b")))
        .matches(e -> e.getCode() == 11000);
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> documents.insertOne(new Document("_id", 2).append("path", "/lv/a")))
        .matches(e -> e.getCode() == 11000);
  }

  @Test
  void keepsAnOutboxInTheDocumentItself() {
    documents.insertOne(
        new Document("_id", "a").append("outbox", List.of(new Document("id", "e1"))));

    documents.updateOne(Filters.eq("_id", "a"), Updates.push("outbox", new Document("id", "e2")));
    documents.updateOne(Filters.eq("_id", "a"), Updates.pull("outbox", new Document("id", "e1")));

    assertThat(documents.find(Filters.exists("outbox.0")).first())
        .isEqualTo(new Document("_id", "a").append("outbox", List.of(new Document("id", "e2"))));
  }

  @Test
  void countsInOneStepUnderConcurrentWriters() throws Exception {
    int writers = 8;
    int each = 50;
    Callable<Integer> counting =
        () -> {
          for (int i = 0; i < each; i++) {
            documents.updateOne(
                Filters.eq("_id", "sum"),
                Updates.inc("count", 1),
                new UpdateOptions().upsert(true));
          }
          return each;
        };

    try (var pool = Executors.newFixedThreadPool(writers)) {
      for (var done : pool.invokeAll(Collections.nCopies(writers, counting))) {
        assertThat(done.get()).isEqualTo(each);
      }
    }

    assertThat(documents.find().first())
        .isEqualTo(new Document("_id", "sum").append("count", writers * each));
  }

  @Test
  void showsWholeStatesOnlyWhileOthersWrite() throws Exception {
    List<Integer> many = IntStream.range(0, 200).boxed().toList();
    documents.insertOne(new Document("_id", "a").append("left", many).append("right", many));
    Callable<Boolean> writing =
        () -> {
          for (int i = 0; i < 200; i++) {
            List<Integer> values = Collections.nCopies(i % 50, i);
            documents.replaceOne(
                Filters.eq("_id", "a"), new Document("left", values).append("right", values));
          }
          return true;
        };
    Callable<Boolean> reading =
        () -> {
          for (int i = 0; i < 200; i++) {
            Document found = documents.find(Filters.eq("_id", "a")).first();
            if (found == null || !Objects.equals(found.get("left"), found.get("right"))) {
              return false;
            }
          }
          return true;
        };

    try (var pool = Executors.newFixedThreadPool(3)) {
      for (var done : pool.invokeAll(List.of(writing, reading, reading))) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  @Test
  void findsAndModifiesInOneStep() {
    Document found =
        documents.findOneAndUpdate(
            Filters.eq("_id", "lock"),
            Updates.set("owner", "site-1"),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));

    assertThat(found).isEqualTo(new Document("_id", "lock").append("owner", "site-1"));
  }

  @Test
  void sortsLimitsAndProjects() {
    documents.insertMany(List.of(next("a", 3, "x"), next("b", 1, "y"), next("c", 2, "z")));

    List<Document> found =
        documents
            .find()
            .sort(Sorts.descending("version"))
            .limit(2)
            .projection(Projections.include("version"))
            .into(new ArrayList<>());

    assertThat(found)
        .containsExactly(
            new Document("_id", "a").append("version", 3),
            new Document("_id", "c").append("version", 2));
  }

  @Test
  void readsALongListInBatches() {
    List<Document> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(new Document("_id", i));
    }
    documents.insertMany(many);

    assertThat(documents.find().batchSize(50).into(new ArrayList<>())).hasSize(500);
  }

  @Test
  void sumsByGroup() {
    documents.insertMany(
        List.of(
            new Document("path", "/a").append("count", 2),
            new Document("path", "/b").append("count", 3),
            new Document("path", "/a").append("count", 5)));

    List<Document> sums =
        documents
            .aggregate(
                List.of(
                    Aggregates.match(Filters.gt("count", 0)),
                    Aggregates.group("$path", Accumulators.sum("total", "$count")),
                    Aggregates.sort(Sorts.ascending("_id"))))
            .into(new ArrayList<>());

    assertThat(sums)
        .containsExactly(
            new Document("_id", "/a").append("total", 7),
            new Document("_id", "/b").append("total", 3));
  }

  @Test
  void upsertsAReplacement() {
    documents.replaceOne(
        Filters.eq("_id", "a"), next("a", 1, "jauns"), new ReplaceOptions().upsert(true));

    assertThat(documents.find().first()).isEqualTo(next("a", 1, "jauns"));
  }

  @Test
  void stopsAnOrderedBulkWriteAtItsFirstError() {
    documents.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true));
    documents.insertMany(
        List.of(
            new Document("_id", 1).append("path", "/a"),
            new Document("_id", 2).append("path", "/b"),
            new Document("_id", 3).append("path", "/c")));
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(Filters.eq("_id", 1), Updates.set("seen", true)),
            new UpdateOneModel<>(Filters.eq("_id", 2), Updates.set("path", "/a")),
            new UpdateOneModel<>(Filters.eq("_id", 3), Updates.set("seen", true)));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> documents.bulkWrite(updates))
        .matches(e -> e.getWriteErrors().getFirst().getIndex() == 1)
        .matches(e -> e.getWriteResult().getModifiedCount() == 1);

    assertThat(documents.find(Filters.eq("seen", true)).into(new ArrayList<>())).hasSize(1);
  }

  @Test
  void goesOnAfterAnErrorWhenTheOrderDoesNotMatter() {
    documents.insertOne(new Document("_id", 2));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() ->
            documents.bulkWrite(
                List.of(insert(1), insert(2), insert(3)), new BulkWriteOptions().ordered(false)))
        .matches(e -> e.getWriteResult().getInsertedCount() == 2);

    assertThat(documents.countDocuments()).isEqualTo(3);
  }

  @Test
  void countsWhatAnOrderedInsertReallyInserted() {
    documents.insertOne(new Document("_id", 2));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> documents.bulkWrite(List.of(insert(1), insert(2), insert(3))))
        .matches(e -> e.getWriteResult().getInsertedCount() == 1);

    assertThat(documents.countDocuments()).isEqualTo(2);
  }

  private static InsertOneModel<Document> insert(int id) {
    return new InsertOneModel<>(new Document("_id", id));
  }

  @Test
  void dropsAnIndexInItsOwnCollectionOnly() {
    MongoCollection<Document> others = database.getCollection("others");
    documents.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true));
    others.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true));

    documents.dropIndex("path_1");

    assertThat(documents.listIndexes().into(new ArrayList<>())).hasSize(1);
    assertThat(others.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void refusesAnotherIndexUnderAnOldName() {
    documents.createIndex(Indexes.ascending("path"), new IndexOptions().name("one"));

    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(
            () -> documents.createIndex(Indexes.ascending("title"), new IndexOptions().name("one")))
        .matches(e -> e.getCode() == 86);
  }

  @Test
  void createsTheSameIndexAgainWithoutComplaint() {
    documents.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true));

    assertThat(documents.createIndex(Indexes.ascending("path"), new IndexOptions().unique(true)))
        .isEqualTo("path_1");
  }

  @Test
  void dropsADatabaseWithoutThoseOfALongerName() {
    MongoCollection<Document> neighbour =
        client.getDatabase("allowed_too").getCollection("documents");
    neighbour.drop();
    neighbour.insertOne(new Document("_id", 1));
    documents.insertOne(new Document("_id", 1));

    database.drop();

    assertThat(documents.countDocuments()).isZero();
    assertThat(neighbour.countDocuments()).isEqualTo(1);
    assertThat(database.listCollectionNames().into(new ArrayList<>())).isEmpty();
  }

  @Test
  void listsACollectionByItsName() {
    database.createCollection("one");
    database.createCollection("two");

    assertThat(
            database
                .listCollections()
                .filter(Filters.eq("name", "two"))
                .map(collection -> collection.getString("name"))
                .into(new ArrayList<>()))
        .containsExactly("two");
  }
}
