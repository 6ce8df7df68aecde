package lv.celakarte.questionnaire.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Test cases as the tree of a file, {@code {"cases": [{"id", "name", "day", "answers",
 * "expected"}]}}, and back. Whether questions and steps exist is told when the cases are run, since
 * a questionnaire changes under its cases.
 */
public final class CaseFile {

  /** More cases nobody reads. */
  public static final int MOST = 300;

  private static final int MOST_PARTS = 300;
  private static final int LONGEST = 400;

  private final List<Fault> faults = new ArrayList<>();
  private final List<TestCase> cases = new ArrayList<>();

  private CaseFile() {}

  /** What a tree says. */
  public record Read(List<TestCase> cases, List<Fault> faults) {
    public Read {
      cases = List.copyOf(cases);
      faults = List.copyOf(faults);
    }
  }

  /** Reads a tree and finds all faults at once. */
  public static Read read(@Nullable Object tree) {
    var file = new CaseFile();
    if (tree instanceof Map<?, ?> map && map.get("cases") instanceof List<?> list) {
      file.all(list);
    } else {
      file.fault("cases", Fault.Code.MISSING, "");
    }
    return new Read(file.cases, file.faults);
  }

  /** The tree of these cases. */
  public static Map<String, Object> tree(List<TestCase> cases) {
    return Map.of("cases", cases.stream().map(CaseFile::tree).toList());
  }

  private static Map<String, Object> tree(TestCase test) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", test.id());
    tree.put("name", test.name());
    if (test.day() != null) {
      tree.put("day", test.day().toString());
    }
    tree.put("answers", test.answers());
    var expected = new LinkedHashMap<String, Object>();
    test.expected().forEach((step, how) -> expected.put(step, how.code()));
    tree.put("expected", expected);
    return tree;
  }

  private void fault(String place, Fault.Code code, String detail) {
    faults.add(new Fault(place, code, detail));
  }

  private void all(List<?> list) {
    if (list.size() > MOST) {
      fault("cases", Fault.Code.TOO_MUCH, Integer.toString(MOST));
      return;
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < list.size(); i++) {
      var place = "cases[" + i + "]";
      if (list.get(i) instanceof Map<?, ?> map) {
        one(map, place);
        if (!ids.add(String.valueOf(map.get("id")))) {
          fault(place + ".id", Fault.Code.TAKEN, String.valueOf(map.get("id")));
        }
      } else {
        fault(place, Fault.Code.WRONG_TYPE, "object");
      }
    }
  }

  private void one(Map<?, ?> map, String place) {
    for (Object field : map.keySet()) {
      if (!List.of("id", "name", "day", "answers", "expected").contains(field)) {
        fault(place + "." + field, Fault.Code.UNKNOWN_FIELD, String.valueOf(field));
      }
    }
    cases.add(
        new TestCase(
            name(map, place),
            text(map, "name", place),
            day(map.get("day"), place + ".day"),
            answers(map.get("answers"), place + ".answers"),
            expected(map.get("expected"), place + ".expected")));
  }

  private String name(Map<?, ?> map, String place) {
    var name = text(map, "id", place);
    if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
      fault(place + ".id", Fault.Code.BAD_NAME, name);
    }
    return name;
  }

  private String text(Map<?, ?> map, String field, String place) {
    if (map.get(field) instanceof String text && !text.isBlank()) {
      if (text.length() > LONGEST) {
        fault(place + "." + field, Fault.Code.TOO_MUCH, Integer.toString(LONGEST));
      }
      return text;
    }
    fault(place + "." + field, Fault.Code.MISSING, "");
    return "";
  }

  private @Nullable LocalDate day(@Nullable Object value, String place) {
    try {
      return value == null ? null : LocalDate.parse(String.valueOf(value));
    } catch (DateTimeParseException _) {
      fault(place, Fault.Code.WRONG_TYPE, "date");
      return null;
    }
  }

  private Map<?, ?> parts(@Nullable Object value, String place) {
    if (!(value instanceof Map<?, ?> map)) {
      fault(place, value == null ? Fault.Code.MISSING : Fault.Code.WRONG_TYPE, "object");
      return Map.of();
    }
    if (map.size() > MOST_PARTS) {
      fault(place, Fault.Code.TOO_MUCH, Integer.toString(MOST_PARTS));
      return Map.of();
    }
    return map;
  }

  private Map<String, Object> answers(@Nullable Object value, String place) {
    var answers = new LinkedHashMap<String, Object>();
    parts(value, place)
        .forEach((question, answer) -> {
          if (plain(answer)) {
            answers.put(String.valueOf(question), answer);
          } else {
            fault(place + "." + question, Fault.Code.WRONG_TYPE, "answer");
          }
        });
    return answers;
  }

  private static boolean plain(@Nullable Object answer) {
    return answer instanceof List<?> list
        ? list.size() <= MOST_PARTS && list.stream().allMatch(String.class::isInstance)
        : answer instanceof String || answer instanceof Number || answer instanceof Boolean;
  }

  /** A case that expects nothing cannot fail. */
  private Map<String, Expectation> expected(@Nullable Object value, String place) {
    var expected = new LinkedHashMap<String, Expectation>();
    parts(value, place)
        .forEach((step, how) ->
            Expectation.parse(String.valueOf(how))
                .ifPresentOrElse(
                    found -> expected.put(String.valueOf(step), found),
                    () -> fault(place + "." + step, Fault.Code.WRONG_TYPE, "yes, maybe, no")));
    if (expected.isEmpty()) {
      fault(place, Fault.Code.TOO_FEW, "1");
    }
    return expected;
  }
}
