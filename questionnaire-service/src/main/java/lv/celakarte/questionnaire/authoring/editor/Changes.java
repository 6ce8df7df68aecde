package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.form.Part;

/** What came, went and changed between two states of a draft, each in one line. */
final class Changes {

  private static final Set<String> LISTS =
      Set.of(
          "sections",
          "questions",
          "steps",
          "rules",
          "conditions",
          "amounts",
          "parameters",
          "situations");

  private final Draft before;
  private final Draft after;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private Changes(Draft before, Draft after, Words words) {
    this.before = before;
    this.after = after;
    this.words = words;
  }

  /** At least one line for everything that differs; none where nothing does. */
  static List<String> between(Draft before, Draft after, Words words) {
    var changes = new Changes(before, after, words);
    changes.whole();
    for (var part : Part.values()) {
      changes.list(part);
    }
    return List.copyOf(changes.lines);
  }

  private void whole() {
    var fields = differing(before.tree(), after.tree());
    fields.removeAll(LISTS);
    if (!fields.isEmpty()) {
      lines.add(words.say("changes.whole", named(fields)));
    }
  }

  private void list(Part part) {
    var then = before.list(part.field());
    var now = after.list(part.field());
    var keys = keys(part, now);
    for (var entry : now) {
      before
          .entry(part.field(), part.key(), key(part, entry))
          .ifPresentOrElse(
              old -> changed(part, old, entry), () -> say("changes.came", part, after, entry));
    }
    then.stream()
        .filter(entry -> !keys.contains(key(part, entry)))
        .forEach(entry -> say("changes.went", part, before, entry));
    if (moved(part, then, now)) {
      lines.add(words.say("changes.moved", words.say("list." + part.field())));
    }
  }

  private static String key(Part part, Map<String, Object> entry) {
    return String.valueOf(entry.get(part.key()));
  }

  private static List<String> keys(Part part, List<Map<String, Object>> list) {
    return list.stream().map(entry -> key(part, entry)).toList();
  }

  private static boolean moved(
      Part part, List<Map<String, Object>> then, List<Map<String, Object>> now) {
    var stayed = new ArrayList<>(keys(part, then));
    var stay = new ArrayList<>(keys(part, now));
    stayed.retainAll(keys(part, now));
    stay.retainAll(keys(part, then));
    return !stayed.equals(stay);
  }

  private void changed(Part part, Map<String, Object> old, Map<String, Object> entry) {
    var fields = differing(old, entry);
    if (!fields.isEmpty()) {
      lines.add(
          words.say(
              "changes.changed",
              words.say("part." + part.field()),
              after.name(part, entry),
              named(fields)));
    }
  }

  private void say(String key, Part part, Draft draft, Map<String, Object> entry) {
    lines.add(words.say(key, words.say("part." + part.field()), draft.name(part, entry)));
  }

  private static Set<String> differing(Map<String, Object> old, Map<String, Object> fresh) {
    var names = new LinkedHashSet<>(fresh.keySet());
    names.addAll(old.keySet());
    names.removeIf(name -> Objects.equals(old.get(name), fresh.get(name)));
    return names;
  }

  private String named(Set<String> fields) {
    return fields.stream()
        .map(field -> words.hint("field." + field, field).toLowerCase(words.locale()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
