package lv.celakarte.platform.workspace;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name of the form value; ids in the page derive from it
 * @param error what to put right, in the reader's language
 */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    String value,
    @Nullable String error,
    boolean required) {

  /** A field that may stay empty. */
  public static Field of(String name, String label, @Nullable String value) {
    return new Field(name, label, null, value == null ? "" : value, null, false);
  }

  /** The same with a hint. */
  public Field hint(@Nullable String text) {
    return new Field(name, label, text, value, error, required);
  }

  /** The same with what to put right. */
  public Field error(@Nullable String text) {
    return new Field(name, label, hint, value, text, required);
  }

  /** The same that must be filled in. */
  public Field mandatory() {
    return new Field(name, label, hint, value, error, true);
  }

  /** The id of the field's element. */
  public String id() {
    return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** What describes the field: the ids of hint and error that are there. */
  public @Nullable String describedBy() {
    if (hint == null && error == null) {
      return null;
    }
    return ((hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error")).trim();
  }
}
