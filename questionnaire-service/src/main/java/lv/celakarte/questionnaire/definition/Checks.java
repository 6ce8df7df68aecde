package lv.celakarte.questionnaire.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a definition refer to each other rightly; finds all faults at once. */
public final class Checks {

  private static final int MOST_QUESTIONS = 200;
  private static final int MOST_RULES = 1_000;
  private static final int MOST_STEPS = 500;
  private static final int MOST_NAMES = 500;
  private static final int MOST_SECTIONS = 50;
  private static final int MOST_FAULTS = 1_000;
  private static final Set<Kind> CALENDAR = Set.of(Kind.DATE, Kind.MONTH);
  static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]+)(\\|percent)?}");

  /** How other texts quote a fact; here a parameter does, whose validity is proven. */
  private static final Pattern SHARED_FACT = Pattern.compile("\\{\\{fact:([^}]*)}}");

  private final Definition definition;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, NamedAmount> amounts = new HashMap<>();
  private final Map<String, NamedCondition> conditions = new HashMap<>();
  private final Set<String> parameters = new HashSet<>();

  private Checks(Definition definition, LocalDate today) {
    this.definition = definition;
    this.today = today;
  }

  public static List<Fault> check(Definition definition, LocalDate today) {
    var checks = new Checks(definition, today);
    checks.names();
    checks.parameters();
    checks.logic();
    checks.questions();
    checks.rulesAndSteps();
    checks.texts();
    return List.copyOf(checks.faults);
  }

  private void fault(String place, Fault.Code code, String detail) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(place, code, detail));
    }
  }

  private void names() {
    for (int i = 0; i < definition.questions().size(); i++) {
      var question = definition.questions().get(i);
      if (questions.putIfAbsent(question.id(), question) == null) {
        places.put(question.id(), i);
      }
    }
    definition.amounts().forEach(amount -> amounts.putIfAbsent(amount.id(), amount));
    definition.conditions().forEach(named -> conditions.putIfAbsent(named.id(), named));
    definition.parameters().forEach(parameter -> parameters.add(parameter.id()));
    unique("sections", definition.sections(), Section::id);
    unique("parameters", definition.parameters(), Parameter::id);
    unique("amounts", definition.amounts(), NamedAmount::id);
    unique("conditions", definition.conditions(), NamedCondition::id);
    unique("questions", definition.questions(), Question::id);
    unique("rules", definition.rules(), Rule::id);
    unique("steps", definition.steps(), Step::id);
    unique("situations", definition.situations(), Situation::document);
    atMost("questions", definition.questions().size(), MOST_QUESTIONS);
    atMost("rules", definition.rules().size(), MOST_RULES);
    atMost("steps", definition.steps().size(), MOST_STEPS);
    atMost("sections", definition.sections().size(), MOST_SECTIONS);
    atMost("parameters", definition.parameters().size(), MOST_NAMES);
    atMost("amounts", definition.amounts().size(), MOST_NAMES);
    atMost("conditions", definition.conditions().size(), MOST_NAMES);
    atMost("situations", definition.situations().size(), MOST_NAMES);
    inOrder("validTo", definition.validFrom(), definition.validTo());
    if (definition.atMost() < 1) {
      fault("atMost", Fault.Code.TOO_FEW, "1");
    }
    if (definition.questions().isEmpty()) {
      fault("questions", Fault.Code.TOO_FEW, "1");
    }
    for (var amount : definition.amounts()) {
      if (parameters.contains(amount.id())) {
        fault("amounts", Fault.Code.TAKEN, amount.id());
      }
    }
  }

  private void inOrder(String place, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      fault(place, Fault.Code.BACKWARDS, to.toString());
    }
  }

  private void atMost(String place, int size, int most) {
    if (size > most) {
      fault(place, Fault.Code.TOO_MUCH, Integer.toString(most));
    }
  }

  private <T> void unique(String place, List<T> parts, Function<T, String> id) {
    var seen = new HashSet<String>();
    for (int i = 0; i < parts.size(); i++) {
      if (!seen.add(id.apply(parts.get(i)))) {
        fault(place + "[" + i + "]", Fault.Code.TAKEN, id.apply(parts.get(i)));
      }
    }
  }

  private void parameters() {
    for (int i = 0; i < definition.parameters().size(); i++) {
      var parameter = definition.parameters().get(i);
      var place = "parameters[" + i + "]";
      if (parameter.on(today).isEmpty()) {
        fault(place, Fault.Code.NOT_VALID_TODAY, parameter.id());
      }
      atMost(place + ".values", parameter.values().size(), MOST_NAMES);
      for (var value : parameter.values()) {
        inOrder(place + ".values", value.from(), value.to());
        if (!value.fits()) {
          fault(place + ".values", Fault.Code.TOO_MUCH, value.value().toPlainString());
        }
        long covering = parameter.values().stream().filter(v -> v.covers(value.from())).count();
        if (covering > 1) {
          fault(place, Fault.Code.OVERLAP, value.from().toString());
        }
      }
    }
  }

  private void logic() {
    for (int i = 0; i < definition.amounts().size(); i++) {
      var named = definition.amounts().get(i);
      amount(named.amount(), "amounts[" + i + "].formula", null);
      if (new Cycles(amounts, conditions).reaches(named)) {
        fault("amounts[" + i + "]", Fault.Code.CYCLE, named.id());
      }
      extent("amounts[" + i + "]", new Extent(amounts, conditions).of(named.amount()));
    }
    for (int i = 0; i < definition.conditions().size(); i++) {
      var named = definition.conditions().get(i);
      condition(named.when(), "conditions[" + i + "].when", null);
      if (new Cycles(amounts, conditions).reaches(named)) {
        fault("conditions[" + i + "]", Fault.Code.CYCLE, named.id());
      }
      extent("conditions[" + i + "]", new Extent(amounts, conditions).of(named.when()));
    }
  }

  private void extent(String place, long parts) {
    if (parts > Extent.LARGEST) {
      fault(place, Fault.Code.TOO_MUCH, Integer.toString(Extent.LARGEST));
    }
  }

  private void questions() {
    var sections = new HashSet<String>();
    definition.sections().forEach(section -> sections.add(section.id()));
    for (int i = 0; i < definition.questions().size(); i++) {
      var question = definition.questions().get(i);
      var place = "questions[" + i + "]";
      if (!sections.contains(question.section())) {
        fault(place + ".section", Fault.Code.UNKNOWN_SECTION, question.section());
      }
      int before = page(i, place);
      if (question.shownIf() != null) {
        condition(question.shownIf(), place + ".shownIf", before);
      }
      options(question, place);
      for (int option = 0; option < question.options().size(); option++) {
        var shownIf = question.options().get(option).shownIf();
        if (shownIf != null) {
          condition(shownIf, place + ".options[" + option + "].shownIf", before);
        }
      }
    }
  }

  /**
   * Where the page of a question begins. The questions of a page stand side by side and are asked
   * at once, so that none of them can depend on another.
   */
  private int page(int question, String place) {
    var name = definition.questions().get(question).page();
    if (name == null) {
      return question;
    }
    int first = question;
    while (first > 0 && name.equals(definition.questions().get(first - 1).page())) {
      first--;
    }
    if (question - first >= Question.MOST_ON_PAGE) {
      fault(place + ".page", Fault.Code.TOO_MUCH, Integer.toString(Question.MOST_ON_PAGE));
    }
    if (definition.questions().subList(0, first).stream().anyMatch(it -> name.equals(it.page()))) {
      fault(place + ".page", Fault.Code.TAKEN, name);
    }
    return first;
  }

  private void options(Question question, String place) {
    unique(place + ".options", question.options(), Option::id);
    atMost(place + ".options", question.options().size(), Question.MOST_OPTIONS);
    if (question.kind().choice() && question.options().size() < 2) {
      fault(place + ".options", Fault.Code.TOO_FEW, "2");
    }
    if (!question.kind().choice() && !question.options().isEmpty()) {
      fault(place + ".options", Fault.Code.WRONG_KIND, question.kind().code());
    }
    boolean exclusive = question.options().stream().anyMatch(Option::exclusive);
    if (exclusive && question.kind() != Kind.MULTIPLE) {
      fault(place + ".options", Fault.Code.WRONG_KIND, "exclusive");
    }
  }

  private void rulesAndSteps() {
    var steps = new HashSet<String>();
    definition.steps().forEach(step -> steps.add(step.id()));
    var named = new HashSet<String>();
    for (int i = 0; i < definition.rules().size(); i++) {
      var rule = definition.rules().get(i);
      condition(rule.when(), "rules[" + i + "].when", null);
      if (rule.steps().isEmpty()) {
        fault("rules[" + i + "].steps", Fault.Code.TOO_FEW, "1");
      }
      for (String step : rule.steps()) {
        named.add(step);
        if (!steps.contains(step)) {
          fault("rules[" + i + "].steps", Fault.Code.UNKNOWN_STEP, step);
        }
      }
    }
    for (int i = 0; i < definition.steps().size(); i++) {
      if (!named.contains(definition.steps().get(i).id())) {
        fault("steps[" + i + "]", Fault.Code.NO_RULE, definition.steps().get(i).id());
      }
    }
    for (int i = 0; i < definition.steps().size(); i++) {
      step(definition.steps().get(i), "steps[" + i + "]", steps);
    }
    order();
    for (int i = 0; i < definition.situations().size(); i++) {
      condition(definition.situations().get(i).when(), "situations[" + i + "].when", null);
    }
  }

  private void step(Step step, String place, Set<String> known) {
    refersTo(step.depends(), known, place + ".depends");
    refersTo(step.alternatives(), known, place + ".alternatives");
    refersTo(step.excludes(), known, place + ".excludes");
    var due = step.due();
    if (due != null && due.after() != null) {
      asked(due.after(), CALENDAR, place + ".due.after", null);
    }
  }

  private void refersTo(List<String> steps, Set<String> known, String place) {
    for (String step : steps) {
      if (!known.contains(step)) {
        fault(place, Fault.Code.UNKNOWN_STEP, step);
      }
    }
  }

  /** A step that has to wait for itself would never be taken. */
  private void order() {
    var waiting = new HashMap<String, Set<String>>();
    definition.steps().forEach(step -> waiting.put(step.id(), new HashSet<>(step.depends())));
    var done = new HashSet<String>();
    boolean moved = true;
    while (moved) {
      moved =
          waiting
              .entrySet()
              .removeIf(entry -> {
                entry
                    .getValue()
                    .removeIf(step -> done.contains(step) || !waiting.containsKey(step));
                return entry.getValue().isEmpty() && done.add(entry.getKey());
              });
    }
    for (int i = 0; i < definition.steps().size(); i++) {
      if (waiting.containsKey(definition.steps().get(i).id())) {
        fault("steps[" + i + "].depends", Fault.Code.CYCLE, definition.steps().get(i).id());
      }
    }
  }

  /** {@code before}: the place of the question that asks; only earlier ones may be referred to. */
  private void condition(Condition condition, String place, @Nullable Integer before) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(part -> condition(part, place, before));
      case Condition.Any(var of) -> of.forEach(part -> condition(part, place, before));
      case Condition.Not(var of) -> condition(of, place, before);
      case Condition.Always() -> {}
      case Condition.Is(var question, var option) ->
          options(question, List.of(option), Set.of(Kind.SINGLE, Kind.YESNO), place, before);
      case Condition.OneOf(var question, var options) ->
          options(question, options, Set.of(Kind.SINGLE, Kind.YESNO), place, before);
      case Condition.Includes(var question, var option) ->
          options(question, List.of(option), Set.of(Kind.MULTIPLE), place, before);
      case Condition.Compares(var left, _, var right) -> {
        amount(left, place, before);
        amount(right, place, before);
      }
      case Condition.Before(var question, _) -> asked(question, CALENDAR, place, before);
      case Condition.After(var question, _) -> asked(question, CALENDAR, place, before);
      case Condition.Holds(var name) -> held(name, place, before);
    }
  }

  private void held(String name, String place, @Nullable Integer before) {
    var named = conditions.get(name);
    if (named == null) {
      fault(place, Fault.Code.UNKNOWN_CONDITION, name);
    } else if (before != null) {
      for (String question : new Cycles(amounts, conditions).questionsOf(named)) {
        earlier(question, place, before);
      }
    }
  }

  private void earlier(String question, String place, @Nullable Integer before) {
    if (before != null && places.getOrDefault(question, -1) >= before) {
      fault(place, Fault.Code.NOT_EARLIER, question);
    }
  }

  private @Nullable Question asked(
      String id, Set<Kind> kinds, String place, @Nullable Integer before) {
    var question = questions.get(id);
    if (question == null) {
      fault(place, Fault.Code.UNKNOWN_QUESTION, id);
      return null;
    }
    earlier(id, place, before);
    if (!kinds.contains(question.kind())) {
      fault(place, Fault.Code.WRONG_KIND, id);
    }
    return question;
  }

  private void options(
      String id, List<String> options, Set<Kind> kinds, String place, @Nullable Integer before) {
    var question = asked(id, kinds, place, before);
    if (question == null) {
      return;
    }
    for (String option : options) {
      if (!question.optionIds().contains(option)) {
        fault(place, Fault.Code.UNKNOWN_OPTION, id + "=" + option);
      }
    }
  }

  private void amount(Amount amount, String place, @Nullable Integer before) {
    switch (amount) {
      case Amount.Fixed(_) -> {}
      case Amount.Answer(var question) ->
          asked(question, Set.of(Kind.INTEGER, Kind.MONEY), place, before);
      case Amount.OfParameter(var id) -> {
        if (!parameters.contains(id)) {
          fault(place, Fault.Code.UNKNOWN_PARAMETER, id);
        }
      }
      case Amount.ParameterOn(var id, var question) -> {
        amount(new Amount.OfParameter(id), place, before);
        asked(question, CALENDAR, place, before);
      }
      case Amount.DaysSince(var question) -> asked(question, CALENDAR, place, before);
      case Amount.Count(var question) -> asked(question, Set.of(Kind.MULTIPLE), place, before);
      case Amount.Rounded(var of, _, _) -> amount(of, place, before);
      case Amount.Ladder(var of, var rungs) -> {
        amount(of, place, before);
        rungs.forEach(rung -> rung(rung, place, before));
      }
      case Amount.Named(var id) -> named(id, place, before);
      case Amount.Sum(var of) -> of.forEach(part -> amount(part, place, before));
      case Amount.Product(var of) -> of.forEach(part -> amount(part, place, before));
      case Amount.Smallest(var of) -> of.forEach(part -> amount(part, place, before));
      case Amount.Largest(var of) -> of.forEach(part -> amount(part, place, before));
      case Amount.Difference(var from, var less) -> {
        amount(from, place, before);
        amount(less, place, before);
      }
      case Amount.Ratio(var of, var to) -> {
        amount(of, place, before);
        amount(to, place, before);
      }
      case Amount.Choose(var question, var cases) -> {
        var kinds = Set.of(Kind.SINGLE, Kind.YESNO);
        options(question, List.copyOf(cases.keySet()), kinds, place, before);
        cases.values().forEach(part -> amount(part, place, before));
      }
    }
  }

  private void rung(Amount.Rung rung, String place, @Nullable Integer before) {
    if (rung.bound() != null) {
      amount(rung.bound(), place, before);
    }
    if (rung.value() != null) {
      amount(rung.value(), place, before);
    }
  }

  private void named(String id, String place, @Nullable Integer before) {
    var named = amounts.get(id);
    if (named == null) {
      fault(place, Fault.Code.UNKNOWN_AMOUNT, id);
    } else if (before != null) {
      for (String question : new Cycles(amounts, conditions).questionsOf(named)) {
        earlier(question, place, before);
      }
    }
  }

  private void texts() {
    text(definition.intro(), "intro");
    for (int i = 0; i < definition.questions().size(); i++) {
      var question = definition.questions().get(i);
      var place = "questions[" + i + "]";
      text(question.text(), place + ".text");
      text(question.hint(), place + ".hint");
      text(question.why(), place + ".why");
      question.options().forEach(option -> text(option.text(), place + ".options"));
      question.options().forEach(option -> text(option.hint(), place + ".options"));
    }
    for (int i = 0; i < definition.steps().size(); i++) {
      var step = definition.steps().get(i);
      var place = "steps[" + i + "]";
      text(step.title(), place + ".title");
      text(step.text(), place + ".text");
      text(step.consequence(), place + ".consequence");
      text(step.deadline(), place + ".deadline");
      text(step.cost(), place + ".cost");
      text(step.why(), place + ".why");
      text(step.whyNot(), place + ".whyNot");
      text(step.channel(), place + ".channel");
      step.documents().forEach(document -> text(document, place + ".documents"));
    }
    for (int i = 0; i < definition.rules().size(); i++) {
      for (var line : definition.rules().get(i).why()) {
        placeholders(line, "rules[" + i + "].why", true);
      }
    }
  }

  private void text(@Nullable Text text, String place) {
    if (text != null) {
      placeholders(text, place, false);
    }
  }

  /** Only a why line may quote what depends on answers: every other text is the same for all. */
  private void placeholders(Text text, String place, boolean answersToo) {
    text.words()
        .forEach(
            (language, words) -> placeholders(words, place + "." + language.code(), answersToo));
    text.forOther()
        .forEach((language, words) ->
            placeholders(words, place + ".forOther." + language.code(), answersToo));
  }

  private void placeholders(String words, String place, boolean answersToo) {
    var quoted = SHARED_FACT.matcher(words);
    while (quoted.find()) {
      fault(place, Fault.Code.FACT_IN_TEXT, quoted.group(1));
    }
    var matcher = PLACEHOLDER.matcher(words);
    while (matcher.find()) {
      var name = matcher.group(1);
      var amount = amounts.get(name);
      boolean known =
          parameters.contains(name)
              || (amount != null
                  && (answersToo || new Cycles(amounts, conditions).questionsOf(amount).isEmpty()));
      if (!known) {
        fault(place, Fault.Code.UNKNOWN_PLACEHOLDER, name);
      }
    }
  }
}
