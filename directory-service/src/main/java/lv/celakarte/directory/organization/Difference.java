package lv.celakarte.directory.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an entry says in two versions of it, as lines of text.
 *
 * @param field the part, such as {@code name.lv} or {@code channels}
 * @param before empty where nothing was stated
 * @param after empty where nothing is stated any more
 */
public record Difference(String field, String before, String after) {

  /** The parts that two entries state differently, in the order of the entry. */
  public static List<Difference> between(Entry before, Entry after) {
    var old = parts(before);
    var differences = new ArrayList<Difference>();
    parts(after)
        .forEach((field, text) -> {
          var was = Objects.requireNonNull(old.get(field));
          if (!was.equals(text)) {
            differences.add(new Difference(field, was, text));
          }
        });
    return List.copyOf(differences);
  }

  private static Map<String, String> parts(Entry entry) {
    var parts = new LinkedHashMap<String, String>();
    words(parts, "name", entry.name());
    for (var language : List.of("lv", "en", "ru")) {
      parts.put("nameVerification." + language, text(entry.nameVerification().in(language)));
    }
    parts.put("shortName", text(entry.shortName()));
    parts.put("kind", entry.kind().wire());
    parts.put("audience", lines(entry.audience()));
    words(parts, "purpose", entry.purpose());
    parts.put(
        "channels",
        entry.channels().stream().map(Difference::line).collect(Collectors.joining("\n")));
    words(parts, "presence", entry.presence());
    parts.put("place", text(entry.place()));
    parts.put("role", text(entry.role()));
    parts.put("coordinates", coordinates(entry));
    parts.put("verification", entry.verification().wire());
    parts.put("checkedOn", text(entry.checkedOn()));
    parts.put("sources", lines(entry.sources()));
    parts.put("sourceDate", text(entry.sourceDate()));
    parts.put("notes", lines(entry.notes()));
    return parts;
  }

  private static void words(Map<String, String> parts, String field, @Nullable Wording words) {
    for (var language : List.of("lv", "en", "ru")) {
      var text = words == null ? null : words.byLanguage().get(language);
      parts.put(field + "." + language, text(text));
    }
  }

  private static String line(Channel channel) {
    var label =
        channel.label() == null
            ? ""
            : " (" + String.join(" / ", channel.label().byLanguage().values()) + ")";
    return channel.type().wire()
        + ": "
        + channel.value()
        + label
        + " ["
        + channel.verification().wire()
        + "]";
  }

  private static String coordinates(Entry entry) {
    var point = entry.coordinates();
    return point == null ? "" : point.lat() + ", " + point.lon();
  }

  private static String lines(List<?> values) {
    return values.stream().map(Difference::text).collect(Collectors.joining("\n"));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Verification mark -> mark.wire();
      case Audience audience -> audience.wire();
      case LocalRole role -> role.wire();
      default -> value.toString();
    };
  }
}
