package lv.celakarte.gateway.copies;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** All copies of one service; each request is the next one's turn. */
public final class Copies {

  private final List<Copy> all;
  private final AtomicInteger turn = new AtomicInteger();

  Copies(List<URI> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("a service needs at least one address");
    }
    this.all = addresses.stream().map(Copy::new).toList();
  }

  /** The address by which routes are built; which copy is asked is decided for each request. */
  public URI first() {
    return all.getFirst().address();
  }

  /** Whether another copy could be asked when one does not answer. */
  public boolean several() {
    return all.size() > 1;
  }

  /** Every copy, up or not. */
  public List<Copy> all() {
    return all;
  }

  /**
   * Whose turn it is.
   *
   * @param tried copies that have already failed to answer this request
   * @return one that is up or, should none be, one that perhaps only seems down
   */
  public Optional<Copy> next(Collection<Copy> tried) {
    var start = several() ? Math.floorMod(turn.getAndIncrement(), all.size()) : 0;
    Copy doubtful = null;
    for (var i = 0; i < all.size(); i++) {
      var copy = all.get((start + i) % all.size());
      if (tried.contains(copy)) {
        continue;
      }
      if (copy.up()) {
        return Optional.of(copy);
      }
      doubtful = doubtful == null ? copy : doubtful;
    }
    return Optional.ofNullable(doubtful);
  }
}
