package lv.celakarte.content.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.store.Stored;

/** Every answer that keeping something with two persons can give. */
public sealed interface Answer<T> {

  /** It is done, and this is what stands now. */
  record Done<T>(Stored<T> stored) implements Answer<T> {}

  /** What was handed over cannot be one. */
  record Faulty<T>(List<Fault> faults) implements Answer<T> {}

  /** A rule does not allow it now. */
  record Refused<T>(Obstacle obstacle) implements Answer<T> {}

  /** Somebody else came first; nothing was written. */
  record Stale<T>(long expected, Stored<T> current) implements Answer<T> {}

  /** This person may see it, but not do this with it. */
  record Forbidden<T>() implements Answer<T> {}

  /** There is nothing of this id. */
  record Unknown<T>() implements Answer<T> {}

  /**
   * What a write came to.
   *
   * @param written empty when another write came first
   * @param now what stands there then
   */
  static <T> Answer<T> of(
      Stored<T> expected, Optional<Stored<T>> written, Supplier<Optional<Stored<T>>> now) {
    if (written.isPresent()) {
      return new Done<>(written.get());
    }
    return now.get()
        .<Answer<T>>map(newer -> new Stale<>(expected.version(), newer))
        .orElseGet(Unknown::new);
  }
}
