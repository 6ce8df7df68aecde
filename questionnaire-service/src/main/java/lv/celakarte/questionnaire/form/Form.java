package lv.celakarte.questionnaire.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Language;
import org.jspecify.annotations.Nullable;

/** Turns sent forms into trees, and trees into what a form shows. */
public final class Form {

  private Form() {}

  /** The tree that a sent form means; null where there is nothing. */
  public static @Nullable Object read(Shape shape, String path, Sent sent) {
    return switch (shape) {
      case Shape.Typed(var entry) -> typed(entry, sent.text(path));
      case Shape.Pick _ -> typed(Shape.Entry.LINE, sent.text(path));
      case Shape.Flag(boolean otherwise) -> flag(otherwise, path, sent);
      case Shape.Ticks _ -> ticks(path, sent);
      case Shape.Lines() -> lines(sent.text(path));
      case Shape.Words _ -> words(path, sent);
      case Shape.Several(var item) -> list(item, path, sent, sent.size(path));
      case Shape.Row(int size, var item) -> list(item, path, sent, size);
      case Shape.Keyed(_, var value) -> keyed(value, path, sent);
      case Shape.Fields(var members) -> fields(members, path, sent);
      case Shape.Choice choice -> choice(choice, path, sent);
      case Shape.Later(var later) -> read(later.get(), path, sent);
    };
  }

  /** What an entry of a list is before anything is typed. */
  public static Object blank(Shape shape) {
    return switch (shape) {
      case Shape.Typed _, Shape.Pick _, Shape.Lines _ -> "";
      case Shape.Flag(boolean otherwise) -> otherwise;
      case Shape.Ticks _, Shape.Several _, Shape.Row _ -> List.of();
      case Shape.Words _, Shape.Keyed _, Shape.Fields _ -> Map.of();
      case Shape.Choice choice -> choice.variants().getFirst().blank();
      case Shape.Later(var later) -> blank(later.get());
    };
  }

  private static @Nullable Object typed(Shape.Entry entry, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return entry == Shape.Entry.NUMBER ? number(text) : text;
  }

  /** A number as people write it; what is none stays text, so that it can be shown again. */
  private static Object number(String text) {
    try {
      var number = new BigDecimal(text.replaceAll("[\\s\\u00a0]", "").replace(',', '.'));
      return Math.abs(number.scale()) > 30 || number.precision() > 30 ? text : number;
    } catch (NumberFormatException _) {
      return text;
    }
  }

  private static @Nullable Object flag(boolean otherwise, String path, Sent sent) {
    if (sent.text(path + "~") == null) {
      return null;
    }
    boolean on = sent.all(path).contains("true");
    return on == otherwise ? null : on;
  }

  private static @Nullable Object ticks(String path, Sent sent) {
    var ticked = sent.all(path).stream().filter(one -> !one.isBlank()).toList();
    return ticked.isEmpty() ? null : ticked;
  }

  private static @Nullable Object lines(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty() ? null : lines;
  }

  private static @Nullable Object words(String path, Sent sent) {
    var words = languages(path, sent);
    var other = languages(path + ".forOther", sent);
    if (!other.isEmpty()) {
      words.put("forOther", other);
    }
    return words.isEmpty() ? null : words;
  }

  private static Map<String, Object> languages(String path, Sent sent) {
    var words = new LinkedHashMap<String, Object>();
    for (var language : Language.values()) {
      var text = sent.text(path + "." + language.code());
      if (text != null && !text.isEmpty()) {
        words.put(language.code(), text);
      }
    }
    return words;
  }

  private static @Nullable Object list(Shape item, String path, Sent sent, int size) {
    var list = new ArrayList<Object>();
    for (int i = 0; i < size; i++) {
      var value = read(item, path + "[" + i + "]", sent);
      list.add(value == null ? blank(item) : value);
    }
    return list.isEmpty() ? null : list;
  }

  private static @Nullable Object keyed(Shape value, String path, Sent sent) {
    var map = new LinkedHashMap<String, Object>();
    for (var key : sent.keys(path)) {
      var one = read(value, path + "." + key, sent);
      if (one != null && !one.equals("")) {
        map.put(key, one);
      }
    }
    return map.isEmpty() ? null : map;
  }

  private static Object fields(List<Shape.Member> members, String path, Sent sent) {
    var map = new LinkedHashMap<String, Object>();
    for (var member : members) {
      var at = path.isEmpty() ? member.name() : path + "." + member.name();
      var value = read(member.shape(), at, sent);
      if (value != null) {
        map.put(member.name(), value);
      } else if (member.required() && member.shape() instanceof Shape.Words) {
        map.put(member.name(), Map.of());
      }
    }
    for (var member : members) {
      var value = map.get(member.name());
      if (value != null && empty(value) && !member.shown().test(map)) {
        map.remove(member.name());
      }
    }
    return map;
  }

  private static @Nullable Object choice(Shape.Choice choice, String path, Sent sent) {
    var key = sent.text(path + "~");
    if (key == null) {
      return sent.text(path + "~new") == null ? null : choice.variants().getFirst().blank();
    }
    var was = sent.text(path + "~was");
    var variant = choice.variant(was == null ? key : was);
    var value = variant == null ? null : filled(variant, read(variant.shape(), path, sent));
    if (was != null && !was.equals(key)) {
      var target = choice.variant(key);
      value = target == null ? null : choice.convert().to(value, target);
    }
    return choice.settle().apply(value);
  }

  /** With the parts by which its form can be told, even where nothing is typed yet. */
  private static Object filled(Shape.Variant variant, @Nullable Object value) {
    if (!(variant.blank() instanceof Map<?, ?> blank)) {
      return value == null ? variant.blank() : value;
    }
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> read) {
      read.forEach((name, part) -> map.put(String.valueOf(name), part));
    }
    blank.forEach((name, part) -> map.putIfAbsent(String.valueOf(name), part));
    return map;
  }

  /** Whether nothing is typed anywhere in this tree. */
  public static boolean empty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isBlank();
      case Boolean flag -> !flag;
      case List<?> list -> list.stream().allMatch(Form::empty);
      case Map<?, ?> map -> map.values().stream().allMatch(Form::empty);
      default -> false;
    };
  }

  /** The same tree without entries of lists in which nothing was typed. */
  public static Object pruned(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().filter(one -> !empty(one) || marked(one)).map(Form::pruned).toList();
      case Map<?, ?> map -> {
        var rest = new LinkedHashMap<String, Object>();
        map.forEach((name, part) -> rest.put(String.valueOf(name), pruned(part)));
        yield rest;
      }
      default -> value;
    };
  }

  /** A number that is missing in a sum is a mistake to be told, not one to be swept away. */
  private static boolean marked(Object value) {
    return "".equals(value)
        || (value instanceof Map<?, ?> map && map.size() == 1 && map.containsValue(""));
  }
}
