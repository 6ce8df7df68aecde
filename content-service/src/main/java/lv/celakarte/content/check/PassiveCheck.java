package lv.celakarte.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences that do not say who acts (L15): each one in easy language, elsewhere only where they
 * are many.
 */
final class PassiveCheck implements Check {

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(tiek|tika|tiks|tikt|tiktu|tikts|tikta)(\\s+\\p{L}+){0,3}?"
              + "\\s+\\p{L}{2,}(ts|ta|ti|tas|tu)(?!\\p{L})");

  private static final double MANY = 0.10;

  @Override
  public List<Finding> look(Subject subject) {
    if (!subject.latvian()) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    var severity = subject.easy() ? Severity.WARNING : Severity.ADVICE;
    var sentences = 0;
    for (var passage : subject.passages()) {
      sentences += passage.sentences().size();
      for (var sentence : passage.sentences()) {
        if (PASSIVE.matcher(sentence).find()) {
          findings.add(Finding.of(Rule.PASSIVE, severity, passage.place(), sentence));
        }
      }
    }
    return subject.easy() || findings.size() > MANY * sentences ? findings : List.of();
  }
}
