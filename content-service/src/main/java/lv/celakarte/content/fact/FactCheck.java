package lv.celakarte.content.fact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Verification;
import lv.celakarte.content.fact.FactForm.ValueForm;
import org.jspecify.annotations.Nullable;

/** Turns what came from outside into a fact, or tells everything that is wrong with it at once. */
public final class FactCheck {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");
  private static final Pattern OWNER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
  private static final int LINE = 300;
  private static final int MOST_VALUES = 100;

  private FactCheck() {}

  /** What came out of a check. */
  public sealed interface Checked {

    /** Nothing is wrong. */
    record Sound(FactDraft fact) implements Checked {}

    /** Something is wrong, at least one thing. */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  /** Reads the whole form and goes on after a fault, so that the writer hears of all of them. */
  public static Checked check(FactForm form) {
    var reading = new Reading();
    var draft =
        new FactDraft(
            reading.matching("id", form.id(), ID),
            reading.words("name", form.name()),
            reading.line("unit", form.unit(), false),
            reading.matching("owner", form.owner(), OWNER),
            reading.values(form.values() == null ? List.of() : form.values()));
    return reading.faults.isEmpty()
        ? new Checked.Sound(draft)
        : new Checked.Faulty(List.copyOf(reading.faults));
  }

  private static final class Reading {

    private final List<Fault> faults = new ArrayList<>();

    private void fault(String field, Fault.Kind kind) {
      faults.add(new Fault(field, kind));
    }

    String line(String field, @Nullable String given, boolean required) {
      var line = given == null ? "" : given.strip().replaceAll("\\s+", " ");
      if (required && line.isEmpty()) {
        fault(field, Fault.Kind.REQUIRED);
      }
      if (line.length() > LINE) {
        fault(field, Fault.Kind.TOO_LONG);
      }
      return line;
    }

    String matching(String field, @Nullable String given, Pattern pattern) {
      var line = line(field, given, true);
      if (!line.isEmpty() && !pattern.matcher(line).matches()) {
        fault(field, Fault.Kind.MALFORMED);
      }
      return line;
    }

    /** Latvian is needed, the other languages are welcome. */
    Map<String, String> words(String field, @Nullable Map<String, @Nullable String> given) {
      var words = new LinkedHashMap<String, String>();
      for (var language : Language.values()) {
        var code = language.code();
        var word =
            line(
                field + "." + code,
                given == null ? null : given.get(code),
                language == Language.LV);
        if (!word.isEmpty()) {
          words.put(code, word);
        }
      }
      return words;
    }

    List<FactValue> values(List<@Nullable ValueForm> forms) {
      if (forms.size() > MOST_VALUES) {
        fault("values", Fault.Kind.TOO_MANY);
        return List.of();
      }
      var values = new ArrayList<FactValue>();
      for (var form : forms) {
        if (form != null) {
          value("values[" + values.size() + "]", form, values);
        }
      }
      if (values.isEmpty()) {
        fault("values[0].value", Fault.Kind.REQUIRED);
      }
      return values;
    }

    private void value(String field, ValueForm form, List<FactValue> values) {
      var from = date(field + ".from", form.from(), true);
      var to = date(field + ".to", form.to(), false);
      var source = line(field + ".source", form.source(), true);
      if (!source.isEmpty() && !WEB.matcher(source).matches()) {
        fault(field + ".source", Fault.Kind.MALFORMED);
      }
      var value =
          new FactValue(
              from == null ? LocalDate.EPOCH : from,
              to,
              line(field + ".value", form.value(), true),
              words(field + ".display", form.display()),
              verification(field + ".verification", form.verification()),
              source);
      if (from != null) {
        days(field, value, values);
      }
      values.add(value);
    }

    private void days(String field, FactValue value, List<FactValue> before) {
      if (value.to() != null && value.to().isBefore(value.from())) {
        fault(field + ".to", Fault.Kind.BEFORE_START);
      } else if (before.stream().anyMatch(value::overlaps)) {
        fault(field + ".from", Fault.Kind.OVERLAPPING);
      }
    }

    private Verification verification(String field, @Nullable String given) {
      if (given == null || given.isBlank()) {
        return Verification.TO_BE_CONFIRMED;
      }
      var known = Verification.parse(given.strip());
      if (known.isEmpty()) {
        fault(field, Fault.Kind.UNKNOWN_VALUE);
      }
      return known.orElse(Verification.TO_BE_CONFIRMED);
    }

    private @Nullable LocalDate date(String field, @Nullable String given, boolean required) {
      if (given == null || given.isBlank()) {
        if (required) {
          fault(field, Fault.Kind.REQUIRED);
        }
        return null;
      }
      try {
        return LocalDate.parse(given.strip());
      } catch (DateTimeParseException _) {
        fault(field, Fault.Kind.MALFORMED);
        return null;
      }
    }
  }
}
