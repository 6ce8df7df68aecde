package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that few people use: foreign ones with a plain one beside it, and very long ones. */
final class WordCheck implements Check {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int EASY = 12;
  private static final int PLAIN = 16;

  private final ForeignWords foreign;
  private final Glossary glossary;

  WordCheck(ForeignWords foreign, Glossary glossary) {
    this.foreign = foreign;
    this.glossary = glossary;
  }

  static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }

  @Override
  public List<Finding> look(Subject subject) {
    var findings = new ArrayList<Finding>();
    if (!subject.latvian()) {
      return findings;
    }
    var explained = new TermFinder(glossary.terms(subject.language()));
    var longest = subject.easy() ? EASY : PLAIN;
    var seen = new HashSet<String>();
    for (var passage : subject.passages()) {
      words(passage.text())
          .filter(word -> seen.add(TermFinder.stem(word.toLowerCase(Locale.ROOT))))
          .filter(word -> !explained.explains(word))
          .forEach(word -> look(subject, passage.place(), word, longest, findings));
    }
    return findings;
  }

  private void look(
      Subject subject, Place place, String word, int longest, List<Finding> findings) {
    var plain = foreign.plainFor(word);
    if (plain.isPresent()) {
      var severity = subject.easy() ? Severity.WARNING : Severity.ADVICE;
      findings.add(Finding.of(Rule.FOREIGN_WORD, severity, place, word, plain.get()));
    } else if (word.length() > longest) {
      findings.add(
          Finding.of(
              Rule.LONG_WORD,
              place,
              word,
              Integer.toString(word.length()),
              Integer.toString(longest)));
    }
  }
}
