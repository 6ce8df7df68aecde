package lv.celakarte.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what the embedded server does wrong and what can be told by its own commands: bulk
 * writes that go on after an error, counts that include what failed, indexes dropped in other
 * collections, databases dropped that only share the first letters.
 */
final class Corrections {

  private static final int INDEX_KEY_SPECS_CONFLICT = 86;
  private static final int INVALID_INDEX_OPTION = 85;

  /** The embedded server as it is. */
  @FunctionalInterface
  interface Server {
    Document answer(Request request);
  }

  private final Server server;

  Corrections(Server server) {
    this.server = server;
  }

  Document run(Request request) {
    return switch (request.name()) {
      case "insert" -> insert(request);
      case "update" -> inTurn(request, "updates");
      case "delete" -> inTurn(request, "deletes");
      case "createIndexes" -> createIndexes(request);
      case "dropIndexes" -> dropIndexes(request);
      case "dropDatabase" -> dropDatabase(request);
      case "listCollections" -> listCollections(request);
      default -> server.answer(request);
    };
  }

  /** The server counts documents as inserted that it has just refused. */
  private Document insert(Request request) {
    Document command = withOrder(request.command());
    Document reply = server.answer(request.with(command));
    List<Document> errors = documents(reply.get("writeErrors"));
    if (!errors.isEmpty()) {
      boolean ordered = isOrdered(command);
      int given = documents(command.get("documents")).size();
      reply.put("n", ordered ? errors.getFirst().get("index") : (Object) (given - errors.size()));
    }
    return reply;
  }

  /** The server goes on after an error although the statements are to be done in order. */
  private Document inTurn(Request request, String list) {
    List<Document> statements = documents(request.command().get(list));
    boolean ordered = isOrdered(withOrder(request.command()));
    int changed = 0;
    int modified = 0;
    List<Document> upserted = new ArrayList<>();
    List<Document> errors = new ArrayList<>();
    for (int i = 0; i < statements.size() && (errors.isEmpty() || !ordered); i++) {
      Document reply = alone(request, list, statements.get(i));
      changed += number(reply.get("n"));
      modified += number(reply.get("nModified"));
      upserted.addAll(at(i, reply.get("upserted")));
      errors.addAll(at(i, reply.get("writeErrors")));
    }
    Document reply = new Document("n", changed);
    if (list.equals("updates")) {
      reply.put("nModified", modified);
    }
    putUnlessEmpty(reply, "upserted", upserted);
    putUnlessEmpty(reply, "writeErrors", errors);
    reply.put("ok", 1.0);
    return reply;
  }

  private Document alone(Request request, String list, Document statement) {
    Document single = request.command().clone();
    single.put(list, List.of(statement));
    try {
      return server.answer(request.with(single));
    } catch (MongoServerError e) {
      Document error =
          new Document("index", 0)
              .append("code", e.getCode())
              .append("errmsg", e.getMessageWithoutErrorCode());
      return new Document("n", 0).append("writeErrors", List.of(error));
    }
  }

  private static List<Document> at(int index, @Nullable Object entries) {
    return documents(entries).stream().map(entry -> entry.clone().append("index", index)).toList();
  }

  private static void putUnlessEmpty(Document reply, String key, List<Document> values) {
    if (!values.isEmpty()) {
      reply.put(key, values);
    }
  }

  /** The server keeps the old index silently when a new one of the same name differs. */
  private Document createIndexes(Request request) {
    List<Document> present = indexes(request, request.command().get("createIndexes"));
    for (Document wanted : documents(request.command().get("indexes"))) {
      for (Document index : present) {
        boolean sameName = Objects.equals(index.get("name"), wanted.get("name"));
        boolean sameKey = Objects.equals(index.get("key"), wanted.get("key"));
        boolean sameOptions =
            isTrue(index, "unique") == isTrue(wanted, "unique")
                && isTrue(index, "sparse") == isTrue(wanted, "sparse");
        if (sameName && !(sameKey && sameOptions)) {
          throw new MongoServerError(
              INDEX_KEY_SPECS_CONFLICT,
              "IndexKeySpecsConflict",
              "An index named " + wanted.get("name") + " exists and is another one");
        }
        if (sameKey && !sameName) {
          throw new MongoServerError(
              INVALID_INDEX_OPTION,
              "IndexOptionsConflict",
              "The same index exists under the name " + index.get("name"));
        }
      }
    }
    return server.answer(request);
  }

  private static boolean isTrue(Document index, String option) {
    return Boolean.TRUE.equals(index.get(option));
  }

  /** By name, the server forgets the index of that name in every collection. */
  private Document dropIndexes(Request request) {
    Object wanted = request.command().get("index");
    if (!(wanted instanceof String name)) {
      return server.answer(request);
    }
    List<Document> keys =
        indexes(request, request.command().get("dropIndexes")).stream()
            .filter(index -> !Objects.equals(index.get("name"), "_id_"))
            .filter(index -> name.equals("*") || name.equals(index.get("name")))
            .map(index -> (Document) Objects.requireNonNull(index.get("key")))
            .toList();
    if (keys.isEmpty() && !name.equals("*")) {
      throw new MongoServerError(27, "IndexNotFound", "index not found with name [" + name + "]");
    }
    for (Document key : keys) {
      Document byKey = request.command().clone();
      byKey.put("index", key);
      var _ = server.answer(request.with(byKey));
    }
    return new Document("ok", 1.0);
  }

  /** The server's own dropping also takes databases whose names begin with this one. */
  private Document dropDatabase(Request request) {
    for (Document collection : collections(request)) {
      var _ =
          server.answer(
              request.with(
                  "drop",
                  new Document("drop", collection.get("name")).append("$db", request.database())));
    }
    return new Document("dropped", request.database()).append("ok", 1.0);
  }

  /** The server lists everything, whatever the filter says. */
  private Document listCollections(Request request) {
    Document reply = server.answer(request);
    if (!(request.command().get("filter") instanceof Document filter) || filter.isEmpty()) {
      return reply;
    }
    if (filter.size() != 1 || !(filter.get("name") instanceof String name)) {
      throw Strictness.refusal("a filter of collections by anything but their name");
    }
    Document cursor = (Document) Objects.requireNonNull(reply.get("cursor"));
    cursor.put(
        "firstBatch",
        documents(cursor.get("firstBatch")).stream()
            .filter(collection -> name.equals(collection.get("name")))
            .toList());
    return reply;
  }

  private List<Document> collections(Request request) {
    return batch(
        server.answer(
            request.with(
                "listCollections",
                new Document("listCollections", 1).append("$db", request.database()))));
  }

  private List<Document> indexes(Request request, @Nullable Object collection) {
    return batch(
        server.answer(
            request.with(
                "listIndexes",
                new Document("listIndexes", collection).append("$db", request.database()))));
  }

  private static List<Document> batch(Document reply) {
    return reply.get("cursor") instanceof Document cursor
        ? documents(cursor.get("firstBatch"))
        : List.of();
  }

  /** Order is what MongoDB keeps unless told otherwise; the server takes silence for a no. */
  private static Document withOrder(Document command) {
    Document complete = command.clone();
    complete.putIfAbsent("ordered", Boolean.TRUE);
    return complete;
  }

  private static boolean isOrdered(Document command) {
    return !Boolean.FALSE.equals(command.get("ordered"));
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  private static List<Document> documents(@Nullable Object list) {
    return list instanceof Collection<?> entries
        ? entries.stream().map(Document.class::cast).toList()
        : List.of();
  }
}
