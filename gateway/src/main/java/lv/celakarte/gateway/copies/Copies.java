package lv.celakarte.gateway.routes;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All copies of one service; each request is the next one's turn. */
final class Instances {

  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(List<URI> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("a service needs at least one address");
    }
    this.all = addresses.stream().map(Instance::new).toList();
  }

  /** The address by which routes are built; which copy is asked is decided for each request. */
  URI first() {
    return all.getFirst().address();
  }

  boolean several() {
    return all.size() > 1;
  }

  List<Instance> all() {
    return all;
  }

  /**
   * Whose turn it is.
   *
   * @param tried copies that have already failed to answer this request
   * @return one that is up or, should none be, one that perhaps only seems down
   */
  Optional<Instance> next(Collection<Instance> tried) {
    var start = Math.floorMod(turn.getAndIncrement(), all.size());
    var left =
        Stream.concat(all.stream().skip(start), all.stream().limit(start))
            .filter(instance -> !tried.contains(instance))
            .toList();
    return left.stream().filter(Instance::up).findFirst().or(() -> left.stream().findFirst());
  }
}
