package lv.celakarte.content.fact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What holds from one day to another.
 *
 * @param from the first day in Latvia on which it holds
 * @param to the last day, inclusive; none when no end is known
 * @param value as a machine reads it, such as {@code 780.00}
 * @param display as a sentence says it, by language code
 * @param source the address where it was read
 */
public record FactValue(
    LocalDate from,
    @Nullable LocalDate to,
    String value,
    Map<String, String> display,
    Verification verification,
    String source) {

  public FactValue {
    display = Collections.unmodifiableMap(new LinkedHashMap<>(display));
  }

  /** Values in the order of their days. */
  static List<FactValue> inOrder(List<FactValue> values) {
    return values.stream().sorted(Comparator.comparing(FactValue::from)).toList();
  }

  /** Whether it holds on this day. */
  boolean holds(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether there is a day on which both hold. */
  boolean overlaps(FactValue other) {
    var beginsInTime = other.to == null || !from.isAfter(other.to);
    var endsInTime = to == null || !other.from.isAfter(to);
    return beginsInTime && endsInTime;
  }

  /** As a sentence of this language says it; Latvian where the language has no words of its own. */
  public String in(Language language) {
    return display.getOrDefault(language.code(), display.getOrDefault(Language.LV.code(), value));
  }
}
