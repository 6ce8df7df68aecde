package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads conditions and amounts; nesting is bounded, so that a hostile file cannot exhaust us. */
final class LogicReader {

  static final int DEEPEST = 12;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_DECIMALS = 10;

  private final List<Fault> faults;
  private int nodes;

  LogicReader(List<Fault> faults) {
    this.faults = faults;
  }

  @Nullable Condition optional(Branch at, String field) {
    var value = at.raw(field);
    return value == null ? null : condition(value, path(at, field), 1);
  }

  Condition required(Branch at, String field) {
    var value = at.raw(field);
    if (value == null) {
      at.fault(field, Fault.Code.MISSING, "");
      return new Condition.Always();
    }
    return condition(value, path(at, field), 1);
  }

  Amount amount(Branch at, String field) {
    var value = at.raw(field);
    if (value == null) {
      at.fault(field, Fault.Code.MISSING, "");
      return new Amount.Fixed(BigDecimal.ZERO);
    }
    return amount(value, path(at, field), 1);
  }

  private static String path(Branch at, String field) {
    return at.place().isEmpty() ? field : at.place() + "." + field;
  }

  private boolean tooMuch(String place, int depth) {
    if (depth > DEEPEST) {
      refuse(place, Fault.Code.TOO_DEEP, DEEPEST);
      return true;
    }
    if (++nodes > MOST_NODES) {
      refuse(place, Fault.Code.TOO_MUCH, MOST_NODES);
      return true;
    }
    return false;
  }

  private void refuse(String place, Fault.Code code, int limit) {
    new Branch(place, Map.of(), faults).fault("", code, Integer.toString(limit));
  }

  private Condition condition(@Nullable Object value, String place, int depth) {
    if (tooMuch(place, depth)) {
      return new Condition.Always();
    }
    var at = new Branch(place, value, faults);
    var condition =
        at.has("question") ? aboutAnswer(at, at.string("question")) : composed(at, depth);
    at.nothingElse();
    return condition;
  }

  private Condition aboutAnswer(Branch at, String question) {
    if (at.has("is")) {
      return new Condition.Is(question, at.string("is"));
    }
    if (at.has("oneOf")) {
      return new Condition.OneOf(question, at.strings("oneOf"));
    }
    if (at.has("includes")) {
      return new Condition.Includes(question, at.string("includes"));
    }
    if (at.has("before")) {
      return new Condition.Before(question, day(at, "before"));
    }
    if (at.has("after")) {
      return new Condition.After(question, day(at, "after"));
    }
    if (at.has("between")) {
      return between(at, question);
    }
    at.fault("", Fault.Code.MISSING, "is, oneOf, includes, before, after, between");
    return new Condition.Always();
  }

  /** Both days included. */
  private Condition between(Branch at, String question) {
    var days = at.items("between");
    if (days.size() != 2) {
      at.fault("between", Fault.Code.TOO_FEW, "2");
      return new Condition.Always();
    }
    var first = day(at, "between[0]", days.get(0));
    var last = day(at, "between[1]", days.get(1));
    return new Condition.All(
        List.of(
            new Condition.After(question, first.plus(-1)),
            new Condition.Before(question, last.plus(1))));
  }

  private Condition composed(Branch at, int depth) {
    if (at.has("all")) {
      return new Condition.All(conditions(at, "all", depth));
    }
    if (at.has("any")) {
      return new Condition.Any(conditions(at, "any", depth));
    }
    if (at.has("not")) {
      return new Condition.Not(condition(at.raw("not"), path(at, "not"), depth + 1));
    }
    if (at.has("holds")) {
      return new Condition.Holds(at.string("holds"));
    }
    if (at.has("always")) {
      if (!at.flag("always", true)) {
        at.fault("always", Fault.Code.WRONG_TYPE, "true");
      }
      return new Condition.Always();
    }
    if (at.has("between")) {
      return between(amounts(at, "between", depth), at);
    }
    for (Relation relation : Relation.values()) {
      if (at.has(relation.word())) {
        return compared(at, relation, depth);
      }
    }
    at.fault(
        "", Fault.Code.MISSING, "all, any, not, holds, always, question, atLeast, atMost, between");
    return new Condition.Always();
  }

  /** Both bounds included. */
  private static Condition between(List<Amount> sides, Branch at) {
    if (sides.size() != 3) {
      at.fault("between", Fault.Code.TOO_FEW, "3");
      return new Condition.Always();
    }
    return new Condition.All(
        List.of(
            new Condition.Compares(sides.get(0), Relation.AT_LEAST, sides.get(1)),
            new Condition.Compares(sides.get(0), Relation.AT_MOST, sides.get(2))));
  }

  private List<Condition> conditions(Branch at, String field, int depth) {
    var items = at.items(field);
    if (items.isEmpty()) {
      at.fault(field, Fault.Code.TOO_FEW, "1");
    }
    var result = new ArrayList<Condition>();
    for (int i = 0; i < items.size(); i++) {
      result.add(condition(items.get(i), path(at, field) + "[" + i + "]", depth + 1));
    }
    return result;
  }

  private Condition compared(Branch at, Relation relation, int depth) {
    var sides = amounts(at, relation.word(), depth);
    if (sides.size() != 2) {
      at.fault(relation.word(), Fault.Code.TOO_FEW, "2");
      return new Condition.Always();
    }
    return new Condition.Compares(sides.get(0), relation, sides.get(1));
  }

  private List<Amount> amounts(Branch at, String field, int depth) {
    var items = at.items(field);
    if (items.isEmpty()) {
      at.fault(field, Fault.Code.TOO_FEW, "1");
    }
    var result = new ArrayList<Amount>();
    for (int i = 0; i < items.size(); i++) {
      result.add(amount(items.get(i), path(at, field) + "[" + i + "]", depth + 1));
    }
    return result;
  }

  private Amount amount(@Nullable Object value, String place, int depth) {
    var zero = new Amount.Fixed(BigDecimal.ZERO);
    if (tooMuch(place, depth)) {
      return zero;
    }
    var number = value == null ? null : Branch.toDecimal(value);
    if (number != null) {
      return new Amount.Fixed(number);
    }
    var at = new Branch(place, value, faults);
    var amount = computed(at, depth);
    at.nothingElse();
    if (amount == null) {
      at.fault(
          "",
          Fault.Code.MISSING,
          "answer, parameter, amount, sum, difference, product, ratio, smallest, largest, choose,"
              + " ladder, round, perPerson, daysSince, count");
      return zero;
    }
    return amount;
  }

  private @Nullable Amount computed(Branch at, int depth) {
    if (at.has("answer")) {
      return new Amount.Answer(at.string("answer"));
    }
    if (at.has("parameter")) {
      var parameter = at.string("parameter");
      return at.has("on")
          ? new Amount.ParameterOn(parameter, at.string("on"))
          : new Amount.OfParameter(parameter);
    }
    if (at.has("amount")) {
      return new Amount.Named(at.string("amount"));
    }
    if (at.has("sum")) {
      return new Amount.Sum(amounts(at, "sum", depth));
    }
    if (at.has("product")) {
      return new Amount.Product(amounts(at, "product", depth));
    }
    if (at.has("smallest")) {
      return new Amount.Smallest(amounts(at, "smallest", depth));
    }
    if (at.has("largest")) {
      return new Amount.Largest(amounts(at, "largest", depth));
    }
    if (at.has("choose")) {
      return chosen(at, depth);
    }
    if (at.has("daysSince")) {
      return new Amount.DaysSince(at.string("daysSince"));
    }
    if (at.has("count")) {
      return new Amount.Count(at.string("count"));
    }
    return at.has("difference") || at.has("ratio") ? pair(at, depth) : scaled(at, depth);
  }

  private @Nullable Amount scaled(Branch at, int depth) {
    if (at.has("ladder")) {
      return new Amount.Ladder(part(at, "ladder", depth), rungs(at, depth));
    }
    if (at.has("round")) {
      return rounded(at, depth);
    }
    return at.has("perPerson") ? perPerson(at, depth) : null;
  }

  private Amount part(Branch at, String field, int depth) {
    var value = at.raw(field);
    if (value == null) {
      at.fault(field, Fault.Code.MISSING, "");
      return new Amount.Fixed(BigDecimal.ZERO);
    }
    return amount(value, path(at, field), depth + 1);
  }

  private List<Amount.Rung> rungs(Branch at, int depth) {
    var rungs = at.list("rungs", rung -> rung(rung, depth));
    if (rungs.isEmpty()) {
      at.fault("rungs", Fault.Code.TOO_FEW, "1");
    }
    return rungs;
  }

  private Amount.Rung rung(Branch at, int depth) {
    var field = at.has("below") ? "below" : "upTo";
    var bound = at.has(field) ? part(at, field, depth) : null;
    var value = at.has("gives") ? part(at, "gives", depth) : null;
    at.nothingElse();
    return new Amount.Rung(bound, field.equals("upTo"), value);
  }

  private Amount rounded(Branch at, int depth) {
    int decimals = at.integer("decimals", 2);
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      at.fault("decimals", Fault.Code.TOO_MUCH, Integer.toString(MOST_DECIMALS));
    }
    return new Amount.Rounded(
        part(at, "round", depth),
        Math.clamp(decimals, 0, MOST_DECIMALS),
        at.oneOf("mode", Rounding.values(), Rounding::word));
  }

  /** So much for the first person, and so much for each further one. */
  private Amount perPerson(Branch at, int depth) {
    var further =
        new Amount.Largest(
            List.of(
                new Amount.Fixed(BigDecimal.ZERO),
                new Amount.Difference(
                    part(at, "perPerson", depth), new Amount.Fixed(BigDecimal.ONE))));
    return new Amount.Sum(
        List.of(
            part(at, "first", depth),
            new Amount.Product(List.of(part(at, "further", depth), further))));
  }

  private @Nullable Amount pair(Branch at, int depth) {
    for (String word : List.of("difference", "ratio")) {
      if (at.has(word)) {
        var sides = amounts(at, word, depth);
        if (sides.size() != 2) {
          at.fault(word, Fault.Code.TOO_FEW, "2");
          return new Amount.Fixed(BigDecimal.ZERO);
        }
        return word.equals("ratio")
            ? new Amount.Ratio(sides.get(0), sides.get(1))
            : new Amount.Difference(sides.get(0), sides.get(1));
      }
    }
    return null;
  }

  private Amount chosen(Branch at, int depth) {
    var cases = at.child("cases");
    Map<String, Amount> amounts = new HashMap<>();
    for (String option : cases.names()) {
      amounts.put(option, amount(cases.raw(option), path(cases, option), depth + 1));
    }
    return new Amount.Choose(at.string("choose"), amounts);
  }

  /** A date of the calendar as text, or {@code {"today": -30}}. */
  Day day(Branch at, String field) {
    return day(at, field, at.raw(field));
  }

  private Day day(Branch at, String field, @Nullable Object value) {
    switch (value) {
      case String text -> {
        try {
          return Day.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
          at.fault(field, Fault.Code.WRONG_TYPE, "date");
        }
      }
      case Map<?, ?> map -> {
        var relative = new Branch(path(at, field), map, faults);
        int days = relative.integer("today", 0);
        relative.nothingElse();
        return Day.today(Math.clamp(days, -40_000, 40_000));
      }
      case null, default -> at.fault(field, Fault.Code.WRONG_TYPE, "date");
    }
    return Day.today(0);
  }
}
