package lv.celakarte.content.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right, or to think about, before readers see a text.
 *
 * @param field in which it stands, named as in the API
 * @param line of the field, counted from 1; none where the field is one line or missing
 * @param excerpt the words it is about
 * @param arguments what the texts of the rule say beside the excerpt: a number, a better word
 */
public record Finding(
    Rule rule,
    Severity severity,
    String field,
    @Nullable Integer line,
    String excerpt,
    List<String> arguments) {

  private static final int LONGEST_EXCERPT = 160;

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** With the rule's usual weight. */
  static Finding of(Rule rule, Place place, String excerpt, String... arguments) {
    return of(rule, rule.usual(), place, excerpt, arguments);
  }

  static Finding of(
      Rule rule, Severity severity, Place place, String excerpt, String... arguments) {
    return new Finding(
        rule, severity, place.field(), place.line(), shortened(excerpt), List.of(arguments));
  }

  private static String shortened(String excerpt) {
    var line = excerpt.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
  }
}
