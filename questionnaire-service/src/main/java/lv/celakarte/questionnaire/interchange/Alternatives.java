package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition as rows of a table: any of the rows, and of a row all its parts. Splitting so changes
 * nothing, also where something is unknown, since "all", "any" and "not" distribute over each other
 * in three-valued logic as they do in two-valued.
 */
final class Alternatives {

  /** A rule that needs more rows is clearer as it was written. */
  private static final int MOST = 16;

  /** One part of a row: a condition without "all" and "any", or its negation. */
  record Part(Map<String, @Nullable Object> condition, boolean negated) {}

  private Alternatives() {}

  /** Empty where it would take too many rows, or none at all. */
  static Optional<List<List<Part>>> of(@Nullable Object condition) {
    var rows = rows(Tree.map(condition), false);
    return rows == null || rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  private static @Nullable List<List<Part>> rows(
      Map<String, @Nullable Object> condition, boolean negated) {
    if (condition.containsKey("not")) {
      return rows(Tree.map(condition.get("not")), !negated);
    }
    if (condition.containsKey("always")) {
      return negated ? List.of() : List.of(List.of());
    }
    var all = condition.get("all");
    var any = condition.get("any");
    if (all == null && any == null) {
      return List.of(List.of(new Part(condition, negated)));
    }
    var parts = Tree.list(all == null ? any : all);
    return (all == null) == negated ? together(parts, negated) : oneOf(parts, negated);
  }

  private static @Nullable List<List<Part>> oneOf(List<?> parts, boolean negated) {
    var rows = new ArrayList<List<Part>>();
    for (Object part : parts) {
      var more = rows(Tree.map(part), negated);
      if (more == null || rows.size() + more.size() > MOST) {
        return null;
      }
      rows.addAll(more);
    }
    return rows;
  }

  private static @Nullable List<List<Part>> together(List<?> parts, boolean negated) {
    List<List<Part>> rows = List.of(List.of());
    for (Object part : parts) {
      var more = rows(Tree.map(part), negated);
      if (more == null || rows.size() * more.size() > MOST) {
        return null;
      }
      rows = rows.stream().flatMap(row -> more.stream().map(next -> joined(row, next))).toList();
    }
    return rows;
  }

  private static List<Part> joined(List<Part> row, List<Part> next) {
    var joined = new ArrayList<>(row);
    joined.addAll(next);
    return List.copyOf(joined);
  }
}
