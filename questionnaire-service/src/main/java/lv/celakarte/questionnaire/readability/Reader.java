package lv.celakarte.questionnaire.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.readability.Remark.Rule;

/**
 * Reads a text as somebody does who is tired. The limits are those of the plain-language rules: a
 * sentence of 20 words and a word of 16 letters, in easy language 8 and 12.
 */
public final class Reader {

  /** A full stop ends a sentence only before a capital letter: "14. pants" stays whole. */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?…][\"”»)]?)\\s+(?=[„“\"«(]?\\p{Lu})|(?<=:)\\s+|\\n+");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9_|-]+}");
  private static final Pattern TOKEN = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?<!\\p{L})(u\\.\\s?c\\.|utt\\.|u\\.\\s?tml\\.|t\\.\\s?i\\.|t\\.\\s?sk\\.|piem\\.|plkst\\.)");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(tiek|tika|tiks|tikt|tiktu)(\\s+\\p{L}+){0,3}?"
              + "\\s+\\p{L}{2,}(ts|ta|ti|tas|tu)(?!\\p{L})");
  private static final Pattern JOINED =
      Pattern.compile("(?iu), (un|bet|jo|ka|kad|lai|ja|kas|kurš|kura|kuri|kuras)(?!\\p{L})");
  private static final Pattern WOULD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(būtu|jābūtu|varētu|vajadzētu|drīkstētu|gribētu|vēlētos|tiktu|kļūtu)(?!\\p{L})");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

  private record Limits(int sentence, int sentences, int word) {}

  private static final Limits PLAIN = new Limits(20, 3, 16);
  private static final Limits EASY = new Limits(8, 2, 12);

  private Reader() {}

  /** What makes this text hard to read; nothing for an empty one. */
  public static List<Remark> read(String text, Language language) {
    var limits = language == Language.LV_SIMPLE ? EASY : PLAIN;
    var plain = PLACEHOLDER.matcher(text).replaceAll("0");
    var remarks = new ArrayList<Remark>();
    lengths(plain, limits, remarks);
    words(plain, limits, language, remarks);
    if (language == Language.LV || language == Language.LV_SIMPLE) {
      found(Rule.ABBREVIATION, SHORTENED, plain, remarks);
      found(Rule.PASSIVE, PASSIVE, plain, remarks);
    }
    if (language == Language.LV_SIMPLE) {
      found(Rule.SEVERAL_THOUGHTS, JOINED, plain, remarks);
      found(Rule.CONDITIONAL, WOULD, plain, remarks);
      found(Rule.DATE_IN_DIGITS, DIGITS, plain, remarks);
    }
    return remarks;
  }

  private static List<String> sentences(String text) {
    return END.splitAsStream(text)
        .map(String::strip)
        .filter(part -> TOKEN.matcher(part).find())
        .toList();
  }

  private static void lengths(String text, Limits limits, List<Remark> remarks) {
    for (var paragraph : text.split("\\n+")) {
      var sentences = sentences(paragraph);
      for (var sentence : sentences) {
        int words = (int) TOKEN.matcher(sentence).results().count();
        if (words > limits.sentence()) {
          remarks.add(new Remark(Rule.LONG_SENTENCE, sentence, words, limits.sentence()));
        }
      }
      if (sentences.size() > limits.sentences()) {
        remarks.add(
            new Remark(
                Rule.MANY_SENTENCES, sentences.getFirst(), sentences.size(), limits.sentences()));
      }
    }
  }

  /** Other languages have other words; only the lengths of Latvian ones are known to be right. */
  private static void words(String text, Limits limits, Language language, List<Remark> remarks) {
    if (language == Language.LV || language == Language.LV_SIMPLE) {
      all(WORD, text)
          .filter(word -> word.length() > limits.word())
          .forEach(
              word -> remarks.add(new Remark(Rule.LONG_WORD, word, word.length(), limits.word())));
    }
  }

  private static void found(Rule rule, Pattern pattern, String text, List<Remark> remarks) {
    all(pattern, text).forEach(what -> remarks.add(new Remark(rule, what, 0, 0)));
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct();
  }
}
