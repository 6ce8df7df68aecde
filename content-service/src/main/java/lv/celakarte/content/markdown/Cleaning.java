package lv.celakarte.content.markdown;

import java.util.regex.Pattern;

/**
 * Takes out of a text what other programs leave in it and nobody sees, and makes lists of their
 * bullets. What an editor typed on purpose stays as it is.
 */
final class Cleaning {

  /** Soft hyphens, marks of no width, and marks that turn the direction of writing. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\u2028\\u2029]");
  private static final Pattern BULLET =
      Pattern.compile("^[ \\t]*[•·▪◦‣\\uf0b7§][ \\t\\u00a0]+", Pattern.MULTILINE);

  private Cleaning() {}

  static String of(String text) {
    var lines = LINE_END.matcher(text).replaceAll("\n");
    return BULLET.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("- ");
  }
}
