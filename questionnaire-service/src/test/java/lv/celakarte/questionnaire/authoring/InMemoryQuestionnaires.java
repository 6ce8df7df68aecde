package lv.celakarte.questionnaire.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Questionnaires without a store; remembers what was announced. */
final class InMemoryQuestionnaires implements Questionnaires {

  final List<Announced> announced = new ArrayList<>();
  private final Map<String, Held> held = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();

  @Override
  public List<Held> all() {
    return List.copyOf(held.values());
  }

  @Override
  public Optional<Held> find(String id) {
    return Optional.ofNullable(held.get(id));
  }

  @Override
  public Optional<Held> create(Questionnaire questionnaire, @Nullable Announced news) {
    return held.containsKey(questionnaire.id())
        ? Optional.empty()
        : Optional.of(put(questionnaire, 1, news));
  }

  @Override
  public Optional<Held> replace(Held expected, Questionnaire next, @Nullable Announced news) {
    var present = held.get(next.id());
    return present == null || present.version() != expected.version()
        ? Optional.empty()
        : Optional.of(put(next, expected.version() + 1, news));
  }

  private Held put(Questionnaire questionnaire, long version, @Nullable Announced news) {
    if (news != null) {
      announced.add(news);
    }
    var written = new Held(questionnaire, version, news == null ? 0 : 1);
    held.put(questionnaire.id(), written);
    return written;
  }

  @Override
  public String keep(String text) {
    var key = "text-" + texts.size();
    texts.put(key, text);
    return key;
  }

  @Override
  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
