package lv.celakarte.directory.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Organizations as a test keeps them. */
final class InMemoryOrganizations implements Organizations {

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<Kept> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public List<Kept> all() {
    return kept.values().stream().sorted(Comparator.comparing(k -> k.organization().id())).toList();
  }

  @Override
  public Optional<Kept> add(Organization organization, Change added, String eventId) {
    var fresh = new Kept(organization, 1, List.of(added), true);
    return kept.putIfAbsent(organization.id(), fresh) == null
        ? Optional.of(fresh)
        : Optional.empty();
  }

  @Override
  public Optional<Kept> replace(Kept expected, Organization next, Change change, String eventId) {
    var history = new ArrayList<Change>();
    history.add(change);
    history.addAll(expected.history());
    var fresh = new Kept(next, expected.version() + 1, history, true);
    var current = kept.get(next.id());
    return current != null
            && current.version() == expected.version()
            && kept.replace(next.id(), current, fresh)
        ? Optional.of(fresh)
        : Optional.empty();
  }
}
