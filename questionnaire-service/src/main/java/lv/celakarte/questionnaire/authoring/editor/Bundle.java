package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.form.Part;

/**
 * A bundle of a long list, which folds: questions by their section, everything else by twenties,
 * always in the order of the list.
 *
 * @param from the place of the first entry
 * @param to the place behind the last one
 */
record Bundle(String title, int from, int to) {

  /** A list up to this length is shown as it is. */
  private static final int SHORT = 25;

  private static final int TWENTIES = 20;

  /** Empty for a list that is short enough. */
  static List<Bundle> of(Part part, Draft draft) {
    var entries = draft.list(part.field());
    if (entries.size() <= SHORT) {
      return List.of();
    }
    return part == Part.QUESTIONS ? bySection(draft, entries) : byTwenties(part, draft, entries);
  }

  int size() {
    return to - from;
  }

  private static List<Bundle> bySection(Draft draft, List<Map<String, Object>> entries) {
    var bundles = new ArrayList<Bundle>();
    int from = 0;
    for (int i = 1; i <= entries.size(); i++) {
      var section = section(entries.get(from));
      if (i == entries.size() || !section(entries.get(i)).equals(section)) {
        bundles.add(new Bundle(name(draft, section), from, i));
        from = i;
      }
    }
    return List.copyOf(bundles);
  }

  private static String section(Map<String, Object> question) {
    return String.valueOf(question.getOrDefault("section", ""));
  }

  private static String name(Draft draft, String section) {
    return draft
        .entry("sections", "id", section)
        .map(found -> draft.name(Part.SECTIONS, found))
        .orElse(section);
  }

  private static List<Bundle> byTwenties(
      Part part, Draft draft, List<Map<String, Object>> entries) {
    var bundles = new ArrayList<Bundle>();
    for (int from = 0; from < entries.size(); from += TWENTIES) {
      int to = Math.min(from + TWENTIES, entries.size());
      var first = draft.name(part, entries.get(from));
      var last = draft.name(part, entries.get(to - 1));
      bundles.add(new Bundle(first + " – " + last, from, to));
    }
    return List.copyOf(bundles);
  }
}
