package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.cases.TestCase;
import org.jspecify.annotations.Nullable;

/** A test case as a form shows it, and as it is kept. */
final class CaseForm {

  private CaseForm() {}

  static Map<String, Object> shown(TestCase test) {
    var form = new LinkedHashMap<String, Object>();
    form.put("id", test.id());
    form.put("name", test.name());
    if (test.day() != null) {
      form.put("day", test.day().toString());
    }
    var answers = new ArrayList<Object>();
    test.answers().forEach((question, answer) -> answers.add(shown(question, answer)));
    form.put("answers", answers);
    var expected = new ArrayList<Object>();
    test.expected().forEach((step, how) -> expected.add(Map.of("step", step, "is", how.code())));
    form.put("expected", expected);
    return form;
  }

  private static Map<String, Object> shown(String question, Object answer) {
    var several = answer instanceof List<?> list ? list : List.of(answer);
    return Map.of("question", question, "value", String.valueOf(answer), "ticked", several);
  }

  /** The tree in which cases are kept; what is wrong with it is found when it is read. */
  static Map<String, Object> kept(Map<String, Object> form) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", form.getOrDefault("id", ""));
    tree.put("name", form.getOrDefault("name", ""));
    if (form.get("day") != null) {
      tree.put("day", form.get("day"));
    }
    var answers = new LinkedHashMap<String, Object>();
    for (var row : Draft.maps(form.get("answers"))) {
      var answer = answer(row);
      if (row.get("question") != null && answer != null) {
        answers.put(String.valueOf(row.get("question")), answer);
      }
    }
    tree.put("answers", answers);
    var expected = new LinkedHashMap<String, Object>();
    for (var row : Draft.maps(form.get("expected"))) {
      if (row.get("step") != null) {
        expected.put(String.valueOf(row.get("step")), row.getOrDefault("is", "yes"));
      }
    }
    tree.put("expected", expected);
    return tree;
  }

  private static @Nullable Object answer(Map<String, Object> row) {
    if (row.get("ticked") instanceof List<?> ticked && !ticked.isEmpty()) {
      return ticked.size() == 1 ? ticked.getFirst() : ticked;
    }
    return row.get("value");
  }
}
