package lv.celakarte.questionnaire.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads maps and lists of a JSON file without ever failing on what is not there. */
final class Tree {

  private Tree() {}

  static Map<String, @Nullable Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, part) -> map.put(String.valueOf(key), part));
    }
    return map;
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  static @Nullable Object first(Map<?, ?> map, String... names) {
    for (String name : names) {
      if (map.get(name) != null) {
        return map.get(name);
      }
    }
    return null;
  }

  static String string(Map<?, ?> map, String... names) {
    return switch (first(map, names)) {
      case String text -> text.strip();
      case Number number -> number.toString();
      case null, default -> "";
    };
  }

  /** The part of this list that has this id. */
  static Map<String, @Nullable Object> part(@Nullable Object list, String id) {
    return list(list).stream()
        .map(Tree::map)
        .filter(part -> id.equals(part.get("id")))
        .findFirst()
        .orElseGet(LinkedHashMap::new);
  }

  static List<String> ids(@Nullable Object list) {
    return list(list).stream().map(Tree::map).map(part -> string(part, "id")).toList();
  }
}
