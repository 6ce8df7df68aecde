package lv.celakarte.questionnaire.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of a visitor who does not exist, by which something can be seen. */
public record Example(Map<String, @Nullable Object> answers) {

  public Example {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }
}
