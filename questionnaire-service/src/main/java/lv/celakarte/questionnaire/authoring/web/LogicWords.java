package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Day;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;

/** Conditions and amounts as a lawyer can read them. */
public final class LogicWords {

  private final Engine engine;
  private final @Nullable Walk walk;
  private final Words words;
  private final Wording wording;
  private final Definition definition;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Without marks. */
  public LogicWords(Engine engine, Wording wording, Words words) {
    this(engine, wording, words, null);
  }

  /**
   * {@code walk}: the answers of somebody, with which every part tells whether it holds and why.
   */
  LogicWords(Engine engine, Wording wording, Words words, @Nullable Walk walk) {
    this.engine = engine;
    this.walk = walk;
    this.words = words;
    this.wording = wording;
    this.definition = engine.definition();
    for (var question : definition.questions()) {
      places.put(question.id(), engine.place(question.id()));
    }
    definition.parameters().forEach(p -> names.put("p:" + p.id(), in(p.name())));
    definition.amounts().forEach(a -> names.put("a:" + a.id(), in(a.name())));
    definition.conditions().forEach(c -> names.put("c:" + c.id(), in(c.name())));
  }

  private String in(Text text) {
    return text.in(words.language());
  }

  /** A condition in words; for somebody's answers, each part with what it says to them. */
  public Content condition(Condition condition) {
    boolean group =
        condition instanceof Condition.All
            || condition instanceof Condition.Any
            || (condition instanceof Condition.Not(var of)
                && !(of instanceof Condition.Is)
                && !(of instanceof Condition.Includes));
    return walk == null || group
        ? plain(condition)
        : Components.all(mark(condition, walk), Components.text(" "), plain(condition));
  }

  private Content mark(Condition condition, Walk of) {
    return switch (engine.truth(condition, of)) {
      case YES -> Components.tag(words.say("truth.yes"), Tone.GOOD);
      case UNKNOWN -> Components.tag(words.say("truth.unknown"), Tone.ATTENTION);
      case NO -> Components.tag(words.say("truth.no"), Tone.NEUTRAL);
    };
  }

  private Content plain(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> several(of, "logic.all");
      case Condition.Any(var of) -> several(of, "logic.any");
      case Condition.Not(Condition.Is(var q, var option)) ->
          say("logic.is-not", question(q), option(q, option));
      case Condition.Not(Condition.Includes(var q, var option)) ->
          say("logic.includes-not", question(q), option(q, option));
      case Condition.Not(var of) -> Html.listing(words.say("logic.not"), List.of(condition(of)));
      case Condition.Always() -> say("logic.always");
      case Condition.Is(var q, var option) -> say("logic.is", question(q), option(q, option));
      case Condition.OneOf(var q, var options) ->
          say("logic.one-of", question(q), options(q, options));
      case Condition.Includes(var q, var option) ->
          say("logic.includes", question(q), option(q, option));
      case Condition.Compares(var left, var relation, var right) ->
          say("logic." + relation.word(), valued(left), valued(right));
      case Condition.Before(var q, var day) -> say("logic.before", question(q), day(day));
      case Condition.After(var q, var day) -> say("logic.after", question(q), day(day));
      case Condition.Holds(var name) -> say("logic.holds", name("c:", name));
    };
  }

  /** An amount, and what it comes to for somebody's answers. */
  private String valued(Amount amount) {
    if (walk == null || amount instanceof Amount.Fixed) {
      return amount(amount);
    }
    var value = engine.value(amount, walk).map(LogicWords::shown);
    return amount(amount) + " (" + value.orElseGet(() -> words.say("truth.unknown")) + ")";
  }

  private static String shown(BigDecimal value) {
    var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private Content several(List<Condition> parts, String lead) {
    return parts.size() == 1
        ? condition(parts.getFirst())
        : Html.listing(words.say(lead), parts.stream().map(this::condition).toList());
  }

  private Content say(String key, Object... arguments) {
    return Components.text(words.say(key, arguments));
  }

  private String name(String kind, String name) {
    return names.getOrDefault(kind + name, name);
  }

  private String question(String id) {
    return wording.question(places.getOrDefault(id, 0)).text();
  }

  private String options(String question, List<String> options) {
    return options.stream()
        .map(option -> option(question, option))
        .collect(Collectors.joining("”, “"));
  }

  private String option(String question, String option) {
    int place = places.getOrDefault(question, 0);
    if (definition.questions().get(place).kind() == Kind.YESNO) {
      return words.say("yesno." + option);
    }
    return wording.question(place).options().stream()
        .filter(candidate -> candidate.id().equals(option))
        .map(Wording.OptionWords::text)
        .findFirst()
        .orElse(option);
  }

  private String day(Day day) {
    var date = day.date();
    if (date != null) {
      return words.date(date);
    }
    return day.fromToday() == 0
        ? words.say("logic.today")
        : words.say("logic.days", Integer.toString(day.fromToday()));
  }

  public String amount(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(var value) -> value.toPlainString();
      case Amount.Answer(var q) -> "“" + question(q) + "”";
      case Amount.OfParameter(var id) -> name("p:", id);
      case Amount.Named(var id) -> name("a:", id);
      case Amount.Sum(var of) -> joined(of, " + ");
      case Amount.Product(var of) -> joined(of, " × ");
      case Amount.Smallest(var of) -> words.say("logic.smallest", joined(of, "; "));
      case Amount.Largest(var of) -> words.say("logic.largest", joined(of, "; "));
      case Amount.Difference(var from, var less) -> "(" + amount(from) + " − " + amount(less) + ")";
      case Amount.Ratio(var of, var to) -> "(" + amount(of) + " ÷ " + amount(to) + ")";
      case Amount.Choose(var q, var cases) ->
          cases.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> "“" + option(q, e.getKey()) + "” → " + amount(e.getValue()))
              .collect(Collectors.joining("; "));
      case Amount.ParameterOn(var id, var q) -> words.say("logic.on", name("p:", id), question(q));
      case Amount.DaysSince(var q) -> words.say("logic.days-since", question(q));
      case Amount.Count(var q) -> words.say("logic.count", question(q));
      case Amount.Rounded(var of, var decimals, var rounding) ->
          words.say("logic.rounded." + rounding.word(), amount(of), Integer.toString(decimals));
      case Amount.Ladder(var of, var rungs) ->
          rungs.stream()
              .map(this::rung)
              .collect(Collectors.joining("; ", words.say("logic.ladder", amount(of)) + " ", ""));
    };
  }

  private String rung(Amount.Rung rung) {
    var value = rung.value() == null ? words.say("logic.nobody-knows") : amount(rung.value());
    if (rung.bound() == null) {
      return words.say("logic.rung.rest", value);
    }
    var kind = rung.inclusive() ? "logic.rung.up-to" : "logic.rung.below";
    return words.say(kind, amount(rung.bound()), value);
  }

  private String joined(List<Amount> parts, String sign) {
    return parts.stream().map(this::amount).collect(Collectors.joining(sign, "(", ")"));
  }
}
