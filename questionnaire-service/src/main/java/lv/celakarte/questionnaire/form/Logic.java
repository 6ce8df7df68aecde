package lv.celakarte.questionnaire.form;

import static lv.celakarte.questionnaire.form.Shape.Member.may;
import static lv.celakarte.questionnaire.form.Shape.Member.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Relation;
import lv.celakarte.questionnaire.form.Shape.Choice;
import lv.celakarte.questionnaire.form.Shape.Fields;
import lv.celakarte.questionnaire.form.Shape.Later;
import lv.celakarte.questionnaire.form.Shape.Pick;
import lv.celakarte.questionnaire.form.Shape.Row;
import lv.celakarte.questionnaire.form.Shape.Several;
import lv.celakarte.questionnaire.form.Shape.Typed;
import lv.celakarte.questionnaire.form.Shape.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Conditions, amounts and days as things to pick. Every form that a definition file can have is
 * here, so that nothing is lost between the file and the screen.
 */
final class Logic {

  private static final String QUESTION = "question";
  private static final Typed NUMBER = new Typed(Shape.Entry.NUMBER);

  private final Outline outline;
  private final Choice condition;
  private final Choice amount;
  private final Choice day;

  Logic(Outline outline) {
    this.outline = outline;
    this.day = new Choice(days(), UnaryOperator.identity(), Logic::fresh, false);
    this.amount = new Choice(amounts(), UnaryOperator.identity(), Logic::amountAs, false);
    this.condition = new Choice(conditions(), this::settled, Logic::conditionAs, false);
  }

  Choice condition() {
    return condition;
  }

  Choice amount() {
    return amount;
  }

  Choice day() {
    return day;
  }

  private Later conditionLater() {
    return new Later(this::condition);
  }

  private Later amountLater() {
    return new Later(this::amount);
  }

  private static Predicate<Object> has(String... names) {
    return value ->
        value instanceof Map<?, ?> map && List.of(names).stream().allMatch(map::containsKey);
  }

  private static Predicate<Object> negated(String name) {
    return value -> value instanceof Map<?, ?> map && has(QUESTION, name).test(map.get("not"));
  }

  private static Predicate<Object> amountsOnly(String name) {
    return has(name).and(has(QUESTION).negate());
  }

  private static Variant variant(String key, Fields shape, Object blank, Predicate<Object> is) {
    return new Variant(key, shape, blank, is, false);
  }

  private Variant group(String key) {
    return new Variant(
        key,
        new Fields(List.of(need(key, new Several(conditionLater())))),
        Map.of(key, List.of()),
        has(key),
        true);
  }

  private Variant about(String key, Source questions, Shape value) {
    return variant(
        key,
        new Fields(List.of(need(QUESTION, new Pick(questions)), need(key, value))),
        Map.of(QUESTION, "", key, Form.blank(value)),
        has(QUESTION, key));
  }

  private Variant notAbout(String key, String word, Source questions) {
    var inner = about(word, questions, new Pick(Source.OPTIONS));
    return variant(
        key,
        new Fields(List.of(need("not", inner.shape()))),
        Map.of("not", inner.blank()),
        negated(word));
  }

  private Variant compared(String key, int size) {
    var amounts = new ArrayList<Object>();
    amounts.add(Map.of("answer", ""));
    while (amounts.size() < size) {
      amounts.add("");
    }
    return variant(
        key,
        new Fields(List.of(need(key, new Row(size, amountLater())))),
        Map.of(key, List.copyOf(amounts)),
        amountsOnly(key));
  }

  private List<Variant> conditions() {
    var all = new ArrayList<Variant>();
    all.add(about("is", Source.QUESTIONS, new Pick(Source.OPTIONS)));
    all.add(notAbout("isNot", "is", Source.QUESTIONS));
    all.add(about("oneOf", Source.QUESTIONS, new Shape.Ticks(Source.OPTIONS)));
    all.add(about("includes", Source.QUESTIONS, new Pick(Source.OPTIONS)));
    all.add(notAbout("includesNot", "includes", Source.QUESTIONS));
    for (var relation : Relation.values()) {
      all.add(compared(relation.word(), 2));
    }
    all.add(compared("between", 3));
    all.add(about("before", Source.QUESTIONS, day));
    all.add(about("after", Source.QUESTIONS, day));
    var days = about("between", Source.QUESTIONS, new Row(2, day));
    all.add(new Variant("betweenDays", days.shape(), days.blank(), days.is(), false));
    all.add(
        variant(
            "holds",
            new Fields(List.of(need("holds", new Pick(Source.CONDITIONS)))),
            Map.of("holds", ""),
            has("holds")));
    all.add(variant("always", new Fields(List.of()), Map.of("always", true), has("always")));
    all.add(group("all"));
    all.add(group("any"));
    all.add(
        new Variant(
            "not",
            new Fields(List.of(need("not", conditionLater()))),
            Map.of("not", Map.of(QUESTION, "", "is", "")),
            has("not"),
            true));
    return all;
  }

  private Variant part(String key, Shape shape) {
    return variant(
        key, new Fields(List.of(need(key, shape))), Map.of(key, Form.blank(shape)), has(key));
  }

  private Variant several(String key) {
    return part(key, new Several(amountLater()));
  }

  private Variant pair(String key) {
    return variant(
        key,
        new Fields(List.of(need(key, new Row(2, amountLater())))),
        Map.of(key, List.of("", "")),
        has(key));
  }

  private List<Variant> amounts() {
    var all = new ArrayList<Variant>();
    all.add(new Variant("number", NUMBER, "", value -> !(value instanceof Map<?, ?>), false));
    all.add(part("answer", new Pick(Source.NUMBERS)));
    all.add(
        variant(
            "parameterOn",
            new Fields(
                List.of(
                    need("parameter", new Pick(Source.PARAMETERS)),
                    need("on", new Pick(Source.CALENDAR)))),
            Map.of("parameter", "", "on", ""),
            has("parameter", "on")));
    all.add(part("parameter", new Pick(Source.PARAMETERS)));
    all.add(part("amount", new Pick(Source.AMOUNTS)));
    all.add(several("sum"));
    all.add(pair("difference"));
    all.add(several("product"));
    all.add(pair("ratio"));
    all.add(several("smallest"));
    all.add(several("largest"));
    all.add(
        variant(
            "choose",
            new Fields(
                List.of(
                    need("choose", new Pick(Source.CHOSEN)),
                    need("cases", new Shape.Keyed(Source.OPTIONS, amountLater())))),
            Map.of("choose", "", "cases", Map.of()),
            has("choose")));
    all.add(
        variant(
            "ladder",
            new Fields(List.of(need("ladder", amountLater()), need("rungs", new Several(rung())))),
            Map.of("ladder", "", "rungs", List.of()),
            has("ladder")));
    all.add(
        variant(
            "round",
            new Fields(
                List.of(
                    need("round", amountLater()),
                    may("decimals", NUMBER),
                    need("mode", new Pick(Source.ROUNDINGS)))),
            Map.of("round", "", "mode", ""),
            has("round")));
    all.add(
        variant(
            "perPerson",
            new Fields(
                List.of(
                    need("perPerson", amountLater()),
                    need("first", amountLater()),
                    need("further", amountLater()))),
            Map.of("perPerson", "", "first", "", "further", ""),
            has("perPerson")));
    all.add(part("daysSince", new Pick(Source.CALENDAR)));
    all.add(part("count", new Pick(Source.TICKED)));
    return all;
  }

  /** A rung may reach without end, and may give nothing that anybody knows. */
  private Fields rung() {
    var optional = new Later(() -> amount().orNothing());
    return new Fields(
        List.of(may("upTo", optional), may("below", optional), may("gives", optional)));
  }

  private static List<Variant> days() {
    return List.of(
        new Variant(
            "date", new Typed(Shape.Entry.DATE), "", value -> !(value instanceof Map<?, ?>), false),
        variant(
            "today", new Fields(List.of(need("today", NUMBER))), Map.of("today", 0), has("today")));
  }

  private static @Nullable Object fresh(@Nullable Object value, Variant target) {
    return target.blank();
  }

  /** The first amount of the old form is worth keeping in most new ones. */
  private static Object amountAs(@Nullable Object value, Variant target) {
    var parts = parts(value);
    return switch (target.key()) {
      case "sum", "product", "smallest", "largest" -> Map.of(target.key(), parts);
      case "difference", "ratio" -> Map.of(target.key(), filledUp(parts, 2));
      case "round", "ladder", "perPerson" -> {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) target.blank()).forEach((name, part) -> map.put(String.valueOf(name), part));
        map.put(target.key(), value == null ? "" : value);
        yield map;
      }
      default -> target.blank();
    };
  }

  private static List<?> parts(@Nullable Object value) {
    if (value instanceof Map<?, ?> map
        && map.size() == 1
        && map.values().iterator().next() instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }

  private static List<Object> filledUp(List<?> parts, int size) {
    var filled = new ArrayList<Object>(parts);
    while (filled.size() < size) {
      filled.add("");
    }
    return filled.subList(0, size);
  }

  private static @Nullable Object conditionAs(@Nullable Object value, Variant target) {
    return switch (target.key()) {
      case "all", "any" -> Map.of(target.key(), inside(value));
      case "not" -> Map.of("not", single(value));
      default -> leaf(value, target);
    };
  }

  private static List<?> inside(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      for (var name : List.of("all", "any")) {
        if (map.get(name) instanceof List<?> list) {
          return list;
        }
      }
      var denied = map.get("not");
      if (map.size() == 1 && denied != null) {
        return List.of(denied);
      }
    }
    return value == null ? List.of() : List.of(value);
  }

  private static Object single(@Nullable Object value) {
    var parts = inside(value);
    boolean alone = parts.size() == 1;
    return alone ? parts.getFirst() : value == null ? Map.of(QUESTION, "", "is", "") : value;
  }

  /** The same question, or the same two amounts, with another relation. */
  private static Object leaf(@Nullable Object value, Variant target) {
    if (!(target.blank() instanceof Map<?, ?> blank)) {
      return target.blank();
    }
    var question = questionOf(value);
    var option = optionOf(value);
    var map = new LinkedHashMap<String, Object>();
    blank.forEach((name, part) -> map.put(String.valueOf(name), part));
    if (map.containsKey(QUESTION)) {
      map.put(QUESTION, question);
      map.computeIfPresent(target.key(), (key, part) -> kept(key, part, option));
    } else if (map.containsKey("not")) {
      var word = target.key().equals("isNot") ? "is" : "includes";
      map.put("not", Map.of(QUESTION, question, word, option));
    } else if (map.get(target.key()) instanceof List<?> amounts) {
      map.put(target.key(), sides(value, question, amounts.size()));
    }
    return map;
  }

  private static Object kept(String key, Object blank, String option) {
    return switch (key) {
      case "is", "includes" -> option;
      case "oneOf" -> option.isEmpty() ? List.of() : List.of(option);
      default -> blank;
    };
  }

  private static List<Object> sides(@Nullable Object value, String question, int size) {
    if (value instanceof Map<?, ?> map && !map.containsKey(QUESTION)) {
      for (Object part : map.values()) {
        if (part instanceof List<?> list) {
          return filledUp(list, size);
        }
      }
    }
    return filledUp(List.of(Map.of("answer", question)), size);
  }

  private static Map<?, ?> inner(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? map.get("not") instanceof Map<?, ?> not ? not : map
        : Map.of();
  }

  private static String questionOf(@Nullable Object value) {
    var map = inner(value);
    if (map.get(QUESTION) instanceof String question) {
      return question;
    }
    return map.values().stream()
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<?>) list).stream())
        .filter(Map.class::isInstance)
        .map(amount -> ((Map<?, ?>) amount).get("answer"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  private static String optionOf(@Nullable Object value) {
    var map = inner(value);
    for (var word : List.of("is", "includes")) {
      if (map.get(word) instanceof String option) {
        return option;
      }
    }
    return map.get("oneOf") instanceof List<?> list && !list.isEmpty()
        ? String.valueOf(list.getFirst())
        : "";
  }

  /** Another question was picked: the relation and the value follow it. */
  private @Nullable Object settled(@Nullable Object value) {
    var map = inner(value);
    if (!(map.get(QUESTION) instanceof String question)) {
      return value;
    }
    var kind = outline.kind(question);
    return kind.isEmpty() ? value : fitting(value, map, question, kind.get());
  }

  private @Nullable Object fitting(
      @Nullable Object value, Map<?, ?> map, String question, Kind kind) {
    if (kind.number()) {
      return Map.of(Relation.AT_LEAST.word(), List.of(Map.of("answer", question), ""));
    }
    if (kind.calendar()) {
      return has("before").test(map) || has("after").test(map) || has("between").test(map)
          ? value
          : Map.of(QUESTION, question, "before", "");
    }
    boolean negative = value instanceof Map<?, ?> whole && whole.containsKey("not");
    var word = kind == Kind.MULTIPLE ? "includes" : has("oneOf").test(map) ? "oneOf" : "is";
    var offered = outline.options(question);
    if (word.equals("oneOf")) {
      return value;
    }
    var option = Optional.of(optionOf(value)).filter(offered::contains).orElse("");
    Map<String, Object> leaf = Map.of(QUESTION, question, word, option);
    return negative ? Map.of("not", leaf) : leaf;
  }
}
