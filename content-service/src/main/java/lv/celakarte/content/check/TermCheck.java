package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of the glossary in easy language (L12): the site links them, but a reader of easy language
 * should not have to leave the page, so the text itself explains them.
 */
final class TermCheck implements Check {

  /** How a text begins to say what a word means. */
  private static final String EXPLAINING =
      "(\\s+(ir (tas|tā|tie|tās|tad|cilvēk|nauda|papīr|lēmum|vēstul|iestād|kad)|nozīmē)|\\s*[–(])";

  private final Glossary glossary;

  TermCheck(Glossary glossary) {
    this.glossary = glossary;
  }

  @Override
  public List<Finding> look(Subject subject) {
    if (!subject.easy()) {
      return List.of();
    }
    var finder = new TermFinder(glossary.terms(subject.language()));
    var findings = new ArrayList<Finding>();
    for (var term : finder.in(subject.wholeText())) {
      subject.passages().stream()
          .filter(passage -> TermFinder.written(passage.text(), term).isPresent())
          .findFirst()
          .ifPresent(passage -> look(subject, passage, term, findings));
    }
    return findings;
  }

  private static void look(
      Subject subject, Passage passage, List<String> term, List<Finding> findings) {
    var written = TermFinder.written(passage.text(), term).orElseThrow();
    if (!explained(subject.wholeText(), written)) {
      findings.add(Finding.of(Rule.UNEXPLAINED_TERM, passage.place(), written));
    }
  }

  private static boolean explained(String text, String word) {
    return Pattern.compile(Pattern.quote(word.toLowerCase(Locale.ROOT)) + EXPLAINING)
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
