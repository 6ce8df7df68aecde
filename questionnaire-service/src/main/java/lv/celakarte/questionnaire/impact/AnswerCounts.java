package lv.celakarte.questionnaire.impact;

import java.time.LocalDate;
import java.util.Optional;

/** Where the anonymous sums come from. */
@FunctionalInterface
public interface AnswerCounts {

  /** Nobody counts. */
  AnswerCounts NONE = (_, _, _) -> Optional.empty();

  /**
   * The sums of the 28 days before this one; empty while they cannot be had, or this person may not
   * see them.
   *
   * @param authorization of the person who asks, as it came
   */
  Optional<Marginals> before(LocalDate day, String questionnaire, String authorization);
}
