package lv.celakarte.directory.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody outside writes it, in a form, a request or a file: nothing about it is sure
 * until it has been checked.
 */
public record EntryDraft(
    @Nullable Map<String, @Nullable String> name,
    @Nullable Map<String, @Nullable String> nameVerification,
    @Nullable String shortName,
    @Nullable String kind,
    @Nullable List<@Nullable String> audience,
    @Nullable Map<String, @Nullable String> purpose,
    @Nullable List<@Nullable ChannelDraft> channels,
    @Nullable Map<String, @Nullable String> presence,
    @Nullable String place,
    @Nullable String role,
    @Nullable Point coordinates,
    @Nullable String verification,
    @Nullable String checkedOn,
    @Nullable List<@Nullable String> sources,
    @Nullable String sourceDate,
    @Nullable List<@Nullable String> notes) {

  /** A way to reach an organization, not checked. */
  public record ChannelDraft(
      @Nullable String type,
      @Nullable String value,
      @Nullable Map<String, @Nullable String> label,
      @Nullable String verification) {}

  /** A point on the map, not checked. */
  public record Point(@Nullable String lat, @Nullable String lon) {}

  /** What checking has found. */
  public sealed interface Checked {
    /** It is an entry. */
    record Valid(Entry entry) implements Checked {}

    /** It is none, and this is why: everything at once. */
    record Invalid(List<Violation> violations) implements Checked {}
  }

  /** Reads the draft as an entry. */
  public Checked check(Predicate<String> placeExists, LocalDate today) {
    return new EntryCheck(this, placeExists, today).run();
  }
}
