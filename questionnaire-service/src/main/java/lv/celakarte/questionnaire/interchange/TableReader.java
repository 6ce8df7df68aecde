package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.questionnaire.definition.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of a decision table as the rules of a definition. A row holds when all its cells
 * do; rows with the same rule are alternatives. What a rule says beside its condition and its steps
 * ({@code why}) stays as it was.
 */
final class TableReader {

  private static final Set<String> MARKS = Set.of("x", "+", "1", "yes", "jā", "✓", "✔");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Map<String, @Nullable Object> definition;
  private final List<Column> columns;
  private final List<Csv.Row> rows;
  private final List<Trouble> troubles;
  private final Origins origins;
  private final CellReader cells;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A rule as it grows from row to row. */
  private record Draft(
      int row, List<Object> alternatives, Set<String> steps, String urgency, String note) {}

  TableReader(
      Map<String, @Nullable Object> definition,
      List<Column> columns,
      List<Csv.Row> rows,
      List<Trouble> troubles,
      Origins origins) {
    this.definition = definition;
    this.columns = columns;
    this.rows = rows;
    this.troubles = troubles;
    this.origins = origins;
    this.cells = new CellReader(definition, troubles);
  }

  static boolean marks(String cell) {
    return MARKS.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** The rules, in the order in which they stand in the table first. */
  List<Map<String, @Nullable Object>> rules() {
    rows.forEach(this::row);
    var rules = new ArrayList<Map<String, @Nullable Object>>();
    drafts.forEach((id, draft) -> {
      origins.cell("rules[" + rules.size() + "]", draft.row(), 0);
      rules.add(rule(id, draft));
    });
    return rules;
  }

  private void row(Csv.Row row) {
    var id = value(row, Column.Role.RULE);
    var name = id.isEmpty() ? "r" + row.line() : id;
    var condition = CellReader.together(conditions(row));
    var steps = steps(row);
    if (steps.isEmpty()) {
      troubles.add(Trouble.cell(row.line(), 0, Fault.Code.MISSING, ""));
    }
    var draft =
        drafts.computeIfAbsent(
            name,
            _ ->
                new Draft(
                    row.line(),
                    new ArrayList<>(),
                    steps,
                    value(row, Column.Role.URGENCY),
                    value(row, Column.Role.NOTE)));
    if (!draft.steps().equals(steps)) {
      troubles.add(Trouble.cell(row.line(), 0, Fault.Code.TAKEN, name));
    }
    draft.alternatives().add(condition);
  }

  private String value(Csv.Row row, Column.Role role) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        return row.cell(i);
      }
    }
    return "";
  }

  private List<Object> conditions(Csv.Row row) {
    var parts = new ArrayList<Object>();
    for (int i = 0; i < columns.size(); i++) {
      var cell = new CellReader.Cell(row.line(), i + 1, row.cell(i));
      if (columns.get(i).condition()) {
        parts.addAll(cells.read(columns.get(i), cell));
      } else if (columns.get(i).role() == Column.Role.WHEN && !row.cell(i).isBlank()) {
        whole(cell, parts);
      }
    }
    return parts;
  }

  private void whole(CellReader.Cell cell, List<Object> parts) {
    try {
      parts.add(JSON.readValue(cell.text(), Map.class));
    } catch (JacksonException malformed) {
      troubles.add(Trouble.cell(cell.row(), cell.column(), Fault.Code.NOT_JSON, ""));
    }
  }

  private Set<String> steps(Csv.Row row) {
    var steps = new TreeSet<String>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == Column.Role.STEP && !CellReader.anything(row.cell(i))) {
        if (marks(row.cell(i))) {
          steps.add(columns.get(i).name());
        } else {
          troubles.add(Trouble.cell(row.line(), i + 1, Fault.Code.WRONG_TYPE, row.cell(i)));
        }
      }
    }
    return steps;
  }

  private Map<String, @Nullable Object> rule(String id, Draft draft) {
    var rule = Tree.part(definition.get("rules"), id);
    rule.put("id", id);
    var alternatives = draft.alternatives();
    rule.put(
        "when", alternatives.size() == 1 ? alternatives.getFirst() : Map.of("any", alternatives));
    rule.put("steps", ordered(draft.steps()));
    put(rule, "urgency", Column.Role.URGENCY, draft.urgency());
    put(rule, "note", Column.Role.NOTE, draft.note());
    return rule;
  }

  /** In the order of the columns. */
  private List<String> ordered(Set<String> steps) {
    return columns.stream()
        .filter(column -> column.role() == Column.Role.STEP)
        .map(Column::name)
        .filter(steps::contains)
        .toList();
  }

  /** Only where the table has such a column at all. */
  private void put(
      Map<String, @Nullable Object> rule, String field, Column.Role role, String value) {
    if (columns.stream().anyMatch(column -> column.role() == role)) {
      rule.remove(field);
      if (!value.isEmpty()) {
        rule.put(field, value);
      }
    }
  }
}
