package lv.celakarte.content.check;

import java.util.List;
import java.util.regex.Pattern;

/** Where sentences end and words begin, well enough to measure a text by. */
final class Sentences {

  /**
   * A full stop ends a sentence only before a capital letter, so that "14. pants" and "u. c." stay
   * whole; a colon always does, because a thought may rest there.
   */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?…][\"”»)]?)\\s+(?=[„“\"«(]?\\p{Lu})|(?<=:)\\s+|\\n+");

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

  private Sentences() {}

  static List<String> of(String text) {
    return END.splitAsStream(text)
        .map(String::strip)
        .filter(sentence -> WORD.matcher(sentence).matches())
        .toList();
  }

  /** How many words; a number with its sign is one. */
  static int words(String sentence) {
    return (int) BLANK.splitAsStream(sentence).filter(word -> WORD.matcher(word).matches()).count();
  }
}
