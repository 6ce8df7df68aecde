package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.celakarte.questionnaire.definition.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a checker: questions whose options set criteria, and actions that name the criteria by
 * which somebody gets them. The form is described in {@code checker.schema.json}.
 */
final class CheckerReader {

  private static final int ORDERS = 1_000;
  private static final Set<String> QUESTION_FIELDS =
      Set.of(
          "key",
          "id",
          "text",
          "title",
          "hint",
          "hint_text",
          "why",
          "type",
          "required",
          "criteria",
          "shown_if",
          "options",
          "yes",
          "no",
          "minimum",
          "maximum");
  private static final Set<String> ACTION_FIELDS =
      Set.of(
          "id",
          "key",
          "title",
          "text",
          "description",
          "why",
          "consequence",
          "lead_time",
          "deadline",
          "cost",
          "criteria",
          "priority",
          "urgency",
          "law",
          "url",
          "title_url",
          "guidance_url",
          "institutions");

  private final Map<String, @Nullable Object> file;
  private final Translated words;
  private final List<Trouble> troubles;
  private final List<Remark> remarks;
  private final Origins origins;
  private final Names questionNames = new Names();
  private final Names criterionNames = new Names();
  private final Names actionNames = new Names();
  private final Map<String, List<Object>> setters = new LinkedHashMap<>();
  private final Map<String, String> firstSet = new LinkedHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> described = new LinkedHashMap<>();
  private final Map<String, String> describedAt = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final Expression expression =
      new Expression(this::criterion, (place, code) -> troubles().add(Trouble.at(place, code, "")));

  CheckerReader(
      Map<String, @Nullable Object> file,
      Translated words,
      List<Trouble> troubles,
      List<Remark> remarks,
      Origins origins) {
    this.file = file;
    this.words = words;
    this.troubles = troubles;
    this.remarks = remarks;
    this.origins = origins;
  }

  private List<Trouble> troubles() {
    return troubles;
  }

  /** Questions, conditions, rules and steps of the definition, to be put into its frame. */
  Map<String, @Nullable Object> parts() {
    describe();
    var questions = new ArrayList<Map<String, @Nullable Object>>();
    var given = Tree.list(file.get("questions"));
    for (int i = 0; i < given.size(); i++) {
      questions.add(question(Tree.map(given.get(i)), i));
    }
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("questions", questions);
    actions(parts);
    for (int i = 0; i < given.size(); i++) {
      gate(Tree.map(given.get(i)), i, questions.get(i));
    }
    parts.put("conditions", conditions());
    leftOut.forEach(field -> remarks.add(new Remark(Remark.Kind.LEFT_OUT, field, "")));
    return parts;
  }

  private void describe() {
    var given = Tree.list(file.get("criteria"));
    for (int i = 0; i < given.size(); i++) {
      var criterion = Tree.map(given.get(i));
      var key = Tree.string(criterion, "key", "id");
      var place = "criteria[" + i + "]";
      if (key.isEmpty()) {
        troubles.add(Trouble.at(place + ".key", Fault.Code.MISSING, ""));
      } else if (described.putIfAbsent(key, criterion) != null) {
        troubles.add(Trouble.at(place, Fault.Code.TAKEN, key));
      }
      describedAt.putIfAbsent(key, place);
    }
  }

  private void unknown(Map<String, @Nullable Object> part, String list, Set<String> known) {
    part.keySet().stream()
        .filter(field -> !known.contains(field))
        .map(field -> list + "." + field)
        .forEach(leftOut::add);
  }

  private Map<String, @Nullable Object> question(Map<String, @Nullable Object> given, int at) {
    var place = "questions[" + at + "]";
    unknown(given, "questions", QUESTION_FIELDS);
    origins.place(place, place);
    var key = Tree.string(given, "key", "id");
    var id = questionNames.of(key.isEmpty() ? "q" + (at + 1) : key, remarks);
    var kind = kind(Tree.string(given, "type"), given, place);
    var question = new LinkedHashMap<String, @Nullable Object>();
    question.put("id", id);
    question.put("section", "all");
    question.put("kind", kind);
    question.put("text", words.text(Tree.first(given, "text", "title")));
    text(question, "hint", Tree.first(given, "hint_text", "hint"));
    text(question, "why", given.get("why"));
    copy(given, question, "required", "minimum", "maximum");
    if (kind.equals("single") || kind.equals("multiple")) {
      question.put("options", options(given, id, kind, place));
    } else if (kind.equals("yesno")) {
      sets(given.get("yes"), Map.of("question", id, "is", "yes"), place + ".yes");
      sets(given.get("no"), Map.of("question", id, "is", "no"), place + ".no");
    }
    return question;
  }

  private String kind(String type, Map<String, @Nullable Object> given, String place) {
    return switch (type) {
      case "single", "single_wrapped", "radio", "choice" -> "single";
      case "multiple", "multiple_grouped", "checkbox", "checkboxes" -> "multiple";
      case "yesno", "yes_no", "boolean" -> "yesno";
      case "number", "integer" -> "integer";
      case "money", "date", "month", "municipality" -> type;
      case "" -> given.get("options") == null ? "yesno" : "single";
      default -> {
        troubles.add(Trouble.at(place + ".type", Fault.Code.WRONG_KIND, type));
        yield "single";
      }
    };
  }

  private void text(Map<String, @Nullable Object> part, String field, @Nullable Object said) {
    var text = words.text(said);
    if (!text.isEmpty()) {
      part.put(field, text);
    }
  }

  private static void copy(
      Map<String, @Nullable Object> from, Map<String, @Nullable Object> to, String... fields) {
    for (String field : fields) {
      if (from.get(field) != null) {
        to.put(field, from.get(field));
      }
    }
  }

  private List<Map<String, @Nullable Object>> options(
      Map<String, @Nullable Object> given, String question, String kind, String place) {
    var options = new ArrayList<Map<String, @Nullable Object>>();
    var names = new Names();
    options(Tree.list(given.get("options")), null, question, kind, place, names, options);
    return options;
  }

  /** Options that only head other options become the hint of these. */
  private void options(
      List<?> given,
      @Nullable Object heading,
      String question,
      String kind,
      String place,
      Names names,
      List<Map<String, @Nullable Object>> options) {
    for (int i = 0; i < given.size(); i++) {
      var option = Tree.map(given.get(i));
      var at = place + ".options[" + i + "]";
      var label = Tree.first(option, "label", "text", "title");
      if (option.get("options") != null) {
        options(Tree.list(option.get("options")), label, question, kind, at, names, options);
      } else {
        origins.place(place(place) + ".options[" + options.size() + "]", at);
        options.add(option(option, label, heading, question, kind, at, names));
      }
    }
  }

  /** The question itself, also from within a group of options. */
  private static String place(String place) {
    int cut = place.indexOf(".options");
    return cut < 0 ? place : place.substring(0, cut);
  }

  private Map<String, @Nullable Object> option(
      Map<String, @Nullable Object> given,
      @Nullable Object label,
      @Nullable Object heading,
      String question,
      String kind,
      String place,
      Names names) {
    var set = Tree.first(given, "value", "criteria", "key");
    var wanted = set instanceof String key && !key.isBlank() ? key : String.valueOf(label);
    var id = fresh(names, wanted);
    var option = new LinkedHashMap<String, @Nullable Object>();
    option.put("id", id);
    option.put("text", words.text(label));
    text(
        option,
        "hint",
        Tree.first(given, "hint_text", "hint") == null
            ? heading
            : Tree.first(given, "hint_text", "hint"));
    copy(given, option, "exclusive", "undecided");
    sets(
        set,
        Map.of("question", question, kind.equals("multiple") ? "includes" : "is", id),
        place + ".value");
    return option;
  }

  /** Two options may set the same criterion, but each is an option of its own. */
  private static String fresh(Names names, String wanted) {
    var again = wanted;
    for (int i = 2; names.knows(again); i++) {
      again = wanted + " " + i;
    }
    return names.of(again, new ArrayList<>());
  }

  private void sets(@Nullable Object keys, Object condition, String place) {
    switch (keys) {
      case String key when !key.isBlank() -> {
        setters.computeIfAbsent(key.strip(), _ -> new ArrayList<>()).add(condition);
        firstSet.putIfAbsent(key.strip(), place);
      }
      case List<?> list -> list.forEach(key -> sets(key, condition, place));
      case null, default -> {}
    }
  }

  private Object criterion(String key, String place) {
    if (!setters.containsKey(key) && !described.containsKey(key)) {
      troubles.add(Trouble.at(place, Fault.Code.UNKNOWN_CONDITION, key));
    }
    used.add(key);
    return Map.of("holds", criterionNames.of(key, remarks));
  }

  private void gate(
      Map<String, @Nullable Object> given, int at, Map<String, @Nullable Object> question) {
    var gate = Tree.first(given, "criteria", "shown_if");
    if (gate != null && !Tree.list(gate).equals(List.of())
        || gate instanceof Map
        || gate instanceof String) {
      question.put("shownIf", expression.read(gate, "questions[" + at + "].criteria"));
    }
  }

  private void actions(Map<String, @Nullable Object> parts) {
    var rules = new ArrayList<Map<String, @Nullable Object>>();
    var steps = new ArrayList<Map<String, @Nullable Object>>();
    var given = Tree.list(file.get("actions"));
    for (int i = 0; i < given.size(); i++) {
      var place = "actions[" + i + "]";
      var action = Tree.map(given.get(i));
      unknown(action, "actions", ACTION_FIELDS);
      origins.place("rules[" + i + "]", place);
      origins.place("steps[" + i + "]", place);
      var key = Tree.string(action, "id", "key");
      if (actionNames.knows(key)) {
        troubles.add(Trouble.at(place + ".id", Fault.Code.TAKEN, key));
      }
      var id = actionNames.of(key.isEmpty() ? "action " + (i + 1) : key, remarks);
      steps.add(step(action, id, i));
      rules.add(rule(action, id, place));
    }
    parts.put("rules", rules);
    parts.put("steps", steps);
  }

  private Map<String, @Nullable Object> rule(
      Map<String, @Nullable Object> action, String id, String place) {
    var criteria = action.get("criteria");
    var always = criteria == null || criteria instanceof List<?> list && list.isEmpty();
    var rule = new LinkedHashMap<String, @Nullable Object>();
    rule.put("id", id);
    rule.put(
        "when", always ? Map.of("always", true) : expression.read(criteria, place + ".criteria"));
    rule.put("steps", List.of(id));
    return rule;
  }

  /** Whatever stands in somebody else's file has still to be confirmed here. */
  private Map<String, @Nullable Object> step(
      Map<String, @Nullable Object> action, String id, int at) {
    var step = new LinkedHashMap<String, @Nullable Object>();
    step.put("id", id);
    step.put("title", words.text(action.get("title")));
    step.put("text", words.text(Tree.first(action, "text", "description", "consequence", "title")));
    text(step, "why", action.get("why"));
    text(step, "consequence", action.get("consequence"));
    text(step, "deadline", Tree.first(action, "lead_time", "deadline"));
    text(step, "cost", action.get("cost"));
    copy(action, step, "law", "institutions");
    step.put("verification", "to-be-confirmed");
    var urgency = Tree.string(action, "urgency");
    step.put("urgency", urgency.isEmpty() ? "later" : urgency);
    step.put("order", order(action, at));
    var sources = sources(action);
    if (!sources.isEmpty()) {
      step.put("sources", sources);
    }
    return step;
  }

  /** A higher priority comes first; without one, as they stand. */
  private static int order(Map<String, @Nullable Object> action, int at) {
    return action.get("priority") instanceof Number priority
        ? Math.clamp(ORDERS - priority.longValue(), 0, 2 * ORDERS)
        : ORDERS + at;
  }

  private static List<String> sources(Map<String, @Nullable Object> action) {
    var sources = new LinkedHashSet<String>();
    for (String field : List.of("guidance_url", "title_url", "url")) {
      var source = Tree.string(action, field);
      if (!source.isEmpty()) {
        sources.add(source);
      }
    }
    return List.copyOf(sources);
  }

  /** One condition with a name for each criterion that something depends on. */
  private List<Map<String, @Nullable Object>> conditions() {
    var conditions = new ArrayList<Map<String, @Nullable Object>>();
    var done = new HashSet<String>();
    for (var open = next(done); open != null; open = next(done)) {
      done.add(open);
      var place = describedAt.getOrDefault(open, firstSet.getOrDefault(open, ""));
      origins.place("conditions[" + conditions.size() + "]", place);
      conditions.add(condition(open, place));
    }
    described.keySet().stream()
        .filter(key -> !used.contains(key))
        .forEach(key -> remarks.add(new Remark(Remark.Kind.UNUSED, key, "")));
    setters.keySet().stream()
        .filter(key -> !used.contains(key) && !described.containsKey(key))
        .forEach(key -> remarks.add(new Remark(Remark.Kind.UNUSED, key, "")));
    return conditions;
  }

  /** Reading one criterion may bring up another. */
  private @Nullable String next(Set<String> done) {
    return used.stream().filter(key -> !done.contains(key)).sorted().findFirst().orElse(null);
  }

  private Map<String, @Nullable Object> condition(String key, String place) {
    var told = described.getOrDefault(key, Map.of());
    var ways = new ArrayList<>(setters.getOrDefault(key, List.of()));
    if (told.get("when") != null) {
      ways.add(expression.read(told.get("when"), place + ".when"));
    }
    if (told.get("question") instanceof String question) {
      ways.add(compared(question, told, place));
    }
    if (ways.isEmpty()) {
      troubles.add(Trouble.at(place, Fault.Code.TOO_FEW, key));
    }
    var text = words.text(Tree.first(told, "text", "title"));
    var condition = new LinkedHashMap<String, @Nullable Object>();
    condition.put("id", criterionNames.of(key, remarks));
    condition.put("name", text.isEmpty() ? Map.of("lv", key, "en", key) : text);
    condition.put("when", ways.size() == 1 ? ways.getFirst() : Map.of("any", ways));
    return condition;
  }

  /** A criterion about a number: {@code at_least}, {@code at_most}, {@code more_than}, less. */
  private Object compared(String question, Map<String, @Nullable Object> told, String place) {
    var answer = Map.of("answer", questionNames.of(question, remarks));
    var parts = new ArrayList<Object>();
    compare(parts, "atLeast", answer, Tree.first(told, "at_least", "atLeast"));
    compare(parts, "atMost", answer, Tree.first(told, "at_most", "atMost"));
    compare(parts, "moreThan", answer, Tree.first(told, "more_than", "moreThan"));
    compare(parts, "lessThan", answer, Tree.first(told, "less_than", "lessThan"));
    if (parts.isEmpty()) {
      troubles.add(
          Trouble.at(place, Fault.Code.MISSING, "at_least, at_most, more_than, less_than"));
    }
    return CellReader.together(parts);
  }

  private static void compare(
      List<Object> parts, String relation, Object left, @Nullable Object right) {
    if (right != null) {
      parts.add(Map.of(relation, List.of(left, right)));
    }
  }
}
