package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rules of a definition file as a decision table: conditions beside actions. */
final class TableWriter {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Column WHEN = new Column(Column.Role.WHEN, "");

  private final Map<String, @Nullable Object> definition;
  private final Set<Column> used = new LinkedHashSet<>();

  /** One row: its rule, and a term for each of its columns. */
  private record Row(Map<String, @Nullable Object> rule, Map<Column, String> cells) {}

  private TableWriter(Map<String, @Nullable Object> definition) {
    this.definition = definition;
  }

  static String write(Map<String, @Nullable Object> definition) {
    return new TableWriter(definition).written();
  }

  private String written() {
    var rows = new ArrayList<Row>();
    for (Object rule : Tree.list(definition.get("rules"))) {
      rows.addAll(rows(Tree.map(rule)));
    }
    var columns = columns();
    var table = new StringBuilder(Csv.line(columns.stream().map(Column::heading).toList()));
    for (var row : rows) {
      table.append(Csv.line(columns.stream().map(column -> cell(column, row)).toList()));
    }
    return table.toString();
  }

  private List<Row> rows(Map<String, @Nullable Object> rule) {
    return Alternatives.of(rule.get("when"))
        .flatMap(this::cells)
        .orElseGet(() -> List.of(Map.of(WHEN, JSON.writeValueAsString(rule.get("when")))))
        .stream()
        .map(cells -> new Row(rule, cells))
        .toList();
  }

  /** Empty where one of the parts has no place in a cell: then the rule stays whole. */
  private Optional<List<Map<Column, String>>> cells(List<List<Alternatives.Part>> rows) {
    var all = new ArrayList<Map<Column, String>>();
    for (var row : rows) {
      var cells = new LinkedHashMap<Column, String>();
      for (var part : row) {
        var cell = CellWriter.of(part);
        if (cell.isEmpty()) {
          return Optional.empty();
        }
        cells.merge(cell.get().column(), cell.get().term(), (one, other) -> one + " + " + other);
      }
      all.add(cells);
    }
    return Optional.of(List.copyOf(all));
  }

  /** Questions, amounts, conditions and steps in the order of the file, as far as they are used. */
  private List<Column> columns() {
    used.clear();
    for (Object rule : Tree.list(definition.get("rules"))) {
      rows(Tree.map(rule)).forEach(row -> used.addAll(row.cells().keySet()));
    }
    var columns = new ArrayList<Column>();
    columns.add(new Column(Column.Role.RULE, ""));
    columns(columns, Column.Role.QUESTION, "questions");
    columns(columns, Column.Role.AMOUNT, "amounts");
    columns(columns, Column.Role.CONDITION, "conditions");
    if (used.contains(WHEN)) {
      columns.add(WHEN);
    }
    Tree.ids(definition.get("steps"))
        .forEach(step -> columns.add(new Column(Column.Role.STEP, step)));
    columns.add(new Column(Column.Role.URGENCY, ""));
    columns.add(new Column(Column.Role.NOTE, ""));
    return columns;
  }

  private void columns(List<Column> columns, Column.Role role, String list) {
    Tree.ids(definition.get(list)).stream()
        .map(id -> new Column(role, id))
        .filter(used::contains)
        .forEach(columns::add);
  }

  private static String cell(Column column, Row row) {
    return switch (column.role()) {
      case RULE -> Tree.string(row.rule(), "id");
      case STEP -> Tree.list(row.rule().get("steps")).contains(column.name()) ? "x" : "";
      case URGENCY -> Tree.string(row.rule(), "urgency");
      case NOTE -> Tree.string(row.rule(), "note");
      default -> row.cells().getOrDefault(column, "");
    };
  }
}
