package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.published.Language;
import org.jspecify.annotations.Nullable;

/** Asks what follows from answers. */
interface Evaluating {

  /**
   * What follows from these answers.
   *
   * @param show a question to show again instead of the next open one
   */
  Outcome evaluate(Answers answers, Language language, @Nullable String show);

  /** The road map, and which steps are not on it, and why. */
  Outcome explained(Answers answers, Language language);

  /** What the question came back with. */
  sealed interface Outcome {
    /** The next question, or the road map. */
    record Known(Evaluation evaluation) implements Outcome {}

    /** Some answers are not possible. */
    record Invalid(List<Fault> faults) implements Outcome {}

    /** There is no such questionnaire. */
    record Unknown() implements Outcome {}

    /** Nobody answers at the moment. */
    record Unavailable() implements Outcome {}
  }

  /** Why an answer is not possible, in the reader's language. */
  record Fault(String field, @Nullable String message) {
    boolean concerns(String question) {
      return field.equals("answers." + question);
    }

    String question() {
      return field.replaceFirst("^answers\\.", "");
    }
  }
}
