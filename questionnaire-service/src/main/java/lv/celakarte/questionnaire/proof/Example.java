package lv.celakarte.questionnaire.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers of a visitor who does not exist, by which something can be seen.
 *
 * @param answers of the whole way, in the order of the flow, so that it can be opened
 * @param telling the ids of the questions that matter: with any other answer there it may not be so
 */
public record Example(Map<String, @Nullable Object> answers, List<String> telling) {
  public Example {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    telling = List.copyOf(telling);
  }
}
