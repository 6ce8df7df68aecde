package lv.celakarte.site.roadmap;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor has answered so far. A question that was skipped is there with {@code null}.
 *
 * @param finished whether the road map has been shown, so that it is counted once
 * @param forOther whether somebody answers for another person, and the texts speak to them so
 */
record Answers(
    String questionnaire,
    Map<String, @Nullable Object> values,
    boolean finished,
    Instant at,
    boolean forOther) {

  Answers {
    Objects.requireNonNull(questionnaire);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Answers(
      String questionnaire, Map<String, @Nullable Object> values, boolean finished, Instant at) {
    this(questionnaire, values, finished, at, false);
  }

  static Answers none(String questionnaire, Instant now) {
    return new Answers(questionnaire, Map.of(), false, now);
  }

  Answers with(String question, @Nullable Object value, Instant now) {
    var changed = new LinkedHashMap<String, @Nullable Object>(values);
    changed.put(question, value);
    return new Answers(questionnaire, changed, finished, now, forOther);
  }

  Answers without(Collection<String> questions) {
    var changed = new LinkedHashMap<String, @Nullable Object>(values);
    changed.keySet().removeAll(questions);
    return new Answers(questionnaire, changed, finished, at, forOther);
  }

  Answers shown() {
    return new Answers(questionnaire, values, true, at, forOther);
  }

  /** The same, given by somebody for another person. */
  Answers forOther(boolean forOther) {
    return new Answers(questionnaire, values, finished, at, forOther);
  }

  /** Nothing of a visitor's answers belongs into a log, not even by accident. */
  @Override
  public String toString() {
    return "Answers[" + questionnaire + "]";
  }
}
