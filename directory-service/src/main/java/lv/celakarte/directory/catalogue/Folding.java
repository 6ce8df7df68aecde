package lv.celakarte.directory.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: without capitals, without diacritics, and with words cut down to what
 * stays when Latvian declines them.
 */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Endings of nouns and adjectives; three letters of a word always stay. */
  private static final Pattern ENDING = Pattern.compile("(?<=.{3})(?:[aeiou]{1,2}[sm]?|s)$");

  private Folding() {}

  static String fold(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static List<String> words(String text) {
    return Arrays.stream(BREAKS.split(fold(text))).filter(word -> !word.isEmpty()).toList();
  }

  static String stem(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }
}
