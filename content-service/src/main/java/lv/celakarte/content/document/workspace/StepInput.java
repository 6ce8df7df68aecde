package lv.celakarte.content.document.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Order;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.edition.Fault;
import org.springframework.util.MultiValueMap;

/** What was filled in for a step, kept as it was typed until the step is taken. */
public record StepInput(String note, String day, String time, String target, String edition) {

  static final StepInput NOTHING = new StepInput("", "", "", "", "");

  static StepInput read(Action action, MultiValueMap<String, String> form) {
    return new StepInput(
        NoteForm.of(new NoteForm(form.getFirst(action.noteField()))),
        text(form, action.dayField()),
        text(form, action.timeField()),
        text(form, "merkis"),
        text(form, "redakcija"));
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** The order in it; what cannot be read is added to the faults. */
  Order order(Action action, Reading reading, List<Fault> faults) {
    var wrong = new ArrayList<Fault>();
    var order =
        new Order(
            note,
            action.asksForHour() ? hour(wrong).orElse(null) : null,
            action.asksForTarget() ? document(reading, wrong).orElse(null) : null,
            edition.matches("\\d{1,6}") ? Integer.valueOf(edition) : null);
    faults.addAll(wrong);
    return order;
  }

  private Optional<Instant> hour(List<Fault> wrong) {
    var hour = RigaTime.parse(day + "T" + (time.isEmpty() ? "00:00" : time));
    if (hour.isEmpty()) {
      wrong.add(new Fault("at", day.isEmpty() ? Fault.Kind.REQUIRED : Fault.Kind.MALFORMED));
    }
    return hour;
  }

  /** The page that stands at an address, as it is copied from the browser. */
  private Optional<DocumentId> document(Reading reading, List<Fault> wrong) {
    var path = target.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    var id = path.startsWith("/") ? reading.liveAt(path) : DocumentId.ofKey(path);
    if (id.isEmpty()) {
      wrong.add(
          new Fault("target", target.isEmpty() ? Fault.Kind.REQUIRED : Fault.Kind.UNKNOWN_VALUE));
    }
    return id;
  }
}
