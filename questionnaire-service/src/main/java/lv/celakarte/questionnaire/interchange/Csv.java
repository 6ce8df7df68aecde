package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.List;
import lv.celakarte.questionnaire.definition.Fault;

/**
 * Comma-separated values as RFC 4180 describes them and as spreadsheets write them: the separator
 * may also be a semicolon or a tab (whichever stands most often in the first line), and a byte
 * order mark is passed over.
 */
final class Csv {

  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 400;
  private static final int LONGEST_CELL = 4_000;

  /** Cells that begin so are formulas to a spreadsheet. */
  private static final String FORMULA = "=+-@\t";

  private final String text;
  private final char separator;
  private final List<Trouble> troubles;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;
  private int begun = 1;

  /**
   * One row.
   *
   * @param line where it begins in the file, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** Columns that a row leaves out are empty. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private Csv(String text, List<Trouble> troubles) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.separator = separator(this.text.lines().findFirst().orElse(""));
    this.troubles = troubles;
  }

  /** All rows that are not blank; what cannot be read is added to the troubles. */
  static List<Row> read(String text, List<Trouble> troubles) {
    var csv = new Csv(text, troubles);
    csv.all();
    return List.copyOf(csv.rows);
  }

  private static char separator(String first) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private void all() {
    while (at < text.length() && troubles.isEmpty()) {
      cells.add(cell());
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
        if (at == text.length()) {
          cells.add("");
        }
      } else {
        endOfLine();
      }
    }
    if (!cells.isEmpty()) {
      keep();
    }
  }

  private void endOfLine() {
    keep();
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    begun = line;
  }

  private void keep() {
    var row = new Row(begun, cells);
    if (cells.size() > MOST_COLUMNS) {
      wrong(Fault.Code.TOO_MUCH, Integer.toString(MOST_COLUMNS));
    }
    if (rows.size() >= MOST_ROWS) {
      wrong(Fault.Code.TOO_MUCH, Integer.toString(MOST_ROWS));
    }
    if (!row.blank()) {
      rows.add(row);
    }
    cells = new ArrayList<>();
  }

  private void wrong(Fault.Code code, String detail) {
    troubles.add(Trouble.cell(begun, cells.size() + 1, code, detail));
  }

  private String cell() {
    var value = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    if (value.length() > LONGEST_CELL) {
      wrong(Fault.Code.TOO_MUCH, Integer.toString(LONGEST_CELL));
    }
    return unguarded(value.strip());
  }

  private String plain() {
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean ends(char c) {
    return c == separator || c == '\r' || c == '\n';
  }

  private String quoted() {
    var value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        value.append(c);
        line += c == '\n' ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        return closed(value);
      }
    }
    wrong(Fault.Code.NOT_CSV, "\"");
    return value.toString();
  }

  private String closed(StringBuilder value) {
    if (at < text.length() && !ends(text.charAt(at))) {
      wrong(Fault.Code.NOT_CSV, value.toString());
    }
    return value.toString();
  }

  /** Undoes {@link #guarded}. */
  private static String unguarded(String value) {
    return value.length() > 1 && value.charAt(0) == '\'' && FORMULA.indexOf(value.charAt(1)) >= 0
        ? value.substring(1)
        : value;
  }

  /** A cell that a spreadsheet must not take for a formula gets an apostrophe. */
  private static String guarded(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  /** One line, with its end. */
  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(Csv::written).toList()) + "\r\n";
  }

  private static String written(String cell) {
    var value = guarded(cell);
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
