package lv.celakarte.analytics.counting;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A property by which interactions are told apart.
 *
 * <p>The list is closed and each value has a shape: what a producer sends beyond it is never
 * stored, so that a mistake there cannot bring anything about a visitor in here.
 */
enum Dimension {
  PATH("path", "/[\\p{L}\\p{N}/._~%-]{0,199}"),
  LANGUAGE("language", "[a-z]{2}(-[a-z0-9]{1,10})?"),
  DEVICE("device", "[a-z][a-z0-9-]{0,39}"),
  CAMPAIGN("campaign", "[a-z0-9][a-z0-9_-]{0,39}"),
  QUESTIONNAIRE("questionnaire", "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"),
  QUESTION("question", "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"),
  OPTION("option", "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private final String field;
  private final Pattern shape;

  Dimension(String field, String shape) {
    this.field = field;
    this.shape = Pattern.compile(shape);
  }

  /**
   * The value to count under: {@code unknown} where none was sent, {@code other} where it is odd.
   */
  String valueIn(Map<String, String> dimensions) {
    var value = dimensions.get(field);
    if (value == null) {
      return Breakdown.UNKNOWN;
    }
    return shape.matcher(value).matches() ? value : Breakdown.OTHER;
  }
}
