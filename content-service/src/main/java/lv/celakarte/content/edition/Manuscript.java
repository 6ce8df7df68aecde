package lv.celakarte.content.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything an editor writes in one document variant, as one value.
 *
 * @param body CommonMark without raw HTML
 * @param checkedOn the day somebody last compared it with the sources
 * @param reviewBy the day by which somebody has to do so again
 * @param notes open questions for editors only; they never leave this service
 */
public record Manuscript(
    String title,
    String summary,
    Path path,
    String body,
    Section section,
    List<Audience> audience,
    Verification verification,
    @Nullable LocalDate checkedOn,
    @Nullable LocalDate reviewBy,
    List<Source> sources,
    Details details,
    List<String> notes) {

  public Manuscript {
    audience = List.copyOf(audience);
    sources = List.copyOf(sources);
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** What readers would miss; a draft may be saved without it, but not handed in. */
  public List<Fault> missing(DocumentType type) {
    var faults = new ArrayList<Fault>();
    if (summary.isBlank()) {
      faults.add(new Fault("summary", Fault.Kind.REQUIRED));
    }
    if (body.isBlank() && details.steps().isEmpty() && type != DocumentType.TERM) {
      faults.add(new Fault("body", Fault.Kind.REQUIRED));
    }
    if (checkedOn == null) {
      faults.add(new Fault("checkedOn", Fault.Kind.REQUIRED));
    }
    if (reviewBy == null) {
      faults.add(new Fault("reviewBy", Fault.Kind.REQUIRED));
    }
    return faults;
  }

  /** The same text with everything that readers read in sentences put through this. */
  public Manuscript rewritten(UnaryOperator<String> sentences) {
    return new Manuscript(
        sentences.apply(title),
        sentences.apply(summary),
        path,
        sentences.apply(body),
        section,
        audience,
        verification,
        checkedOn,
        reviewBy,
        sources,
        details.rewritten(sentences),
        notes);
  }

  /** Whether the day to look at it again has passed. */
  public boolean overdue(LocalDate today) {
    return reviewBy != null && reviewBy.isBefore(today);
  }
}
