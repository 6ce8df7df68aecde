package lv.celakarte.content.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants a fact to say.
 *
 * @param retired whether no text is to quote it any more
 */
public record FactContent(
    Map<String, String> name, String unit, List<FactValue> values, boolean retired) {

  public FactContent {
    name = Collections.unmodifiableMap(new LinkedHashMap<>(name));
    values = FactValue.inOrder(values);
  }

  static FactContent of(FactDraft draft) {
    return new FactContent(draft.name(), draft.unit(), draft.values(), false);
  }
}
