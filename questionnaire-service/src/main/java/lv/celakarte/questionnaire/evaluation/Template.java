package lv.celakarte.questionnaire.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text with places for amounts, taken apart once. */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_-]+)(\\|percent)?}");

  /** An amount in a text, with the words before it. */
  private record Figure(String before, String name, boolean percent) {}

  private final List<Figure> figures;
  private final String end;

  private Template(List<Figure> figures, String end) {
    this.figures = figures;
    this.end = end;
  }

  static Template of(String text) {
    var figures = new ArrayList<Figure>();
    var matcher = PLACEHOLDER.matcher(text);
    int from = 0;
    while (matcher.find()) {
      figures.add(
          new Figure(
              text.substring(from, matcher.start()), matcher.group(1), matcher.group(2) != null));
      from = matcher.end();
    }
    return new Template(figures, text.substring(from));
  }

  /** Empty while one of the amounts is not known. */
  Optional<String> filled(Function<String, Optional<BigDecimal>> amounts, Numbers numbers) {
    if (figures.isEmpty()) {
      return Optional.of(end);
    }
    var text = new StringBuilder();
    for (var figure : figures) {
      var amount = amounts.apply(figure.name);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      var value = amount.get();
      text.append(figure.before)
          .append(figure.percent ? numbers.percent(value) : numbers.number(value));
    }
    return Optional.of(text.append(end).toString());
  }
}
