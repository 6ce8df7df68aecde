package lv.celakarte.questionnaire.authoring.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One language of a text.
 *
 * @param language for the browser's spelling and for voices
 * @param error what to put right; empty for nothing
 * @param remarks what makes it hard to read
 */
public record LanguageField(
    String id,
    String name,
    String label,
    String language,
    String value,
    String error,
    List<String> remarks) {

  public LanguageField {
    remarks = List.copyOf(remarks);
  }

  /** The ids of what describes the field. */
  public @Nullable String describedBy() {
    if (error.isEmpty() && remarks.isEmpty()) {
      return null;
    }
    return ((error.isEmpty() ? "" : id + "-error ") + (remarks.isEmpty() ? "" : id + "-remarks"))
        .strip();
  }
}
