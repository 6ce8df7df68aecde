package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Part;
import org.jspecify.annotations.Nullable;

/** The tree of a draft, part by part. Nothing that a screen does not show gets lost in it. */
record Draft(Map<String, Object> tree, Language language) {

  /** The entries of a list, as maps. */
  List<Map<String, Object>> list(String field) {
    return maps(tree.get(field));
  }

  /** The maps of a list, wherever it stands. */
  static List<Map<String, Object>> maps(@Nullable Object value) {
    var maps = new ArrayList<Map<String, Object>>();
    if (value instanceof List<?> list) {
      list.forEach(item -> maps.add(map(item)));
    }
    return maps;
  }

  static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> fields) {
      fields.forEach((name, part) -> map.put(String.valueOf(name), part));
    }
    return map;
  }

  Optional<Map<String, Object>> entry(String field, String key, String name) {
    return list(field).stream().filter(entry -> name.equals(entry.get(key))).findFirst();
  }

  /** The place of an entry in its list; -1 for one that is not there. */
  int place(Part part, String key) {
    var list = list(part.field());
    return IntStream.range(0, list.size())
        .filter(i -> key.equals(list.get(i).get(part.key())))
        .findFirst()
        .orElse(-1);
  }

  /** A text in the reader's language, or in Latvian. */
  String said(@Nullable Object text) {
    var words = map(text);
    var found = words.getOrDefault(language.code(), words.getOrDefault(Language.LV.code(), ""));
    return String.valueOf(found);
  }

  /** What an entry is called on screens. */
  String name(Part part, Map<String, Object> entry) {
    var key = String.valueOf(entry.get(part.key()));
    var text =
        switch (part) {
          case SECTIONS, SITUATIONS -> said(entry.get("title"));
          case QUESTIONS -> said(entry.get("text"));
          case STEPS -> key + ": " + said(entry.get("title"));
          case AMOUNTS, CONDITIONS, PARAMETERS -> said(entry.get("name"));
          case RULES -> key;
        };
    return text.isBlank() ? key : Picks.shortened(text);
  }

  /** The declared languages; the required ones are always among them. */
  List<Language> languages() {
    var declared = tree.get("languages") instanceof List<?> list ? list : List.of();
    return Arrays.stream(Language.values())
        .filter(one -> Language.required().contains(one) || declared.contains(one.code()))
        .toList();
  }

  /** The same with another list. */
  Draft with(String field, List<Map<String, Object>> list) {
    var next = new LinkedHashMap<>(tree);
    if (list.isEmpty() && !tree.containsKey(field)) {
      return this;
    }
    next.put(field, list);
    return new Draft(next, language);
  }

  /**
   * The same with an entry in its place.
   *
   * @param key by which it was known; null for a new one
   * @param after the entry behind which it stands; empty: at the beginning
   */
  Draft with(Part part, @Nullable String key, Map<String, Object> entry, String after) {
    var list = list(part.field());
    int old = key == null ? -1 : place(part, key);
    if (old >= 0) {
      list.remove(old);
    }
    int at = 0;
    for (int i = 0; i < list.size(); i++) {
      at = after.equals(list.get(i).get(part.key())) ? i + 1 : at;
    }
    list.add(at, entry);
    return with(part.field(), list);
  }

  Draft without(Part part, String key) {
    var list = list(part.field());
    list.removeIf(entry -> key.equals(entry.get(part.key())));
    return with(part.field(), list);
  }

  /** The same with an entry moved by one place. */
  Draft moved(Part part, String key, int by) {
    var list = list(part.field());
    int from = place(part, key);
    int to = from + by;
    if (from < 0 || to < 0 || to >= list.size()) {
      return this;
    }
    list.add(to, list.remove(from));
    return with(part.field(), list);
  }
}
