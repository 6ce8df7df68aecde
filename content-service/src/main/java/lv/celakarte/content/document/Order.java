package lv.celakarte.content.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with a step of the workflow; each step reads of it what it needs.
 *
 * @param note for those who read the history, or for readers where a page ends; may be empty
 * @param at the hour of a step that waits
 * @param target where readers are to be led
 * @param edition the edition of the Latvian text that a translation was compared with
 */
public record Order(
    String note, @Nullable Instant at, @Nullable DocumentId target, @Nullable Integer edition) {

  /** A step without a word. */
  public static final Order SILENT = of("");

  /** A step with a word. */
  public static Order of(String note) {
    return new Order(note, null, null, null);
  }
}
