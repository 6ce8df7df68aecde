package lv.celakarte.questionnaire.interchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Relation;
import org.jspecify.annotations.Nullable;

/** Writes one undivided condition into a cell. */
final class CellWriter {

  static final Map<String, String> SIGNS =
      Map.of(
          Relation.AT_LEAST.word(), ">=",
          Relation.AT_MOST.word(), "<=",
          Relation.MORE_THAN.word(), ">",
          Relation.LESS_THAN.word(), "<");

  /** A column and what to write into it. */
  record Cell(Column column, String term) {}

  private CellWriter() {}

  /** Empty for what no cell can say. */
  static Optional<Cell> of(Alternatives.Part part) {
    return of(part.condition())
        .map(cell -> part.negated() ? new Cell(cell.column(), negated(cell)) : cell);
  }

  private static String negated(Cell cell) {
    return cell.column().role() == Column.Role.CONDITION ? "no" : "!" + cell.term();
  }

  private static Optional<Cell> of(Map<String, @Nullable Object> condition) {
    if (condition.get("holds") instanceof String name) {
      return Optional.of(new Cell(new Column(Column.Role.CONDITION, name), "yes"));
    }
    if (condition.get("question") instanceof String question) {
      return answered(condition)
          .map(term -> new Cell(new Column(Column.Role.QUESTION, question), term));
    }
    return compared(condition);
  }

  private static Optional<String> answered(Map<String, @Nullable Object> condition) {
    if (Tree.first(condition, "is", "includes") instanceof String option) {
      return Optional.of(option);
    }
    if (condition.get("oneOf") != null) {
      var options = Tree.list(condition.get("oneOf")).stream().map(String::valueOf).toList();
      return Optional.of(String.join(" | ", options));
    }
    if (condition.get("before") != null) {
      return Optional.of("< " + day(condition.get("before")));
    }
    if (condition.get("after") != null) {
      return Optional.of("> " + day(condition.get("after")));
    }
    var days = Tree.list(condition.get("between"));
    return days.size() == 2
        ? Optional.of(day(days.getFirst()) + " .. " + day(days.getLast()))
        : Optional.empty();
  }

  private static String day(@Nullable Object day) {
    if (day instanceof Map<?, ?> map && map.get("today") instanceof Number days) {
      int count = days.intValue();
      return count == 0 ? "today" : count > 0 ? "today+" + count : "today" + count;
    }
    return String.valueOf(day);
  }

  private static Optional<Cell> compared(Map<String, @Nullable Object> condition) {
    if (condition.get("between") != null) {
      var sides = Tree.list(condition.get("between"));
      return sides.size() == 3
          ? cell(sides, operand(sides.get(1)) + " .. " + operand(sides.get(2)))
          : Optional.empty();
    }
    for (var sign : SIGNS.entrySet()) {
      var sides = Tree.list(condition.get(sign.getKey()));
      if (sides.size() == 2) {
        return cell(sides, sign.getValue() + " " + operand(sides.get(1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Cell> cell(List<?> sides, String term) {
    return term.contains("?")
        ? Optional.empty()
        : column(sides.getFirst()).map(column -> new Cell(column, term));
  }

  private static Optional<Column> column(@Nullable Object left) {
    var amount = Tree.map(left);
    if (amount.get("answer") instanceof String question) {
      return Optional.of(new Column(Column.Role.QUESTION, question));
    }
    return amount.get("amount") instanceof String name
        ? Optional.of(new Column(Column.Role.AMOUNT, name))
        : Optional.empty();
  }

  /** A number, a parameter or an amount by its name; {@code ?} for anything else. */
  private static String operand(@Nullable Object right) {
    return switch (right) {
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Map<?, ?> map when map.size() == 1 && map.get("parameter") instanceof String name ->
          "{" + name + "}";
      case Map<?, ?> map when map.size() == 1 && map.get("amount") instanceof String name ->
          "{" + name + "}";
      case null, default -> "?";
    };
  }
}
