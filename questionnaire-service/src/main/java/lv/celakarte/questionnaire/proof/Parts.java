package lv.celakarte.questionnaire.proof;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Text;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a definition with its place, found by walking through its records: so a text that
 * is added to the definition later is checked from its first day.
 */
final class Parts {

  private final Map<String, Text> texts = new LinkedHashMap<>();

  private Parts() {}

  static Map<String, Text> texts(Definition definition) {
    var parts = new Parts();
    parts.record(definition, "");
    return parts.texts;
  }

  private void record(Record record, String place) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      var at = place.isEmpty() ? component.getName() : place + "." + component.getName();
      part(value(record, component), at);
    }
  }

  private void part(@Nullable Object value, String place) {
    switch (value) {
      case Text text -> texts.put(place, text);
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          part(list.get(i), place + "[" + i + "]");
        }
      }
      case Condition _ -> {}
      case Record part -> record(part, place);
      case null, default -> {}
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException("a part that cannot be read: " + component, closed);
    }
  }
}
