package lv.celakarte.directory.organization;

import java.time.Clock;
import java.util.function.Predicate;

/** The use cases over organizations in memory. */
public final class InMemoryEntries {

  private InMemoryEntries() {}

  /** Entries whose places are known to the predicate. */
  public static KeepingEntries keeping(Predicate<String> placeExists, Clock clock) {
    return new KeepingEntries(new InMemoryOrganizations(), placeExists, clock);
  }
}
