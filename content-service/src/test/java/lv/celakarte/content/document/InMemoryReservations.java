package lv.celakarte.content.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Path;

/** Holds on addresses without a server. */
final class InMemoryReservations implements Reservations {

  private final Map<Path, Held> held = new HashMap<>();

  @Override
  public synchronized boolean reserve(Path path, DocumentId id, Instant at) {
    var holder = held.get(path);
    if (holder != null && !holder.document().equals(id.key())) {
      return false;
    }
    held.put(path, new Held(id.key(), at));
    return true;
  }

  @Override
  public synchronized Optional<Held> holder(Path path) {
    return Optional.ofNullable(held.get(path));
  }

  @Override
  public synchronized boolean takeOver(Path path, Held from, DocumentId id, Instant at) {
    return held.replace(path, from, new Held(id.key(), at));
  }

  @Override
  public synchronized void release(Path path, DocumentId id, Instant since) {
    var holder = held.get(path);
    if (holder != null && holder.document().equals(id.key()) && !holder.at().isAfter(since)) {
      held.remove(path);
    }
  }
}
