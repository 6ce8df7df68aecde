package lv.celakarte.site.published;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a visitor is told about a questionnaire before it starts. */
public record Questionnaire(
    String id,
    @Nullable String state,
    Map<String, String> title,
    Map<String, String> intro,
    @Nullable Integer questionCount) {

  public Questionnaire {
    Objects.requireNonNull(id);
    title = title == null ? Map.of() : Map.copyOf(title);
    intro = intro == null ? Map.of() : Map.copyOf(intro);
  }

  /** Whether it can be answered. */
  public boolean open() {
    return !"withdrawn".equals(state);
  }
}
