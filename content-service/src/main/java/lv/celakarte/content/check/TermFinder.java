package lv.celakarte.content.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the words of the glossary again in a text, whatever ending they have there. */
public final class TermFinder {

  /** Endings of Latvian nouns, adjectives and verbs, longest first; never the whole word. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(iem|ajam|ajai|ajiem|ajām|ajos|ajās|ām|ēm|īm|os|ās|ēs|īs|am|ai|ei|ij|as|es|is|us|ie|ā|ē|ī|ū|a|e|i|o|u|s|š)$");

  private static final int SHORTEST_STEM = 3;
  private static final Pattern VARIANTS = Pattern.compile("[(),;]");
  private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private final List<List<String>> terms;
  private final Set<String> single = new HashSet<>();

  /** A finder of these terms; what stands between brackets or commas is a term of its own. */
  public TermFinder(List<String> terms) {
    this.terms =
        terms.stream()
            .flatMap(VARIANTS::splitAsStream)
            .map(TermFinder::stems)
            .filter(stems -> !stems.isEmpty())
            .distinct()
            .toList();
    this.terms.forEach(single::addAll);
  }

  /** Whether the word is, or is part of, something that the glossary explains. */
  boolean explains(String word) {
    return single.contains(stem(word.toLowerCase(Locale.ROOT)));
  }

  /** The terms that stand in the text, by their stems. */
  public List<List<String>> in(String text) {
    var words = stems(text);
    return terms.stream().filter(term -> contains(words, term)).toList();
  }

  /** The words of the text that are this term, as they are written there. */
  static Optional<String> written(String text, List<String> term) {
    var words = Arrays.stream(BLANK.split(text)).filter(word -> !word.isEmpty()).toList();
    for (var at = 0; at + term.size() <= words.size(); at++) {
      var some = words.subList(at, at + term.size());
      if (some.stream().map(word -> stem(word.toLowerCase(Locale.ROOT))).toList().equals(term)) {
        return Optional.of(String.join(" ", some));
      }
    }
    return Optional.empty();
  }

  private static boolean contains(List<String> words, List<String> term) {
    return Collections.indexOfSubList(words, term) >= 0;
  }

  private static List<String> stems(String text) {
    return BLANK
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(TermFinder::stem)
        .toList();
  }

  static String stem(String word) {
    var stem = ENDING.matcher(word).replaceFirst("");
    return stem.length() < SHORTEST_STEM ? word : stem;
  }
}
