package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known about a definition from a day on.
 *
 * @param day the first day for which it was proven
 * @param periods the parts of the validity, each of which was proven for itself
 * @param tallies how many things each check looked at, in the order of the checks
 * @param findings what is not as it should be; those that stand in the way come first
 * @param sampled ids of questions whose numbers could not be split exactly, since a condition
 *     weighs several of them against each other: there the search covered telling values only
 * @param unconfirmed examples that the engine did not confirm; anything but 0 is a fault of ours
 */
public record Proof(
    LocalDate day,
    List<Period> periods,
    List<Tally> tallies,
    List<Finding> findings,
    List<String> sampled,
    int unconfirmed) {

  public Proof {
    periods = List.copyOf(periods);
    tallies = List.copyOf(tallies);
    findings = List.copyOf(findings);
    sampled = List.copyOf(sampled);
  }

  /** How much one check looked at, and how much of it was not right. */
  public record Tally(Check check, int looked, int wrong) {}

  /** Nothing stands in the way of publishing. */
  public boolean holds() {
    return blocking().isEmpty();
  }

  /** What stands in the way of publishing. */
  public List<Finding> blocking() {
    return findings.stream().filter(Finding::blocking).toList();
  }

  /** The findings of one check. */
  public List<Finding> of(Check check) {
    return findings.stream().filter(finding -> finding.check() == check).toList();
  }
}
