package lv.celakarte.questionnaire.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up checker of a given size in the form that governments publish theirs: options carry
 * criteria, questions and actions name criteria nested in "any of" and "all of". Knows by itself,
 * without our engine, which actions somebody gets.
 */
final class ForeignChecker {

  private final Random random = new Random(19_119_117);
  private final List<Map<String, Object>> questions = new ArrayList<>();
  private final List<Map<String, Object>> criteria = new ArrayList<>();
  private final List<Map<String, Object>> actions = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  ForeignChecker(int questionCount, int criterionCount, int actionCount) {
    for (int i = 0; i < questionCount; i++) {
      question(i, share(criterionCount, questionCount, i));
    }
    for (int i = 0; i < actionCount; i++) {
      action(i);
    }
  }

  /** So many of a whole fall to this part. */
  private static int share(int whole, int parts, int part) {
    return whole * (part + 1) / parts - whole * part / parts;
  }

  private void question(int i, int options) {
    var question = new LinkedHashMap<String, Object>();
    var key = "question-" + i;
    question.put("key", key);
    question.put("text", "Question " + i + "?");
    question.put("type", i % 4 == 3 ? "multiple" : "single");
    if (i > 4 && i % 3 == 0) {
      var gate = expression(2);
      question.put("criteria", List.of(gate));
    }
    var list = new ArrayList<Map<String, Object>>();
    for (int o = 0; o < options; o++) {
      var criterion = key + "-" + o;
      keys.add(criterion);
      criteria.add(Map.of("key", criterion, "text", "Criterion " + criterion));
      list.add(Map.of("label", "Option " + o, "value", criterion));
    }
    question.put("options", list);
    questions.add(question);
  }

  private void action(int i) {
    var action = new LinkedHashMap<String, Object>();
    action.put("id", "S%03d".formatted(i));
    action.put("title", "Action " + i);
    action.put("consequence", "Otherwise something happens.");
    action.put("priority", i % 10);
    action.put("audience", i % 2 == 0 ? "citizen" : "business");
    action.put("guidance_url", "https://example.org/" + i);
    action.put("criteria", List.of(expression(3)));
    actions.add(action);
  }

  private Object expression(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return keys.get(random.nextInt(keys.size()));
    }
    var parts = new LinkedHashSet<>();
    while (parts.size() < 2) {
      parts.add(expression(depth - 1));
    }
    return Map.of(random.nextInt(3) == 0 ? "all_of" : "any_of", List.copyOf(parts));
  }

  String json() {
    return new JsonMapper()
        .writeValueAsString(
            Map.of(
                "id",
                "foreign",
                "title",
                "A foreign checker",
                "language",
                "en",
                "questions",
                questions,
                "criteria",
                criteria,
                "actions",
                actions));
  }

  /** The actions that somebody gets who answered so, by options that are named by criteria. */
  Set<String> actions(Map<String, @Nullable Object> answers) {
    var selected = new HashSet<String>();
    answers
        .values()
        .forEach(answer -> {
          if (answer instanceof List<?> several) {
            several.forEach(one -> selected.add(String.valueOf(one)));
          } else {
            selected.add(String.valueOf(answer));
          }
        });
    var got = new LinkedHashSet<String>();
    for (var action : actions) {
      if (holds(action.get("criteria"), selected)) {
        got.add(String.valueOf(action.get("id")));
      }
    }
    return got;
  }

  private static boolean holds(@Nullable Object expression, Set<String> selected) {
    return switch (expression) {
      case String key -> selected.contains(key);
      case List<?> list -> list.stream().allMatch(part -> holds(part, selected));
      case Map<?, ?> map when map.containsKey("all_of") -> holds(map.get("all_of"), selected);
      case Map<?, ?> map ->
          ((List<?>) map.values().iterator().next())
              .stream().anyMatch(part -> holds(part, selected));
      case null, default -> throw new IllegalArgumentException(String.valueOf(expression));
    };
  }
}
