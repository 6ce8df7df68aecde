package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import lv.celakarte.questionnaire.definition.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Criteria of a checker, nested as somebody likes: a key, a list (all of it), or {@code all_of},
 * {@code any_of}, {@code none_of} and {@code not}.
 */
final class Expression {

  private static final int DEEPEST = 12;

  private final BiFunction<String, String, Object> criterion;
  private final BiConsumer<String, Fault.Code> wrong;

  /**
   * Key and place to condition; what is wrong at a place.
   *
   * @param criterion what a key stands for
   */
  Expression(BiFunction<String, String, Object> criterion, BiConsumer<String, Fault.Code> wrong) {
    this.criterion = criterion;
    this.wrong = wrong;
  }

  Object read(@Nullable Object value, String place) {
    return read(value, place, 1);
  }

  private Object read(@Nullable Object value, String place, int depth) {
    if (depth > DEEPEST) {
      wrong.accept(place, Fault.Code.TOO_DEEP);
      return Map.of("always", true);
    }
    return switch (value) {
      case String key -> criterion.apply(key.strip(), place);
      case List<?> list -> several("all", list, place, depth);
      case Map<?, ?> map when map.size() == 1 -> grouped(map, place, depth);
      case null, default -> {
        wrong.accept(place, Fault.Code.WRONG_TYPE);
        yield Map.of("always", true);
      }
    };
  }

  private Object grouped(Map<?, ?> map, String place, int depth) {
    var word = String.valueOf(map.keySet().iterator().next());
    var inner = map.values().iterator().next();
    var at = place + "." + word;
    return switch (word) {
      case "all_of", "allOf", "all", "and" -> several("all", Tree.list(inner), at, depth);
      case "any_of", "anyOf", "any", "or" -> several("any", Tree.list(inner), at, depth);
      case "none_of", "noneOf", "none" ->
          Map.of("not", several("any", Tree.list(inner), at, depth));
      case "not" -> Map.of("not", read(inner, at, depth + 1));
      default -> {
        wrong.accept(at, Fault.Code.UNKNOWN_FIELD);
        yield Map.of("always", true);
      }
    };
  }

  private Object several(String word, List<?> parts, String place, int depth) {
    if (parts.isEmpty()) {
      wrong.accept(place, Fault.Code.TOO_FEW);
      return Map.of("always", true);
    }
    var conditions = new ArrayList<Object>();
    for (int i = 0; i < parts.size(); i++) {
      conditions.add(read(parts.get(i), place + "[" + i + "]", depth + 1));
    }
    return conditions.size() == 1 ? conditions.getFirst() : Map.of(word, conditions);
  }
}
