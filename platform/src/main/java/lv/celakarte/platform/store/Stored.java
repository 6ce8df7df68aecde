package lv.celakarte.platform.store;

/**
 * An aggregate as it stands in the store.
 *
 * @param version rises by one with every write, from 1
 * @param unsent how many of its events are still on their way; 0 in quiet times
 */
public record Stored<T>(String id, long version, T state, int unsent) {

  /** The version that the next write will have. */
  public long nextVersion() {
    return version + 1;
  }
}
