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
      faults.add(new Fault(place, Fault.Code.TOO_DEEP, Integer.toString(DEEPEST)));
      return true;
    }
    if (++nodes > MOST_NODES) {
      faults.add(new Fault(place, Fault.Code.TOO_MUCH, Integer.toString(MOST_NODES)));
      return true;
    }
    return false;
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
    at.fault("", Fault.Code.MISSING, "is, oneOf, includes, before, after");
    return new Condition.Always();
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
    for (Relation relation : Relation.values()) {
      if (at.has(relation.word())) {
        return compared(at, relation, depth);
      }
    }
    at.fault("", Fault.Code.MISSING, "all, any, not, holds, always, question, atLeast, atMost");
    return new Condition.Always();
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
          "", Fault.Code.MISSING, "answer, parameter, amount, sum, difference, product, ratio");
      return zero;
    }
    return amount;
  }

  private @Nullable Amount computed(Branch at, int depth) {
    if (at.has("answer")) {
      return new Amount.Answer(at.string("answer"));
    }
    if (at.has("parameter")) {
      return new Amount.OfParameter(at.string("parameter"));
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
    return pair(at, depth);
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
    switch (at.raw(field)) {
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
