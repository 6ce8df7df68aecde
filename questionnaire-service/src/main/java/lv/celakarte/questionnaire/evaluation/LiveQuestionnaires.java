package lv.celakarte.questionnaire.evaluation;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import lv.celakarte.questionnaire.definition.Definition;

/**
 * The newest published version of each questionnaire, in memory: all that a visitor needs. Earlier
 * ones are fetched when a road map that was made with them is opened again.
 */
public final class LiveQuestionnaires {

  private static final int EARLIER = 16;
  private static final int MOST_DAYS = 256;

  private final Map<String, LiveQuestionnaire> byId = new ConcurrentSkipListMap<>();
  private final Recent<Key, LiveQuestionnaire> earlier = new Recent<>(EARLIER);
  private final Facts facts;
  private final List<EarlierVersions> versions;
  private final Recent<Day, Optional<Integer>> covering = new Recent<>(MOST_DAYS);

  private record Key(String id, int version) {}

  private record Day(String id, LocalDate day, int live) {}

  /** Earlier versions are looked for in the order of the list. */
  public LiveQuestionnaires(Facts facts, List<EarlierVersions> versions) {
    this.facts = facts;
    this.versions = versions;
  }

  public Optional<LiveQuestionnaire> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** One version, live or earlier. */
  public Optional<LiveQuestionnaire> find(String id, int version) {
    var live = byId.get(id);
    if (live != null && live.version() == version) {
      return Optional.of(live);
    }
    var key = new Key(id, version);
    var known = earlier.find(key);
    if (known != null) {
      return Optional.of(known);
    }
    var found =
        versions.stream()
            .flatMap(place -> place.find(id, version).stream())
            .findFirst()
            .map(definition -> new LiveQuestionnaire(definition, version, facts));
    found.ifPresent(one -> earlier.keep(key, one));
    return found;
  }

  /** The version that told what held on that day. */
  Optional<LiveQuestionnaire> covering(LiveQuestionnaire live, LocalDate day) {
    var id = live.definition().id();
    var key = new Day(id, day, live.version());
    var known = covering.find(key);
    if (known == null) {
      known =
          versions.stream().flatMap(place -> place.covering(id, day).stream()).max(naturalOrder());
      covering.keep(key, known);
    }
    return known.flatMap(version -> find(id, version));
  }

  public Collection<LiveQuestionnaire> all() {
    return byId.values();
  }

  /** Takes a version over unless a newer one is here; says whether it did. */
  public boolean take(Definition definition, int version) {
    var offered = new LiveQuestionnaire(definition, version, facts);
    var kept =
        byId.merge(
            definition.id(),
            offered,
            (present, next) -> present.version() >= next.version() ? present : next);
    return kept.equals(offered);
  }

  public void remove(String id) {
    byId.remove(id);
  }
}
