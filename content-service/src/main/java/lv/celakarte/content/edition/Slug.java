package lv.celakarte.content.edition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A title turned into the small letters, digits and hyphens of an address: {@code Ķīlas līgums}
 * becomes {@code kilas-ligums}.
 */
public record Slug(String value) {

  private static final int LONGEST = 80;

  /** The slug of a text; none when nothing of it can be written in an address. */
  public static Optional<Slug> of(String text) {
    var letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var words = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var slug = trimmed(words.length() > LONGEST ? cut(words) : words);
    return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
  }

  private static String cut(String words) {
    var end = words.lastIndexOf('-', LONGEST);
    return words.substring(0, end > 0 ? end : LONGEST);
  }

  private static String trimmed(String words) {
    return words.replaceAll("^-|-$", "");
  }
}
