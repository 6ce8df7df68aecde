package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Abbreviations that nobody explained (L07, L08). The full name in the same text, with the
 * abbreviation in brackets or the other way round, explains one; so does the glossary.
 */
final class AbbreviationCheck implements Check {

  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?!\\p{L})");

  private static final Pattern LATVIAN =
      Pattern.compile(
          "(?<!\\p{L})(u\\.\\s?c\\.|utt\\.|u\\.\\s?tml\\.|t\\.\\s?i\\.|t\\.\\s?sk\\.|t\\.\\s?s\\.|"
              + "piem\\.|plkst\\.|g\\.|lpp\\.|skat\\.|sk\\.)");

  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

  /** Written like this by everybody. */
  private static final Set<String> KNOWN =
      Set.of("EUR", "PDF", "SMS", "TV", "ID", "ES", "LR", "PIN");

  private final Glossary glossary;

  AbbreviationCheck(Glossary glossary) {
    this.glossary = glossary;
  }

  @Override
  public List<Finding> look(Subject subject) {
    var terms = String.join("\n", glossary.terms(subject.language()));
    var whole = subject.wholeText();
    var findings = new ArrayList<Finding>();
    var seen = new HashSet<String>();
    for (var passage : subject.passages()) {
      CAPITALS
          .matcher(passage.text())
          .results()
          .map(match -> match.group())
          .filter(word -> !KNOWN.contains(word) && !ROMAN.matcher(word).matches())
          .filter(seen::add)
          .filter(word -> !explained(word, whole) && !explained(word, terms) && !shouted(passage))
          .forEach(word -> findings.add(finding(subject, passage, word)));
      if (subject.latvian()) {
        LATVIAN
            .matcher(passage.text())
            .results()
            .map(match -> match.group())
            .filter(seen::add)
            .forEach(word -> findings.add(finding(subject, passage, word)));
      }
    }
    return findings;
  }

  private static Finding finding(Subject subject, Passage passage, String word) {
    var severity = subject.easy() ? Severity.WARNING : Severity.ADVICE;
    return Finding.of(Rule.UNEXPLAINED_ABBREVIATION, severity, passage.place(), word);
  }

  private static boolean explained(String word, String text) {
    return text.contains("(" + word + ")")
        || Pattern.compile("(?<!\\p{L})" + word + "\\s*[(–-]").matcher(text).find();
  }

  /** A heading all in capitals has no abbreviations. */
  private static boolean shouted(Passage passage) {
    return passage.text().chars().noneMatch(Character::isLowerCase);
  }
}
