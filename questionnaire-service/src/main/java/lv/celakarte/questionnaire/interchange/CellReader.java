package lv.celakarte.questionnaire.interchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a cell says about a question, an amount or a condition. Parts with {@code " + "}
 * between them hold together, choices with {@code " | "} between them are alternatives, {@code !}
 * turns round.
 */
final class CellReader {

  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|≥|≤)\\s*(.+)");
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");
  private static final Pattern TODAY = Pattern.compile("today\\s*([+-]\\s*\\d{1,5})?");
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9_-]+)}");
  private static final Map<String, String> RELATIONS =
      Map.of(
          ">=",
          "atLeast",
          "≥",
          "atLeast",
          "<=",
          "atMost",
          "≤",
          "atMost",
          ">",
          "moreThan",
          "<",
          "lessThan");
  private static final Set<String> YES = Set.of("yes", "jā", "x", "true");
  private static final Set<String> NO = Set.of("no", "nē", "false");
  private static final Set<String> ANYTHING = Set.of("", "-", "–", "*");

  private final Map<String, Map<String, @Nullable Object>> questions = new HashMap<>();
  private final Set<String> parameters;
  private final Set<String> amounts;
  private final List<Trouble> troubles;

  CellReader(Map<String, @Nullable Object> definition, List<Trouble> troubles) {
    for (Object question : Tree.list(definition.get("questions"))) {
      var part = Tree.map(question);
      questions.put(Tree.string(part, "id"), part);
    }
    this.parameters = Set.copyOf(Tree.ids(definition.get("parameters")));
    this.amounts = Set.copyOf(Tree.ids(definition.get("amounts")));
    this.troubles = troubles;
  }

  /** A cell with its place. */
  record Cell(int row, int column, String text) {}

  static boolean anything(String text) {
    return ANYTHING.contains(text.strip());
  }

  private void wrong(Cell cell, Fault.Code code, String detail) {
    troubles.add(Trouble.cell(cell.row(), cell.column(), code, detail));
  }

  /** The parts of the condition; empty where the cell says nothing, or nothing right. */
  List<Object> read(Column column, Cell cell) {
    if (anything(cell.text())) {
      return List.of();
    }
    return Arrays.stream(cell.text().split(" \\+ "))
        .map(String::strip)
        .map(term -> term(column, cell, term))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable Object term(Column column, Cell cell, String term) {
    boolean negated = term.startsWith("!");
    var positive =
        switch (column.role()) {
          case CONDITION -> held(column, cell, term);
          case AMOUNT -> compared(Map.of("amount", column.name()), cell, plain(term));
          default -> answered(column.name(), cell, plain(term));
        };
    return positive != null && negated && column.role() != Column.Role.CONDITION
        ? Map.of("not", positive)
        : positive;
  }

  private static String plain(String term) {
    return term.startsWith("!") ? term.substring(1).strip() : term;
  }

  private @Nullable Object held(Column column, Cell cell, String term) {
    var holds = Map.<String, Object>of("holds", column.name());
    var word = term.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return holds;
    }
    if (NO.contains(word)) {
      return Map.of("not", holds);
    }
    wrong(cell, Fault.Code.WRONG_TYPE, term);
    return null;
  }

  private @Nullable Object answered(String id, Cell cell, String term) {
    var question = questions.getOrDefault(id, Map.of());
    return switch (kind(question)) {
      case SINGLE, YESNO -> chosen(id, options(question), cell, term);
      case MULTIPLE -> ticked(id, options(question), cell, term);
      case INTEGER, MONEY -> compared(Map.of("answer", id), cell, term);
      case DATE, MONTH -> dated(id, cell, term);
      case MUNICIPALITY -> {
        wrong(cell, Fault.Code.WRONG_KIND, id);
        yield null;
      }
    };
  }

  static Kind kind(Map<?, ?> question) {
    var code = Tree.string(question, "kind");
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(Kind.SINGLE);
  }

  private static Set<String> options(Map<?, ?> question) {
    return kind(question) == Kind.YESNO
        ? Set.of("yes", "no", "unknown")
        : Tree.ids(question.get("options")).stream().collect(Collectors.toUnmodifiableSet());
  }

  private List<String> choices(Set<String> options, Cell cell, String term) {
    var choices = Arrays.stream(term.split(" \\| ")).map(String::strip).toList();
    choices.stream()
        .filter(choice -> !options.contains(choice))
        .forEach(choice -> wrong(cell, Fault.Code.UNKNOWN_OPTION, choice));
    return choices;
  }

  private Object chosen(String id, Set<String> options, Cell cell, String term) {
    var choices = choices(options, cell, term);
    return choices.size() == 1
        ? Map.of("question", id, "is", choices.getFirst())
        : Map.of("question", id, "oneOf", choices);
  }

  private Object ticked(String id, Set<String> options, Cell cell, String term) {
    var parts =
        choices(options, cell, term).stream()
            .map(choice -> Map.<String, Object>of("question", id, "includes", choice))
            .toList();
    return parts.size() == 1 ? parts.getFirst() : Map.of("any", parts);
  }

  private @Nullable Object compared(Map<String, Object> left, Cell cell, String term) {
    var range = RANGE.matcher(term);
    var comparison = COMPARISON.matcher(term);
    if (comparison.matches()) {
      var right = operand(cell, comparison.group(2));
      return right == null
          ? null
          : Map.of(RELATIONS.getOrDefault(comparison.group(1), "atLeast"), List.of(left, right));
    }
    var low = operand(cell, range.matches() ? range.group(1) : term);
    var high = operand(cell, range.matches() ? range.group(2) : term);
    return low == null || high == null ? null : Map.of("between", List.of(left, low, high));
  }

  private @Nullable Object operand(Cell cell, String word) {
    var name = NAME.matcher(word.strip());
    if (name.matches()) {
      return named(cell, name.group(1));
    }
    try {
      return new BigDecimal(word.replaceAll("[\\s\u00a0€]", "").replace(',', '.'));
    } catch (NumberFormatException _) {
      wrong(cell, Fault.Code.WRONG_TYPE, word);
      return null;
    }
  }

  private @Nullable Object named(Cell cell, String name) {
    if (parameters.contains(name)) {
      return Map.of("parameter", name);
    }
    if (amounts.contains(name)) {
      return Map.of("amount", name);
    }
    wrong(cell, Fault.Code.UNKNOWN_PARAMETER, name);
    return null;
  }

  private @Nullable Object dated(String id, Cell cell, String term) {
    var range = RANGE.matcher(term);
    var comparison = COMPARISON.matcher(term);
    if (comparison.matches()) {
      var day = day(cell, comparison.group(2));
      return day == null ? null : beside(id, comparison.group(1), day);
    }
    var first = day(cell, range.matches() ? range.group(1) : term);
    var last = day(cell, range.matches() ? range.group(2) : term);
    return first == null || last == null
        ? null
        : Map.of("question", id, "between", List.of(first, last));
  }

  private static Object beside(String id, String sign, Object day) {
    return switch (sign) {
      case "<" -> Map.of("question", id, "before", day);
      case ">" -> Map.of("question", id, "after", day);
      case "<=", "≤" -> Map.of("not", Map.of("question", id, "after", day));
      default -> Map.of("not", Map.of("question", id, "before", day));
    };
  }

  private @Nullable Object day(Cell cell, String word) {
    var today = TODAY.matcher(word.strip());
    if (today.matches()) {
      var days = today.group(1);
      return Map.of("today", days == null ? 0 : Integer.parseInt(days.replaceAll("\\s", "")));
    }
    try {
      return LocalDate.parse(word.strip()).toString();
    } catch (DateTimeParseException _) {
      wrong(cell, Fault.Code.WRONG_TYPE, word);
      return null;
    }
  }

  /** The parts of a row as one condition. */
  static Object together(List<Object> parts) {
    var all = new ArrayList<>(parts);
    return switch (all.size()) {
      case 0 -> Map.of("always", true);
      case 1 -> all.getFirst();
      default -> Map.of("all", all);
    };
  }
}
