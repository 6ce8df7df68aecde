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
 */
record Answers(
    String questionnaire, Map<String, @Nullable Object> values, boolean finished, Instant at) {

  Answers {
    Objects.requireNonNull(questionnaire);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Answers none(String questionnaire, Instant now) {
    return new Answers(questionnaire, Map.of(), false, now);
  }

  Answers with(String question, @Nullable Object value, Instant now) {
    var changed = new LinkedHashMap<String, @Nullable Object>(values);
    changed.put(question, value);
    return new Answers(questionnaire, changed, finished, now);
  }

  Answers without(Collection<String> questions) {
    var changed = new LinkedHashMap<String, @Nullable Object>(values);
    changed.keySet().removeAll(questions);
    return new Answers(questionnaire, changed, finished, at);
  }

  Answers shown() {
    return new Answers(questionnaire, values, true, at);
  }

  /** Nothing of a visitor's answers belongs into a log, not even by accident. */
  @Override
  public String toString() {
    return "Answers[" + questionnaire + "]";
  }
}
