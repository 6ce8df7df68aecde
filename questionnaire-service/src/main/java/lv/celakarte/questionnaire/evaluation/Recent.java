package lv.celakarte.questionnaire.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few things that were used last; what nobody asks for goes. */
final class Recent<K, V> {

  private final int most;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most) {
    this.most = most;
  }

  synchronized @Nullable V find(K key) {
    return kept.get(key);
  }

  synchronized void keep(K key, V value) {
    kept.put(key, value);
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
