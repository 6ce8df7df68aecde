package lv.celakarte.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the embedded server accepts and then does not do, and refuses it in words.
 *
 * <p>Each entry was seen to be accepted and to give no effect or another result than MongoDB.
 */
final class Strictness {

  /** MongoDB's own code for a command that this kind of server does not support. */
  static final int NOT_SUPPORTED = 115;

  private static final Set<String> INDEX_OPTIONS =
      Set.of("key", "name", "unique", "sparse", "background", "v", "ns");

  private static final Set<String> COLLECTION_OPTIONS =
      Set.of("create", "autoIndexId", "writeConcern", "comment", "lsid", "$db", "$readPreference");

  /** Options of reading commands that are ignored although they change the result. */
  private static final Set<String> IGNORED_OPTIONS =
      Set.of(
          "collation",
          "hint",
          "min",
          "max",
          "returnKey",
          "showRecordId",
          "let",
          "tailable",
          "awaitData",
          "explain");

  private static final Set<String> WRONG_EXPRESSIONS = Set.of("$dayOfWeek", "$mod", "$pow");

  private static final Set<String> PROJECTION_OPERATORS = Set.of("$slice", "$elemMatch");

  private Strictness() {}

  static MongoServerError refusal(String what) {
    return new MongoServerError(
        NOT_SUPPORTED,
        "CommandNotSupported",
        "The embedded store refuses "
            + what
            + ": it would be accepted and then not work as on MongoDB. Use another way or a real"
            + " MongoDB (CELAKARTE_MONGODB_URI).");
  }

  static void check(String name, Document command) {
    refuseTransaction(command);
    WriteConcern.check(command);
    refuseOptions(command);
    switch (name) {
      case "find" -> {
        filter(command.get("filter"));
        projection(command.get("projection"));
        sort(command.get("sort"));
      }
      case "count", "distinct" -> filter(command.get("query"));
      case "findAndModify", "findandmodify" -> {
        filter(command.get("query"));
        projection(command.get("fields"));
        sort(command.get("sort"));
        update(command.get("update"));
      }
      case "update" -> each(command.get("updates"), Strictness::updateStatement);
      case "delete" -> each(command.get("deletes"), Strictness::deleteStatement);
      case "aggregate" -> aggregate(command);
      case "create" -> create(command);
      case "createIndexes" -> each(command.get("indexes"), Strictness::index);
      case "renameCollection" ->
          throw refusal("renaming a collection (its indexes keep the old name)");
      case "validate" -> throw refusal("the command validate");
      default -> {
        // nothing else has been seen to be silently wrong
      }
    }
  }

  private static void refuseTransaction(Document command) {
    if (command.containsKey("txnNumber") || command.containsKey("startTransaction")) {
      throw refusal("a transaction or a retryable write");
    }
  }

  private static void refuseOptions(Document statement) {
    for (String option : IGNORED_OPTIONS) {
      if (isMeant(statement.get(option))) {
        throw refusal("the option " + option);
      }
    }
  }

  /** Drivers also send options that say "no". */
  private static boolean isMeant(@Nullable Object value) {
    return value != null
        && !Boolean.FALSE.equals(value)
        && !(value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static void updateStatement(Document statement) {
    refuseOptions(statement);
    if (isMeant(statement.get("sort"))) {
      throw refusal("the option sort of an update");
    }
    filter(statement.get("q"));
    update(statement.get("u"));
  }

  private static void deleteStatement(Document statement) {
    refuseOptions(statement);
    filter(statement.get("q"));
  }

  private static void update(@Nullable Object update) {
    if (update instanceof Collection<?>) {
      throw refusal("an update given as a pipeline");
    }
  }

  private static void filter(@Nullable Object filter) {
    if (filter instanceof Document document) {
      document.forEach((key, value) -> {
        if (key.equals("$expr")) {
          expression(value);
        } else {
          filter(value);
        }
      });
    } else if (filter instanceof Collection<?> parts) {
      parts.forEach(Strictness::filter);
    }
  }

  private static void expression(@Nullable Object expression) {
    if (expression instanceof Document document) {
      document.forEach((key, value) -> {
        if (WRONG_EXPRESSIONS.contains(key)) {
          throw refusal("the expression " + key);
        }
        expression(value);
      });
    } else if (expression instanceof Collection<?> parts) {
      parts.forEach(Strictness::expression);
    }
  }

  private static void projection(@Nullable Object projection) {
    if (!(projection instanceof Document fields)) {
      return;
    }
    fields.forEach((field, value) -> {
      boolean plain = value instanceof Number || value instanceof Boolean;
      boolean known =
          value instanceof Document operator && PROJECTION_OPERATORS.containsAll(operator.keySet());
      if (!plain && !known) {
        throw refusal("an expression in a projection (" + field + ")");
      }
    });
  }

  private static void sort(@Nullable Object sort) {
    if (sort instanceof Document fields
        && !fields.values().stream().allMatch(Number.class::isInstance)) {
      throw refusal("a sort by anything but fields");
    }
  }

  private static void aggregate(Document command) {
    if (!(command.get("aggregate") instanceof String)) {
      throw refusal("aggregate or watch on a whole database");
    }
    pipeline(command.get("pipeline"));
  }

  private static void pipeline(@Nullable Object pipeline) {
    each(pipeline, stage -> stage.forEach(Strictness::stage));
  }

  private static void stage(String name, @Nullable Object body) {
    switch (name) {
      case "$changeStream" -> throw refusal("a change stream (no history is kept)");
      case "$match" -> filter(body);
      case "$sort" -> sort(body);
      case "$facet" -> {
        if (body instanceof Document facets) {
          facets.values().forEach(Strictness::pipeline);
        }
      }
      case "$lookup" -> {
        if (body instanceof Document lookup) {
          pipeline(lookup.get("pipeline"));
        }
      }
      default -> expression(body);
    }
  }

  private static void create(Document command) {
    command.forEach((option, value) -> {
      if (!COLLECTION_OPTIONS.contains(option) && isMeant(value)) {
        throw refusal("a collection with the option " + option);
      }
    });
  }

  private static void index(Document index) {
    index.forEach((option, value) -> {
      if (!INDEX_OPTIONS.contains(option) && isMeant(value)) {
        throw refusal("an index with the option " + option);
      }
    });
    if (index.get("key") instanceof Document key) {
      key.forEach(Strictness::indexedField);
    }
  }

  private static void indexedField(String field, @Nullable Object direction) {
    if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1.0) {
      throw refusal("an index of the kind " + direction);
    }
    if (field.equals("$**") || field.endsWith(".$**")) {
      throw refusal("a wildcard index");
    }
  }

  private static void each(@Nullable Object list, Consumer<Document> check) {
    if (list instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Document document) {
          check.accept(document);
        }
      }
    }
  }
}
