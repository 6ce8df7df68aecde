package lv.celakarte.questionnaire.authoring.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.celakarte.questionnaire.form.Part;
import org.jspecify.annotations.Nullable;

/** Gives names to what an author has not named: a lawyer thinks in words, not in codes. */
final class Naming {

  private static final int LONGEST = 40;

  private Naming() {}

  /** The entry with a name of its own, and with names for its options. */
  static Map<String, Object> named(Draft draft, Part part, Map<String, Object> entry) {
    var named = new LinkedHashMap<>(entry);
    if (part == Part.QUESTIONS && named.get("options") instanceof List<?>) {
      named.put("options", options(Draft.maps(named.get("options"))));
    }
    if (part != Part.SITUATIONS && !named.containsKey("id")) {
      var taken =
          draft.list(part.field()).stream()
              .map(other -> String.valueOf(other.get("id")))
              .collect(Collectors.toCollection(HashSet::new));
      if (part == Part.AMOUNTS) {
        draft.list("parameters").forEach(other -> taken.add(String.valueOf(other.get("id"))));
      }
      named.put("id", free(basis(part, named), taken));
    }
    return named;
  }

  private static List<Map<String, Object>> options(List<Map<String, Object>> options) {
    var taken = new HashSet<String>();
    options.forEach(option -> taken.add(String.valueOf(option.get("id"))));
    var named = new ArrayList<Map<String, Object>>();
    for (var option : options) {
      var next = new LinkedHashMap<>(option);
      if (!next.containsKey("id")) {
        var id = free(latvian(option.get("text")), taken);
        taken.add(id);
        next.put("id", id);
      }
      named.add(next);
    }
    return named;
  }

  private static String basis(Part part, Map<String, Object> entry) {
    return switch (part) {
      case SECTIONS, STEPS, SITUATIONS -> latvian(entry.get("title"));
      case QUESTIONS -> latvian(entry.get("text"));
      case PARAMETERS, AMOUNTS, CONDITIONS -> latvian(entry.get("name"));
      case RULES ->
          entry.get("steps") instanceof List<?> steps && !steps.isEmpty()
              ? String.valueOf(steps.getFirst())
              : "";
    };
  }

  private static String latvian(@Nullable Object text) {
    return String.valueOf(Draft.map(text).getOrDefault("lv", ""));
  }

  private static String free(String text, Set<String> taken) {
    var name = name(text);
    var free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  /** In plain letters: "Cik liels ir parāds?" becomes {@code cik-liels-ir-parads}. */
  static String name(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    var name = cut.replaceAll("-$", "");
    return name.isEmpty() ? "dala" : name;
  }
}
