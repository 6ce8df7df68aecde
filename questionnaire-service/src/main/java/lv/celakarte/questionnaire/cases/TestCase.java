package lv.celakarte.questionnaire.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A visitor that the authors thought of.
 *
 * @param id by which it is found among the cases of a version
 * @param name who this is, in the author's words
 * @param day the day on which it happens; null: the day on which it is looked at
 * @param answers by question, as a visitor would send them
 * @param expected by step
 */
public record TestCase(
    String id,
    String name,
    @Nullable LocalDate day,
    Map<String, Object> answers,
    Map<String, Expectation> expected) {

  public TestCase {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }
}
