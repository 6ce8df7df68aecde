package lv.celakarte.questionnaire.interchange;

import java.util.Locale;

/**
 * Something that whoever imports a file has to know, although it is no fault.
 *
 * @param subject what it is about, as it stands in the file
 * @param detail what became of it; may be empty
 */
public record Remark(Kind kind, String subject, String detail) {

  /** The closed list of what can be remarked. */
  public enum Kind {
    /** A name had to be changed to be one. */
    RENAMED,
    /** A field that has no place in a questionnaire. */
    LEFT_OUT,
    /** A criterion on which nothing depends. */
    UNUSED,
    /** Texts that are there in one language only. */
    UNTRANSLATED,
    /** A question got a further answer, since one answer is none to choose from. */
    OPTION_ADDED,
    /** A column without a telling heading was taken for a condition or for an action. */
    GUESSED;

    /** The word for it in messages and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
