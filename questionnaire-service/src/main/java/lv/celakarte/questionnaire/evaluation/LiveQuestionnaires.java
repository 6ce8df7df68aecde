package lv.celakarte.questionnaire.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import lv.celakarte.questionnaire.definition.Definition;

/** The newest published version of each questionnaire, in memory: all that a visitor needs. */
public final class LiveQuestionnaires {

  private final Map<String, LiveQuestionnaire> byId = new ConcurrentSkipListMap<>();

  public Optional<LiveQuestionnaire> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<LiveQuestionnaire> all() {
    return byId.values();
  }

  /** Takes a version over unless a newer one is here; says whether it did. */
  public boolean take(Definition definition, int version) {
    var offered = new LiveQuestionnaire(definition, version);
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
