package lv.celakarte.questionnaire.interchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes names that a definition allows of whatever somebody wrote, each only once. */
final class Names {

  private static final int LONGEST = 48;
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The same words get the same name. */
  String of(String words, List<Remark> remarks) {
    var known = given.get(words);
    if (known != null) {
      return known;
    }
    var name = unique(allowed(words) ? words : slug(words));
    given.put(words, name);
    if (!name.equals(words)) {
      remarks.add(new Remark(Remark.Kind.RENAMED, words, name));
    }
    return name;
  }

  boolean knows(String words) {
    return given.containsKey(words);
  }

  private static boolean allowed(String words) {
    return words.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
  }

  private String unique(String name) {
    var free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  static String slug(String words) {
    var plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "x" : cut.replaceAll("-$", "");
  }
}
