package lv.celakarte.directory.organization;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Marks;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wire;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/** Reads one draft as an entry and collects everything that is wrong with it. */
final class EntryCheck {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,15}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int MANY = 40;

  private final EntryDraft draft;
  private final Predicate<String> placeExists;
  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  EntryCheck(EntryDraft draft, Predicate<String> placeExists, LocalDate today) {
    this.draft = draft;
    this.placeExists = placeExists;
    this.today = today;
  }

  EntryDraft.Checked run() {
    var name = words("name", draft.name(), 200, true);
    var marks = marks(name);
    var shortName = text("shortName", draft.shortName(), 60);
    var kind = constant("kind", Kind.class, draft.kind());
    var audience = audience();
    var purpose = words("purpose", draft.purpose(), 1000, true);
    var channels = channels();
    var presence = words("presence", draft.presence(), 600, false);
    var place = place();
    var role = blank(draft.role()) ? null : constant("role", LocalRole.class, draft.role());
    var coordinates = coordinates();
    var verification = constant("verification", Verification.class, draft.verification());
    var checkedOn = checkedOn();
    var sources = lines("sources", draft.sources());
    sources.forEach(source -> web("sources", source));
    var sourceDate = text("sourceDate", draft.sourceDate(), 200);
    var notes = lines("notes", draft.notes());
    if (name == null
        || marks == null
        || kind == null
        || purpose == null
        || verification == null
        || !violations.isEmpty()) {
      return new EntryDraft.Checked.Invalid(List.copyOf(violations));
    }
    return new EntryDraft.Checked.Valid(
        new Entry(
            name,
            marks,
            shortName,
            kind,
            audience,
            purpose,
            channels,
            presence,
            place,
            role,
            coordinates,
            verification,
            checkedOn,
            sources,
            sourceDate,
            notes));
  }

  private @Nullable Wording words(
      String field, @Nullable Map<String, @Nullable String> words, int longest, boolean required) {
    var given = Objects.requireNonNullElse(words, Map.<String, @Nullable String>of());
    given.keySet().stream()
        .filter(language -> !List.of("lv", "en", "ru").contains(language))
        .forEach(language -> wrong(field + "." + language, "unknown-language"));
    var lv = text(field + ".lv", given.get("lv"), longest);
    var en = text(field + ".en", given.get("en"), longest);
    var ru = text(field + ".ru", given.get("ru"), longest);
    if (lv == null) {
      if (required || en != null || ru != null) {
        wrong(field + ".lv", "required");
      }
      return null;
    }
    return new Wording(lv, en, ru);
  }

  private @Nullable Marks marks(@Nullable Wording name) {
    var given =
        Objects.requireNonNullElse(draft.nameVerification(), Map.<String, @Nullable String>of());
    var lv = constant("nameVerification.lv", Verification.class, given.get("lv"));
    var en =
        name == null || name.en() == null ? null : mark("nameVerification.en", given.get("en"));
    var ru =
        name == null || name.ru() == null ? null : mark("nameVerification.ru", given.get("ru"));
    return lv == null ? null : new Marks(lv, en, ru);
  }

  private @Nullable Verification mark(String field, @Nullable String mark) {
    return constant(field, Verification.class, mark);
  }

  private List<Audience> audience() {
    var audience = new ArrayList<Audience>();
    for (var one : Objects.requireNonNullElse(draft.audience(), List.<@Nullable String>of())) {
      var known = constant("audience", Audience.class, one);
      if (known != null) {
        audience.add(known);
      }
    }
    return audience;
  }

  private List<Channel> channels() {
    var given =
        Objects.requireNonNullElse(draft.channels(), List.<EntryDraft.@Nullable ChannelDraft>of());
    if (given.size() > MANY) {
      wrong("channels", "too-many");
      return List.of();
    }
    var channels = new ArrayList<Channel>();
    for (int i = 0; i < given.size(); i++) {
      var one = given.get(i);
      if (one == null) {
        wrong("channels." + i, "required");
      } else {
        channel("channels." + i, one, channels);
      }
    }
    return channels;
  }

  private void channel(String field, EntryDraft.ChannelDraft given, List<Channel> channels) {
    var type = constant(field + ".type", ChannelType.class, given.type());
    var value = text(field + ".value", given.value(), 300);
    var label = words(field + ".label", given.label(), 120, false);
    var mark = constant(field + ".verification", Verification.class, given.verification());
    if (value == null) {
      if (!blank(given.value())) {
        return;
      }
      wrong(field + ".value", "required");
    } else if (type != null && mark != null) {
      add(field, new Channel(type, clean(type, value), label, mark), channels);
    }
  }

  private void add(String field, Channel channel, List<Channel> channels) {
    var value = channel.value();
    switch (channel.type()) {
      case PHONE -> check(PHONE.matcher(value).matches(), field + ".value", "invalid-phone");
      case EMAIL -> check(EMAIL.matcher(value).matches(), field + ".value", "invalid-email");
      case WEB -> web(field + ".value", value);
      case ADDRESS -> {}
    }
    var twice =
        channels.stream()
            .anyMatch(c -> c.type() == channel.type() && c.value().equals(channel.value()));
    check(!twice, field + ".value", "duplicate");
    channels.add(channel);
  }

  /** People write phone numbers in groups; one form makes them comparable. */
  private static String clean(ChannelType type, String value) {
    return type == ChannelType.PHONE ? value.replaceAll("[\\s()-]", "") : value;
  }

  private void web(String field, String address) {
    try {
      var uri = new URI(address);
      var http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      check(http && uri.getHost() != null && uri.getUserInfo() == null, field, "invalid-web");
    } catch (URISyntaxException _) {
      wrong(field, "invalid-web");
    }
  }

  private @Nullable String place() {
    var place = text("place", draft.place(), 60);
    if (place != null) {
      check(placeExists.test(place), "place", "unknown-place");
    } else if (!blank(draft.role())) {
      wrong("place", "required");
    }
    return place;
  }

  private @Nullable Coordinates coordinates() {
    var point = draft.coordinates();
    if (point == null || (blank(point.lat()) && blank(point.lon()))) {
      return null;
    }
    var lat = degrees("coordinates.lat", point.lat());
    var lon = degrees("coordinates.lon", point.lon());
    if (lat == null || lon == null) {
      return null;
    }
    if (!Coordinates.valid(lat, lon)) {
      wrong(Math.abs(lat) > 90 ? "coordinates.lat" : "coordinates.lon", "out-of-range");
      return null;
    }
    return new Coordinates(lat, lon);
  }

  private @Nullable Double degrees(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      wrong(field, "required");
      return null;
    }
    try {
      var degrees = Double.parseDouble(text.strip().replace(',', '.'));
      if (Double.isFinite(degrees)) {
        return degrees;
      }
    } catch (NumberFormatException _) {
      // Said below, for both.
    }
    wrong(field, "invalid-number");
    return null;
  }

  private @Nullable LocalDate checkedOn() {
    var text = draft.checkedOn();
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var day = LocalDate.parse(text.strip());
      check(!day.isAfter(today), "checkedOn", "in-the-future");
      return day;
    } catch (DateTimeParseException _) {
      wrong("checkedOn", "invalid-date");
      return null;
    }
  }

  private List<String> lines(String field, @Nullable List<@Nullable String> given) {
    var lines = new ArrayList<String>();
    for (var line : Objects.requireNonNullElse(given, List.<@Nullable String>of())) {
      var text = text(field, line, 1000);
      if (text != null) {
        lines.add(text);
      }
    }
    check(lines.size() <= MANY, field, "too-many");
    return lines;
  }

  private @Nullable String text(String field, @Nullable String given, int longest) {
    if (given == null || given.isBlank()) {
      return null;
    }
    var text = given.strip();
    if (text.length() > longest) {
      wrong(field, "too-long");
      return null;
    }
    return text;
  }

  private <E extends Enum<E>> @Nullable E constant(
      String field, Class<E> type, @Nullable String name) {
    if (name == null || name.isBlank()) {
      wrong(field, "required");
      return null;
    }
    var constant = Wire.parse(type, name.strip()).orElse(null);
    if (constant == null) {
      wrong(field, "unknown-value");
    }
    return constant;
  }

  private void check(boolean right, String field, String code) {
    if (!right) {
      wrong(field, code);
    }
  }

  private void wrong(String field, String code) {
    violations.add(new Violation(field, code));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
