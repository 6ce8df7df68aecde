package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.authoring.web.Words;
import org.jspecify.annotations.Nullable;

/** What somebody else has saved meanwhile, beside what stands in the form. */
final class Differences {

  private Differences() {}

  static Content content(Words words, Map<String, Object> stored, Map<String, Object> typed) {
    var there = leaves("", stored);
    var here = leaves("", typed);
    var paths = new LinkedHashSet<>(there.keySet());
    paths.addAll(here.keySet());
    var rows = new ArrayList<List<Content>>();
    for (var path : paths) {
      var saved = there.getOrDefault(path, "–");
      var mine = here.getOrDefault(path, "–");
      if (!saved.equals(mine)) {
        rows.add(List.of(Components.text(path), Components.text(saved), Components.text(mine)));
      }
    }
    return rows.isEmpty()
        ? Html.quiet(words.say("conflict.same"))
        : Components.table(
            new Table(
                words.say("conflict.caption"),
                List.of(
                    words.say("conflict.place"),
                    words.say("conflict.stored"),
                    words.say("conflict.typed")),
                rows));
  }

  private static Map<String, String> leaves(String path, @Nullable Object value) {
    var leaves = new LinkedHashMap<String, String>();
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((name, part) ->
              leaves.putAll(leaves(path.isEmpty() ? "" + name : path + "." + name, part)));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          leaves.putAll(leaves(path + " " + (i + 1), list.get(i)));
        }
      }
      default -> leaves.put(path, String.valueOf(value));
    }
    return leaves;
  }
}
