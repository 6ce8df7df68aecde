package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of maps and lists that a JSON parser gives. Every wrong thing is noted with
 * its place and replaced by something harmless, so that one reading finds all faults.
 */
final class Branch {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_LIST = 1_000;
  private static final int MOST_FIELDS = 1_000;
  private static final int MOST_FAULTS = 1_000;

  private final String place;
  private final Map<?, ?> fields;
  private final List<Fault> faults;
  private final Set<String> read = new HashSet<>();

  Branch(String place, @Nullable Object value, List<Fault> faults) {
    this.place = place;
    this.faults = faults;
    if (value instanceof Map<?, ?> map) {
      this.fields = map;
    } else {
      this.fields = Map.of();
      fault("", value == null ? Fault.Code.MISSING : Fault.Code.WRONG_TYPE, "object");
    }
  }

  String place() {
    return place;
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  /** A file that is wrong everywhere must not make a list longer than itself. */
  void fault(String field, Fault.Code code, String detail) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(at(field), code, detail));
    }
  }

  private String at(String field) {
    if (field.isEmpty()) {
      return place;
    }
    return place.isEmpty() ? field : place + "." + field;
  }

  @Nullable Object raw(String field) {
    read.add(field);
    return fields.get(field);
  }

  /** A misspelt field would otherwise be a rule that silently says something else. */
  void nothingElse() {
    for (Object field : fields.keySet()) {
      if (field instanceof String name && !read.contains(name)) {
        fault(name, Fault.Code.UNKNOWN_FIELD, name);
      }
    }
  }

  @Nullable String optionalString(String field) {
    return switch (raw(field)) {
      case null -> null;
      case String text when text.length() <= LONGEST_TEXT -> text;
      case String _ -> {
        fault(field, Fault.Code.TOO_MUCH, Integer.toString(LONGEST_TEXT));
        yield null;
      }
      default -> {
        fault(field, Fault.Code.WRONG_TYPE, "text");
        yield null;
      }
    };
  }

  String string(String field) {
    var text = optionalString(field);
    if (text == null || text.isBlank()) {
      if (raw(field) == null || text != null) {
        fault(field, Fault.Code.MISSING, "");
      }
      return "";
    }
    return text;
  }

  /** A name by which other parts refer to this one. */
  String name(String field) {
    var name = string(field);
    if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
      fault(field, Fault.Code.BAD_NAME, name);
    }
    return name;
  }

  boolean flag(String field, boolean otherwise) {
    return switch (raw(field)) {
      case null -> otherwise;
      case Boolean flag -> flag;
      default -> {
        fault(field, Fault.Code.WRONG_TYPE, "boolean");
        yield otherwise;
      }
    };
  }

  int integer(String field, int otherwise) {
    var number = decimal(field);
    if (number == null) {
      return otherwise;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException _) {
      fault(field, Fault.Code.WRONG_TYPE, "whole number");
      return otherwise;
    }
  }

  @Nullable BigDecimal decimal(String field) {
    var value = raw(field);
    if (value == null) {
      return null;
    }
    var number = toDecimal(value);
    if (number == null) {
      fault(field, Fault.Code.WRONG_TYPE, "number");
    }
    return number;
  }

  static @Nullable BigDecimal toDecimal(Object value) {
    return switch (value) {
      case BigDecimal decimal when decimal.precision() <= 30 && Math.abs(decimal.scale()) <= 30 ->
          decimal;
      case Integer number -> BigDecimal.valueOf(number);
      case Long number -> BigDecimal.valueOf(number);
      case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
      default -> null;
    };
  }

  @Nullable LocalDate date(String field) {
    var text = optionalString(field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      fault(field, Fault.Code.WRONG_TYPE, "date");
      return null;
    }
  }

  Branch child(String field) {
    return new Branch(at(field), raw(field), faults);
  }

  @Nullable Branch optionalChild(String field) {
    return raw(field) == null ? null : child(field);
  }

  /** The names of the fields of this object, for maps whose keys are data. */
  Set<String> names() {
    var names = new HashSet<String>();
    if (fields.size() > MOST_FIELDS) {
      fault("", Fault.Code.TOO_MUCH, Integer.toString(MOST_FIELDS));
      return names;
    }
    for (Object key : fields.keySet()) {
      names.add(String.valueOf(key));
    }
    return names;
  }

  <T> List<T> list(String field, Function<Branch, T> reader) {
    var result = new ArrayList<T>();
    var items = items(field);
    for (int i = 0; i < items.size(); i++) {
      result.add(reader.apply(new Branch(at(field) + "[" + i + "]", items.get(i), faults)));
    }
    return result;
  }

  List<String> strings(String field) {
    var result = new ArrayList<String>();
    for (Object item : items(field)) {
      if (item instanceof String text && text.length() <= LONGEST_TEXT) {
        result.add(text);
      } else {
        fault(field, Fault.Code.WRONG_TYPE, "list of texts");
      }
    }
    return result;
  }

  List<?> items(String field) {
    return switch (raw(field)) {
      case null -> List.of();
      case List<?> list when list.size() <= LONGEST_LIST -> list;
      case List<?> _ -> {
        fault(field, Fault.Code.TOO_MUCH, Integer.toString(LONGEST_LIST));
        yield List.of();
      }
      default -> {
        fault(field, Fault.Code.WRONG_TYPE, "list");
        yield List.of();
      }
    };
  }

  <E extends Enum<E>> E oneOf(String field, E[] values, Function<E, String> code) {
    var text = string(field);
    for (E value : values) {
      if (code.apply(value).equals(text)) {
        return value;
      }
    }
    if (!text.isEmpty()) {
      fault(field, Fault.Code.WRONG_TYPE, text);
    }
    return values[0];
  }
}
