package lv.celakarte.questionnaire.impact;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often each option of a question was chosen, each question for itself. Small numbers are kept
 * back where they are counted, so an option that is not here was chosen seldom or never.
 *
 * @param answers by question, how many answers were counted
 * @param chosen by question and option ({@code question/option}), how often it was chosen
 */
public record Marginals(Map<String, Long> answers, Map<String, Long> chosen) {

  /** Of fewer answers a share says nothing. */
  public static final int FEWEST = 100;

  public Marginals {
    answers = Map.copyOf(answers);
    chosen = Map.copyOf(chosen);
  }

  /** Which part of those who answered chose this; empty where too few did or it is not known. */
  OptionalDouble share(String question, String option) {
    long all = answers.getOrDefault(question, 0L);
    var these = chosen.get(question + "/" + option);
    return all < FEWEST || these == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, (double) these / all));
  }
}
