package lv.celakarte.directory.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How sure each language's form of the same words is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Marks(Verification lv, @Nullable Verification en, @Nullable Verification ru) {

  /** The mark of one language. */
  public @Nullable Verification in(String language) {
    return switch (language) {
      case "lv" -> lv;
      case "en" -> en;
      case "ru" -> ru;
      default -> null;
    };
  }
}
