package lv.celakarte.content.document;

import java.util.List;
import lv.celakarte.content.edition.Fault;

/** What the rules say to a wish: the document as it is then, or why not. */
public sealed interface Decision {

  /** Yes, and this is what the document becomes. */
  record Accepted(Document document) implements Decision {}

  /**
   * No.
   *
   * @param faults the fields to look at, where it is about fields
   */
  record Refused(Refusal refusal, List<Fault> faults) implements Decision {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal, List.of());
  }
}
