package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.List;

/** A decision table as it was read: headings and rows, each with its line in the file. */
record Sheet(Csv.Row headings, List<Csv.Row> rows) {

  Sheet {
    rows = List.copyOf(rows);
  }

  static Sheet of(List<Csv.Row> all) {
    return all.isEmpty()
        ? new Sheet(new Csv.Row(1, List.of()), List.of())
        : new Sheet(all.getFirst(), all.subList(1, all.size()));
  }

  int width() {
    return headings.cells().size();
  }

  /** What stands in a column, blank cells left out, each once. */
  List<String> values(int column) {
    var values = new ArrayList<String>();
    rows.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !CellReader.anything(cell))
        .forEach(values::add);
    return values.stream().distinct().toList();
  }
}
