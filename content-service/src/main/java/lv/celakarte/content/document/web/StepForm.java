package lv.celakarte.content.document.web;

import java.time.Instant;
import java.util.List;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Order;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.edition.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a step of the workflow.
 *
 * @param note for those who read the history, or for readers where a page ends
 * @param at the hour of a step that waits: an instant, or day and time in Latvia without a zone
 * @param target where readers are to be led, as {@code <content id>.<language>}
 * @param edition of the Latvian text that a translation was compared with
 */
public record StepForm(
    @Nullable String note,
    @Nullable String at,
    @Nullable String target,
    @Nullable Integer edition) {

  private static final StepForm EMPTY = new StepForm(null, null, null, null);

  /** The order in it; what cannot be read is told field by field. */
  public static Order read(@Nullable StepForm given, List<Fault> wrong) {
    var form = given == null ? EMPTY : given;
    return new Order(
        NoteForm.of(new NoteForm(form.note)), form.hour(wrong), form.document(wrong), form.edition);
  }

  private @Nullable Instant hour(List<Fault> wrong) {
    if (at == null || at.isBlank()) {
      return null;
    }
    var hour = RigaTime.parse(at.strip());
    if (hour.isEmpty()) {
      wrong.add(new Fault("at", Fault.Kind.MALFORMED));
    }
    return hour.orElse(null);
  }

  private @Nullable DocumentId document(List<Fault> wrong) {
    if (target == null || target.isBlank()) {
      return null;
    }
    var id = DocumentId.ofKey(target.strip());
    if (id.isEmpty()) {
      wrong.add(new Fault("target", Fault.Kind.MALFORMED));
    }
    return id.orElse(null);
  }
}
