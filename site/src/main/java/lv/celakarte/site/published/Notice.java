package lv.celakarte.site.published;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every page tells its readers for a while ({@code content.notices}). */
public record Notice(
    String id,
    @Nullable String kind,
    @Nullable String state,
    @Nullable Instant from,
    @Nullable Instant to,
    Map<String, String> text,
    @Nullable Target link,
    List<String> sections) {

  /** Where there is more to read. */
  public record Target(@Nullable String href, Map<String, String> text) {
    public Target {
      text = text == null ? Map.of() : Map.copyOf(text);
    }
  }

  public Notice {
    Objects.requireNonNull(id);
    text = text == null ? Map.of() : Map.copyOf(text);
    sections = sections == null ? List.of() : List.copyOf(sections);
  }

  /** Whether it is a warning, and not an invitation. */
  public boolean alert() {
    return "alert".equals(kind);
  }

  /** Whether it belongs on pages of this section; without sections it belongs on all. */
  public boolean concerns(@Nullable String section) {
    return sections.isEmpty() || (section != null && sections.contains(section));
  }

  boolean shown(Instant now) {
    return !"ended".equals(state)
        && (from == null || !now.isBefore(from))
        && (to == null || now.isBefore(to));
  }

  /** When it begins and ends. */
  Stream<Instant> turns() {
    return Stream.of(Stream.ofNullable(from), Stream.ofNullable(to)).flatMap(it -> it);
  }
}
