package lv.celakarte.content.check;

import java.util.List;

/**
 * Everything that was found in a text, the heaviest first.
 *
 * @param score from 100 down: four for what blocks or warns, one for each advice, never below zero
 */
public record Report(List<Finding> findings, Readability readability, int score) {

  private static final int HEAVY = 4;

  static Report of(List<Finding> findings, Readability readability) {
    var advice = (int) findings.stream().filter(Report::isAdvice).count();
    var heavy = findings.size() - advice;
    return new Report(
        List.copyOf(findings), readability, Math.max(0, 100 - HEAVY * heavy - advice));
  }

  private static boolean isAdvice(Finding finding) {
    return finding.severity() == Severity.ADVICE;
  }

  /** What keeps the text from being published. */
  public List<Finding> blocking() {
    return of(Severity.BLOCKING);
  }

  /** What weighs this much. */
  public List<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
