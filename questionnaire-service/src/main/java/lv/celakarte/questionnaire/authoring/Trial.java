package lv.celakarte.questionnaire.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up visitor with whom somebody tries a questionnaire out: the answers, in their order. */
public record Trial(List<Answer> answers) {

  /** Nobody has answered anything yet. */
  public static final Trial NONE = new Trial(List.of());

  /** No questionnaire has more questions, no question more options. */
  private static final int MOST = 200;

  private static final int LONGEST = 200;

  /**
   * One answer.
   *
   * @param values what was chosen or typed; null where the question was skipped
   */
  public record Answer(String question, @Nullable List<String> values) {
    public Answer {
      values = values == null ? null : List.copyOf(values);
    }

    private @Nullable Object value() {
      return values == null ? null : values.size() == 1 ? values.getFirst() : values;
    }

    private boolean fits() {
      return question.length() <= LONGEST
          && (values == null
              || (values.size() <= MOST
                  && values.stream().allMatch(value -> value.length() <= LONGEST)));
    }
  }

  public Trial {
    answers = List.copyOf(answers);
  }

  /** As an engine takes them. */
  public Map<String, @Nullable Object> values() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    answers.forEach(answer -> values.put(answer.question(), answer.value()));
    return values;
  }

  /** Whether it is of a size that is worth keeping. */
  boolean fits() {
    return answers.size() <= MOST && answers.stream().allMatch(Answer::fits);
  }
}
