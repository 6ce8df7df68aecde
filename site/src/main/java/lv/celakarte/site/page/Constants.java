package lv.celakarte.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import org.jspecify.annotations.Nullable;

/** Amounts of a questionnaire that are the same for everybody today: numbers of the law. */
final class Constants {

  private static final int DEEPEST = 8;

  private final Questionnaire questionnaire;
  private final Reading reading;

  Constants(Questionnaire questionnaire, Reading reading) {
    this.questionnaire = questionnaire;
    this.reading = reading;
  }

  /** A parameter or a named amount; empty where it depends on answers or is not known. */
  Optional<BigDecimal> value(String name) {
    return named(name, 0);
  }

  private Optional<BigDecimal> named(String name, int depth) {
    return parameter(name).or(() -> value(formula(name), depth + 1));
  }

  private Optional<BigDecimal> parameter(String id) {
    try {
      return reading.parameterToday(questionnaire, id).map(BigDecimal::new);
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  private @Nullable Object formula(String name) {
    if (questionnaire.definition().get("amounts") instanceof List<?> amounts) {
      for (var amount : amounts) {
        if (amount instanceof Map<?, ?> map && name.equals(map.get("id"))) {
          return map.get("formula");
        }
      }
    }
    return null;
  }

  private Optional<BigDecimal> value(@Nullable Object formula, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (formula instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    return formula instanceof Map<?, ?> map ? computed(map, depth) : Optional.empty();
  }

  private Optional<BigDecimal> computed(Map<?, ?> formula, int depth) {
    if (formula.get("parameter") instanceof String id && !formula.containsKey("on")) {
      return parameter(id);
    }
    if (formula.get("amount") instanceof String name) {
      return named(name, depth);
    }
    if (formula.containsKey("sum")) {
      return folded(formula.get("sum"), BigDecimal::add, depth);
    }
    if (formula.containsKey("product")) {
      return folded(formula.get("product"), BigDecimal::multiply, depth);
    }
    return folded(formula.get("difference"), BigDecimal::subtract, depth);
  }

  private Optional<BigDecimal> folded(
      @Nullable Object parts, BinaryOperator<BigDecimal> step, int depth) {
    var values = new ArrayList<BigDecimal>();
    if (parts instanceof List<?> list) {
      for (var part : list) {
        var value = value(part, depth + 1);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
    }
    return values.stream().reduce(step);
  }

  /** Whole amounts without decimals, others with two, as people of the language write them. */
  static String written(BigDecimal value, Language language) {
    var whole = value.stripTrailingZeros().scale() <= 0;
    var plain =
        String.format(
            Locale.ROOT, whole ? "%,.0f" : "%,.2f", value.setScale(2, RoundingMode.HALF_UP));
    return language == Language.EN ? plain : plain.replace(',', '\u00a0').replace('.', ',');
  }
}
