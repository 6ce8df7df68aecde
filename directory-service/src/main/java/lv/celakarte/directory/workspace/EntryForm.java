package lv.celakarte.directory.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Entry;
import lv.celakarte.directory.organization.EntryDraft;
import lv.celakarte.directory.organization.EntryDraft.ChannelDraft;
import lv.celakarte.directory.organization.LocalRole;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an entry as they stand in the form, right or wrong, so that nothing that somebody
 * has written is lost. Names of fields are those of the violations of a draft.
 *
 * @param values by field name
 * @param audience the boxes that are checked
 * @param channels how many rows of contacts are filled in
 */
record EntryForm(Map<String, String> values, Set<String> audience, int channels) {

  static final List<String> LANGUAGES = List.of("lv", "en", "ru");
  private static final List<String> CHANNEL_FIELDS =
      List.of("type", "value", "label.lv", "label.en", "verification");
  private static final int MOST_ROWS = 60;

  EntryForm {
    values = Map.copyOf(values);
    audience = Set.copyOf(audience);
  }

  /** The form for an organization of which nothing is stated yet. */
  static EntryForm empty() {
    return new EntryForm(
        Map.of("verification", Verification.TO_BE_CONFIRMED.wire(), "kind", "state"), Set.of(), 0);
  }

  /** The form as it is opened for an entry. */
  static EntryForm of(Entry entry) {
    var values = new LinkedHashMap<String, String>();
    words(values, "name", entry.name());
    for (var language : LANGUAGES) {
      var mark = entry.nameVerification().in(language);
      put(values, "nameVerification." + language, mark == null ? null : mark.wire());
    }
    put(values, "shortName", entry.shortName());
    put(values, "kind", entry.kind().wire());
    words(values, "purpose", entry.purpose());
    words(values, "presence", entry.presence());
    put(values, "place", entry.place());
    put(values, "role", entry.role() == null ? null : entry.role().wire());
    var point = entry.coordinates();
    put(values, "coordinates.lat", point == null ? null : Double.toString(point.lat()));
    put(values, "coordinates.lon", point == null ? null : Double.toString(point.lon()));
    put(values, "verification", entry.verification().wire());
    put(values, "checkedOn", entry.checkedOn() == null ? null : entry.checkedOn().toString());
    put(values, "sources", String.join("\n", entry.sources()));
    put(values, "sourceDate", entry.sourceDate());
    put(values, "notes", String.join("\n", entry.notes()));
    for (int i = 0; i < entry.channels().size(); i++) {
      var channel = entry.channels().get(i);
      var field = "channels." + i + ".";
      put(values, field + "type", channel.type().wire());
      put(values, field + "value", channel.value());
      words(values, field + "label", channel.label());
      put(values, field + "verification", channel.verification().wire());
    }
    var audience = entry.audience().stream().map(Audience::wire).collect(Collectors.toSet());
    return new EntryForm(values, audience, entry.channels().size());
  }

  /** The form as it was sent; rows of contacts that were emptied are gone. */
  static EntryForm of(MultiValueMap<String, String> sent) {
    var values = new LinkedHashMap<String, String>();
    sent.toSingleValueMap()
        .forEach((name, value) -> {
          if (value != null && !name.startsWith("channels.") && !name.equals("audience")) {
            values.put(name, value);
          }
        });
    int rows = 0;
    for (int i = 0; i < MOST_ROWS; i++) {
      if (filled(sent, i)) {
        for (var field : CHANNEL_FIELDS) {
          put(
              values,
              "channels." + rows + "." + field,
              sent.getFirst("channels." + i + "." + field));
        }
        rows++;
      }
    }
    var audience = sent.getOrDefault("audience", List.of());
    return new EntryForm(values, new LinkedHashSet<>(audience), rows);
  }

  private static boolean filled(MultiValueMap<String, String> sent, int row) {
    return List.of("value", "label.lv", "label.en").stream()
        .map(field -> sent.getFirst("channels." + row + "." + field))
        .anyMatch(value -> value != null && !value.isBlank());
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** The draft that the form stands for. */
  EntryDraft draft() {
    return new EntryDraft(
        texts("name"),
        texts("nameVerification"),
        value("shortName"),
        value("kind"),
        new ArrayList<>(audience),
        texts("purpose"),
        drafts(),
        texts("presence"),
        value("place"),
        value("role"),
        new EntryDraft.Point(value("coordinates.lat"), value("coordinates.lon")),
        value("verification"),
        value("checkedOn"),
        lines("sources"),
        value("sourceDate"),
        lines("notes"));
  }

  /** The same, with the place and role that the entry has: they are not in the form. */
  EntryDraft draftLike(Entry current) {
    var fixed = new LinkedHashMap<>(values);
    put(fixed, "place", current.place());
    LocalRole role = current.role();
    put(fixed, "role", role == null ? null : role.wire());
    return new EntryForm(fixed, audience, channels).draft();
  }

  private List<@Nullable String> lines(String field) {
    return new ArrayList<>(value(field).lines().toList());
  }

  private Map<String, @Nullable String> texts(String field) {
    var texts = new LinkedHashMap<String, @Nullable String>();
    for (var language : LANGUAGES) {
      texts.put(language, value(field + "." + language));
    }
    return texts;
  }

  private List<@Nullable ChannelDraft> drafts() {
    var drafts = new ArrayList<@Nullable ChannelDraft>();
    for (int i = 0; i < channels; i++) {
      var field = "channels." + i + ".";
      var label = new LinkedHashMap<String, @Nullable String>();
      label.put("lv", value(field + "label.lv"));
      label.put("en", value(field + "label.en"));
      drafts.add(
          new ChannelDraft(
              value(field + "type"), value(field + "value"), label, value(field + "verification")));
    }
    return drafts;
  }

  /** What a new row begins with. */
  static String untouched(String field) {
    return switch (field) {
      case "type" -> ChannelType.PHONE.wire();
      case "verification" -> Verification.TO_BE_CONFIRMED.wire();
      default -> "";
    };
  }

  private static void words(Map<String, String> values, String field, @Nullable Wording words) {
    if (words != null) {
      words.byLanguage().forEach((language, text) -> values.put(field + "." + language, text));
    }
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value == null) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
  }
}
