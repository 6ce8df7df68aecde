package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that begins with nothing but a decision table: its conditions become questions,
 * what stands in their cells becomes options, its actions become steps, all in the words of the
 * table.
 */
final class TableStart {

  private static final Pattern KIND = Pattern.compile("(.*\\S)\\s*\\[([a-z]+)]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "!?\\s*(?:>=|<=|>|<|≥|≤)?\\s*-?\\d[\\d\\s.,]*(?:\\.\\.\\s*-?\\d[\\d\\s.,]*)?");
  private static final Pattern DAY =
      Pattern.compile("!?\\s*(?:>=|<=|>|<|≥|≤)?\\s*(?:\\d{4}-\\d\\d-\\d\\d|today).*");
  private static final Set<String> YES_NO =
      Set.of("yes", "no", "unknown", "jā", "nē", "nezinu", "y", "n");
  private static final Map<String, String> YES_NO_IDS =
      Map.of(
          "yes", "yes", "jā", "yes", "y", "yes", "no", "no", "nē", "no", "n", "no", "unknown",
          "unknown", "nezinu", "unknown");

  private final Sheet sheet;
  private final Translated words;
  private final List<Trouble> troubles;
  private final List<Remark> remarks;
  private final Origins origins;
  private final Names names = new Names();
  private final List<Map<String, @Nullable Object>> questions = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> steps = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Map<Integer, Map<String, String>> options = new LinkedHashMap<>();
  private final Map<Integer, Boolean> yesNo = new LinkedHashMap<>();

  TableStart(
      Sheet sheet,
      Translated words,
      List<Trouble> troubles,
      List<Remark> remarks,
      Origins origins) {
    this.sheet = sheet;
    this.words = words;
    this.troubles = troubles;
    this.remarks = remarks;
    this.origins = origins;
    for (int i = 0; i < sheet.width(); i++) {
      columns.add(column(i));
    }
  }

  List<Map<String, @Nullable Object>> questions() {
    return questions;
  }

  List<Map<String, @Nullable Object>> steps() {
    return steps;
  }

  List<Column> columns() {
    return columns;
  }

  private Column column(int at) {
    var heading = sheet.headings().cell(at);
    var told = Headings.read(heading);
    var column = told.orElseGet(() -> guessed(at, heading));
    return switch (column.role()) {
      case QUESTION -> question(at, column.name());
      case STEP -> step(at, column.name());
      case AMOUNT, CONDITION -> {
        troubles.add(
            Trouble.cell(
                sheet.headings().line(), at + 1, Fault.Code.UNKNOWN_CONDITION, column.name()));
        yield column;
      }
      default -> column;
    };
  }

  /** A column that only marks is an action. */
  private Column guessed(int at, String heading) {
    var values = sheet.values(at);
    boolean action = !values.isEmpty() && values.stream().allMatch(TableStart::marksOnly);
    var column = new Column(action ? Column.Role.STEP : Column.Role.QUESTION, heading);
    remarks.add(new Remark(Remark.Kind.GUESSED, heading, action ? "action" : "condition"));
    return column;
  }

  private static boolean marksOnly(String cell) {
    return Set.of("x", "+", "✓", "✔").contains(cell.toLowerCase(Locale.ROOT));
  }

  private Column step(int at, String title) {
    var id = names.of("then " + title, new ArrayList<>());
    var step = new LinkedHashMap<String, @Nullable Object>();
    step.put("id", id);
    step.put("title", words.text(title));
    step.put("text", words.text(title));
    step.put("verification", "to-be-confirmed");
    step.put("urgency", "later");
    step.put("order", steps.size() + 1);
    origins.cell("steps[" + steps.size() + "]", sheet.headings().line(), at + 1);
    steps.add(step);
    return new Column(Column.Role.STEP, id);
  }

  private Column question(int at, String heading) {
    var stated = KIND.matcher(heading);
    var text = stated.matches() ? stated.group(1) : heading;
    var kind = stated.matches() ? kind(at, stated.group(2)) : kind(at);
    var id = names.of("if " + text, new ArrayList<>());
    var question = new LinkedHashMap<String, @Nullable Object>();
    question.put("id", id);
    question.put("section", "all");
    question.put("kind", kind.code());
    question.put("text", words.text(text));
    if (kind == Kind.SINGLE || kind == Kind.MULTIPLE) {
      question.put("options", options(at, text));
    }
    yesNo.put(at, kind == Kind.YESNO);
    origins.cell("questions[" + questions.size() + "]", sheet.headings().line(), at + 1);
    questions.add(question);
    return new Column(Column.Role.QUESTION, id);
  }

  private Kind kind(int at, String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseGet(() -> {
          troubles.add(Trouble.cell(sheet.headings().line(), at + 1, Fault.Code.WRONG_KIND, code));
          return Kind.SINGLE;
        });
  }

  private Kind kind(int at) {
    var terms = terms(at);
    if (terms.isEmpty()) {
      return Kind.YESNO;
    }
    if (terms.stream().allMatch(term -> YES_NO.contains(term.toLowerCase(Locale.ROOT)))) {
      return Kind.YESNO;
    }
    if (terms.stream().allMatch(term -> DAY.matcher(term).matches())) {
      return Kind.DATE;
    }
    if (terms.stream().allMatch(term -> NUMBER.matcher(term).matches())) {
      return Kind.MONEY;
    }
    boolean together =
        sheet.values(at).stream().anyMatch(cell -> cell.replace("!", "").contains(" + "));
    return together ? Kind.MULTIPLE : Kind.SINGLE;
  }

  /** Everything that is said in a column, taken apart. */
  private List<String> terms(int at) {
    return sheet.values(at).stream()
        .flatMap(cell -> Arrays.stream(cell.split(" [+|] ")))
        .map(term -> term.strip().replaceFirst("^!\\s*", ""))
        .distinct()
        .toList();
  }

  private List<Map<String, Object>> options(int at, String question) {
    var own = new Names();
    var ids = new LinkedHashMap<String, String>();
    var options = new ArrayList<Map<String, Object>>();
    for (String term : terms(at)) {
      ids.put(term, own.of(term, new ArrayList<>()));
      options.add(Map.of("id", ids.get(term), "text", words.text(term)));
    }
    if (options.size() == 1) {
      options.add(
          Map.of(
              "id",
              own.of("other", new ArrayList<>()),
              "text",
              Map.of("lv", "Cits", "en", "Other")));
      remarks.add(new Remark(Remark.Kind.OPTION_ADDED, question, "other"));
    }
    this.options.put(at, ids);
    return options;
  }

  /** The rows with the ids of options in place of their words. */
  List<Csv.Row> rows() {
    return sheet.rows().stream().map(this::translated).toList();
  }

  private Csv.Row translated(Csv.Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(translated(i, row.cell(i)));
    }
    return new Csv.Row(row.line(), cells);
  }

  private String translated(int at, String cell) {
    var ids =
        Boolean.TRUE.equals(yesNo.get(at))
            ? Optional.of(YES_NO_IDS)
            : Optional.ofNullable(options.get(at));
    if (CellReader.anything(cell) || ids.isEmpty()) {
      return cell;
    }
    return Arrays.stream(cell.split(" \\+ "))
        .map(term -> alternatives(term, ids.get()))
        .collect(Collectors.joining(" + "));
  }

  private static String alternatives(String term, Map<String, String> ids) {
    boolean negated = term.strip().startsWith("!");
    var known = new LinkedHashSet<String>();
    for (String choice : term.strip().replaceFirst("^!\\s*", "").split(" \\| ")) {
      var plain = choice.strip();
      known.add(ids.getOrDefault(plain, ids.getOrDefault(plain.toLowerCase(Locale.ROOT), plain)));
    }
    return (negated ? "!" : "") + String.join(" | ", known);
  }
}
