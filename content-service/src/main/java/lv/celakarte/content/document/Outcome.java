package lv.celakarte.content.document;

import java.util.List;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.store.Stored;

/** Every answer that a use case can give. */
public sealed interface Outcome {

  /** It is done, and this is what stands now. */
  record Done(Stored<Document> document) implements Outcome {}

  /** A rule said no. */
  record Refused(Refusal refusal, List<Fault> faults) implements Outcome {}

  /** What was handed over cannot be a manuscript. */
  record Faulty(List<Fault> faults) implements Outcome {}

  /** Somebody else came first; nothing was written. */
  record Stale(long expected, Stored<Document> current) implements Outcome {}

  /** This person may see it, but not do that to it. */
  record Forbidden() implements Outcome {}

  /** There is no such document, as far as this person may know. */
  record Unknown() implements Outcome {}

  static Outcome refused(Refusal refusal) {
    return new Refused(refusal, List.of());
  }
}
