package lv.celakarte.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: values by the path of their place, such as {@code options[0].text.lv}.
 * Buttons that add, take away or move something only rename paths, so nothing typed can be lost.
 */
public final class Sent {

  /** So many entries in one list of a form; a file may have more. */
  private static final int MOST = 300;

  private static final Pattern WORDS = Pattern.compile("\\s+");
  private final Map<String, List<String>> values;

  private Sent(Map<String, List<String>> values) {
    this.values = values;
  }

  /** What a browser sent. */
  public static Sent of(Map<String, List<String>> values) {
    return new Sent(new LinkedHashMap<>(values));
  }

  /** The value at this path as it was typed, without spaces around it; null where none is. */
  public @Nullable String text(String path) {
    var found = values.get(path);
    return found == null || found.isEmpty() ? null : found.getFirst().replace("\r\n", "\n").strip();
  }

  List<String> all(String path) {
    return values.getOrDefault(path, List.of());
  }

  /** How many entries the list at this path has. */
  int size(String path) {
    int size = 0;
    for (var name : values.keySet()) {
      if (name.startsWith(path + "[")) {
        size = Math.max(size, index(name, path) + 1);
      }
    }
    return Math.min(size, MOST);
  }

  private static int index(String name, String path) {
    int from = path.length() + 1;
    int to = name.indexOf(']', from);
    try {
      return to < 0 ? -1 : Integer.parseInt(name.substring(from, to));
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  /** The names right below this path. */
  Set<String> keys(String path) {
    var keys = new LinkedHashSet<String>();
    for (var name : values.keySet()) {
      if (name.startsWith(path + ".")) {
        keys.add(name.substring(path.length() + 1).split("[.\\[~]", 2)[0]);
      }
    }
    return keys;
  }

  /**
   * The form after a button that does not save.
   *
   * @param order {@code add PATH}, {@code remove PATH[i]}, {@code up PATH[i]}, {@code down
   *     PATH[i]}, {@code group PATH}, {@code free PATH PART}, {@code key PATH} or {@code look}
   */
  public Sent after(String order) {
    var words = WORDS.split(order.strip());
    if (words.length < 2) {
      return this;
    }
    var path = words[1];
    return switch (words[0]) {
      case "add" -> with(path + "[" + size(path) + "]~new", "1");
      case "remove" -> without(path);
      case "up" -> swapped(path, -1);
      case "down" -> swapped(path, 1);
      case "group" ->
          moved(path, path + ".all[0]").with(path + "~", "all").with(path + "~was", "all");
      case "key" -> keyed(path);
      case "free" -> words.length < 3 ? this : freed(path, path + words[2]);
      default -> this;
    };
  }

  private Sent with(String name, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Sent(more);
  }

  /** A new entry under a name that was picked beside the list; its value is the first of a list. */
  private Sent keyed(String path) {
    var key = text(path + "~key");
    var value = text(path + "~value");
    return key == null || value == null || !key.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
        ? this
        : with(path + "." + key + "[0]", value);
  }

  private Sent renamed(UnaryOperator<@Nullable String> rename) {
    var renamed = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> {
      var other = rename.apply(name);
      if (other != null) {
        renamed.put(other, value);
      }
    });
    return new Sent(renamed);
  }

  private static boolean within(String name, String path) {
    return name.equals(path)
        || (name.startsWith(path) && ".[~".indexOf(name.charAt(path.length())) >= 0);
  }

  private Sent moved(String from, String to) {
    return renamed(
        name -> name != null && within(name, from) ? to + name.substring(from.length()) : name);
  }

  /** What was inside takes the place of what was around it. */
  private Sent freed(String path, String part) {
    return renamed(name -> {
      if (name != null && within(name, part)) {
        return path + name.substring(part.length());
      }
      return name != null && within(name, path) ? null : name;
    });
  }

  private record Entry(String list, int index) {
    static @Nullable Entry of(String path) {
      int open = path.lastIndexOf('[');
      return open > 0 && path.endsWith("]")
          ? new Entry(path.substring(0, open), Sent.index(path, path.substring(0, open)))
          : null;
    }

    String at(int place) {
      return list + "[" + place + "]";
    }
  }

  private Sent without(String path) {
    var entry = Entry.of(path);
    if (entry == null) {
      return renamed(name -> name != null && within(name, path) ? null : name);
    }
    var size = size(entry.list());
    var rest = renamed(name -> name != null && within(name, path) ? null : name);
    for (int i = entry.index() + 1; i < size; i++) {
      rest = rest.moved(entry.at(i), entry.at(i - 1));
    }
    return rest;
  }

  private Sent swapped(String path, int by) {
    var entry = Entry.of(path);
    if (entry == null) {
      return this;
    }
    int other = entry.index() + by;
    if (other < 0 || other >= size(entry.list())) {
      return this;
    }
    return moved(path, "\0").moved(entry.at(other), path).moved("\0", entry.at(other));
  }

  /** The names and values, for tests and for sending the same form again. */
  public Map<String, List<String>> values() {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, list) -> copy.put(name, new ArrayList<>(list)));
    return copy;
  }
}
