package lv.celakarte.content.fact;

import java.util.List;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.store.Stored;

/** Every answer that keeping a fact can give. */
public sealed interface FactOutcome {

  /** It is done, and this is what stands now. */
  record Done(Stored<Fact> fact) implements FactOutcome {}

  /** What was handed over cannot be a fact. */
  record Faulty(List<Fault> faults) implements FactOutcome {}

  /** There is a fact of this id already. */
  record Taken() implements FactOutcome {}

  /** Texts that readers see still quote it. */
  record Quoted() implements FactOutcome {}

  /** Somebody else came first; nothing was written. */
  record Stale(long expected, Stored<Fact> current) implements FactOutcome {}

  /** This person may see it, but not change it. */
  record Forbidden() implements FactOutcome {}

  /** There is no such fact. */
  record Unknown() implements FactOutcome {}
}
