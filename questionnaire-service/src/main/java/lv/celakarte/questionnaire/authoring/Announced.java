package lv.celakarte.questionnaire.authoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That a version became public: what goes out together with the write. */
public record Announced(String id, Instant at, Map<String, @Nullable Object> body) {

  public static final String TYPE = "lv.celakarte.questionnaire.definition-published.v1";
}
