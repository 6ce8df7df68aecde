package lv.celakarte.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.TimeSeriesOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is known to be silently wrong in the embedded server is refused in words. */
class RefusedUseTests {

  private static final Collation LATVIAN = Collation.builder().locale("lv").build();

  private static RunningStore store;
  private static MongoClient client;

  private MongoDatabase database;

  @BeforeAll
  static void start() throws Exception {
    store = RunningStore.inMemory();
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.address()))
                .retryWrites(false)
                .build());
  }

  @AfterAll
  static void stop() throws Exception {
    client.close();
    store.close();
  }

  @BeforeEach
  void fill() {
    database = client.getDatabase("refused");
    database.drop();
    collection(database).insertOne(new Document("_id", 1).append("path", "/a").append("n", 7));
  }

  private static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection("documents");
  }

  static Stream<Arguments> silentlyWrong() {
    return Stream.of(
        on(
            "partial index",
            c -> index(c, new IndexOptions().partialFilterExpression(Filters.gt("n", 1)))),
        on("expiring index", c -> index(c, new IndexOptions().expireAfter(60L, TimeUnit.SECONDS))),
        on("collated index", c -> index(c, new IndexOptions().collation(LATVIAN))),
        on("text index", c -> c.createIndex(Indexes.text("path"))),
        on("sphere index", c -> c.createIndex(Indexes.geo2dsphere("place"))),
        on("plane index", c -> c.createIndex(Indexes.geo2d("place"))),
        on("hashed index", c -> c.createIndex(Indexes.hashed("path"))),
        on("wildcard index", c -> c.createIndex(Indexes.ascending("$**"))),
        on("collated find", c -> c.find().collation(LATVIAN).first()),
        on(
            "collated count",
            c -> c.aggregate(List.of(Aggregates.count())).collation(LATVIAN).first()),
        on("collated distinct", c -> c.distinct("path", String.class).collation(LATVIAN).first()),
        on(
            "collated update",
            c -> c.updateOne(all(), Updates.set("n", 1), new UpdateOptions().collation(LATVIAN))),
        on("collated delete", c -> c.deleteOne(all(), new DeleteOptions().collation(LATVIAN))),
        on("hinted find", c -> c.find().hint(new Document("path", 1)).first()),
        on(
            "hinted update",
            c -> c.updateOne(all(), Updates.set("n", 1), new UpdateOptions().hintString("path_1"))),
        on(
            "computed projection",
            c -> c.find().projection(Projections.computed("p", "$path")).first()),
        on(
            "expression projection",
            c ->
                c.find()
                    .projection(new Document("p", new Document("$concat", List.of("$path"))))
                    .first()),
        on("change stream", c -> c.watch().iterator().tryNext()),
        on(
            "day of the week",
            c ->
                c.aggregate(
                        List.of(
                            Aggregates.project(
                                new Document("d", new Document("$dayOfWeek", "$at")))))
                    .first()),
        on(
            "day of the week in a filter",
            c ->
                c.find(
                        Filters.expr(
                            new Document("$eq", List.of(new Document("$dayOfWeek", "$at"), 1))))
                    .first()),
        on(
            "remainder",
            c ->
                c.aggregate(
                        List.of(
                            Aggregates.group(
                                new Document("$mod", List.of("$n", 2)), Accumulators.sum("s", 1))))
                    .first()),
        on(
            "power",
            c ->
                c.aggregate(
                        List.of(
                            Aggregates.project(
                                new Document("p", new Document("$pow", List.of("$n", 2))))))
                    .first()),
        on(
            "pipeline update",
            c -> c.updateOne(all(), List.of(new Document("$set", new Document("n", "$n"))))),
        on("renaming", c -> c.renameCollection(new MongoNamespace("refused", "other"))),
        on(
            "a write to two members",
            c -> c.withWriteConcern(WriteConcern.W2).insertOne(new Document())),
        inDatabase(
            "validator",
            d ->
                d.createCollection(
                    "v",
                    new CreateCollectionOptions()
                        .validationOptions(
                            new ValidationOptions().validator(Filters.exists("a"))))),
        inDatabase(
            "collated collection",
            d -> d.createCollection("v", new CreateCollectionOptions().collation(LATVIAN))),
        inDatabase(
            "time series",
            d ->
                d.createCollection(
                    "v",
                    new CreateCollectionOptions().timeSeriesOptions(new TimeSeriesOptions("at")))),
        inDatabase(
            "expiring collection",
            d ->
                d.createCollection(
                    "v", new CreateCollectionOptions().expireAfter(5, TimeUnit.SECONDS))),
        inDatabase(
            "capped collection",
            d ->
                d.createCollection(
                    "v", new CreateCollectionOptions().capped(true).sizeInBytes(4096))),
        inDatabase("view", d -> d.createView("v", "documents", List.of())),
        inDatabase("watching a database", d -> d.watch().iterator().tryNext()),
        inDatabase(
            "explaining a pipeline",
            d ->
                d.runCommand(
                    new Document("aggregate", "documents")
                        .append("pipeline", List.of())
                        .append("explain", true))),
        inDatabase(
            "filtering collections by type",
            d -> d.listCollections().filter(Filters.eq("type", "view")).first()));
  }

  private static Document all() {
    return new Document();
  }

  private static void index(MongoCollection<Document> collection, IndexOptions options) {
    var _ = collection.createIndex(Indexes.ascending("path"), options);
  }

  private static Arguments on(String name, Consumer<MongoCollection<Document>> use) {
    return inDatabase(name, database -> use.accept(collection(database)));
  }

  private static Arguments inDatabase(String name, Consumer<MongoDatabase> use) {
    return Arguments.of(name, use);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silentlyWrong")
  void refusesWhatWouldBeSilentlyWrong(String name, Consumer<MongoDatabase> use) {
    assertThatExceptionOfType(MongoException.class)
        .as(name)
        .isThrownBy(() -> use.accept(database))
        .withMessageContaining("The embedded store refuses");
  }

  @Test
  void leavesDataAloneWhenItRefuses() {
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() ->
            collection(database)
                .updateOne(all(), Updates.set("n", 8), new UpdateOptions().collation(LATVIAN)));

    assertThat(collection(database).find().into(new ArrayList<>()))
        .containsExactly(new Document("_id", 1).append("path", "/a").append("n", 7));
  }

  @Test
  void stillTakesTheRemainderInAPlainFilter() {
    assertThat(collection(database).find(Filters.mod("n", 2, 1)).first()).isNotNull();
  }

  @Test
  void refusesTransactions() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> {
          try (var session = client.startSession()) {
            session.startTransaction();
            collection(database).insertOne(session, new Document());
          }
        });
  }
}
