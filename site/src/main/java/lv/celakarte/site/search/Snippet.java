package lv.celakarte.site.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A short stretch of a text around the words that were looked for. */
public record Snippet(List<Part> parts) {

  /** A piece of text; {@code found} when it is a word that was looked for. */
  public record Part(String text, boolean found) {}

  private static final int BEFORE = 60;
  private static final int LENGTH = 220;

  /** All of a text, as in a title. */
  static Snippet whole(String text, List<Words.Word> words, Predicate<Words.Word> found) {
    return new Snippet(parts(text, 0, text.length(), words, found));
  }

  /** The stretch of a text that begins shortly before the first word that was looked for. */
  static Snippet around(String text, List<Words.Word> words, Predicate<Words.Word> found) {
    int first = words.stream().filter(found).mapToInt(Words.Word::start).findFirst().orElse(0);
    int from = first <= BEFORE ? 0 : space(text, first - BEFORE);
    int to = from + LENGTH >= text.length() ? text.length() : space(text, from + LENGTH);
    var parts = new ArrayList<Part>();
    if (from > 0) {
      parts.add(new Part("… ", false));
    }
    parts.addAll(parts(text, from, to, words, found));
    if (to < text.length()) {
      parts.add(new Part(" …", false));
    }
    return new Snippet(parts);
  }

  private static int space(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 ? text.length() : space;
  }

  private static List<Part> parts(
      String text, int from, int to, List<Words.Word> words, Predicate<Words.Word> found) {
    var parts = new ArrayList<Part>();
    int done = from;
    for (var word : words) {
      if (word.start() >= done && word.end() <= to && found.test(word)) {
        if (word.start() > done) {
          parts.add(new Part(text.substring(done, word.start()), false));
        }
        parts.add(new Part(text.substring(word.start(), word.end()), true));
        done = word.end();
      }
    }
    if (done < to) {
      parts.add(new Part(text.substring(done, to), false));
    }
    return parts;
  }
}
