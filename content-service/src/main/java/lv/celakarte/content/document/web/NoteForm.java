package lv.celakarte.content.document.web;

import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** A word with a step of the workflow; readers of the history will look for it. */
public record NoteForm(@Nullable String note) {

  private static final int LONGEST = 2_000;

  /** The note without blanks around it; nothing is cut off, so one beyond measure is refused. */
  public static String of(@Nullable NoteForm form) {
    var note = form == null || form.note() == null ? "" : form.note().strip();
    if (note.length() > LONGEST) {
      throw ProblemException.of(ContentProblem.NOTE_TOO_LONG);
    }
    return note;
  }
}
