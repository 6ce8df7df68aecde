package lv.celakarte.content.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Section;
import org.jspecify.annotations.Nullable;

/**
 * Something that all readers are told above every page, from one moment to another.
 *
 * @param to when it ends; none when somebody has to end it
 * @param sections of the site where it stands; empty means everywhere
 */
public record SiteNotice(
    String id,
    Kind kind,
    State state,
    Instant from,
    @Nullable Instant to,
    Map<String, String> text,
    @Nullable Link link,
    List<Section> sections,
    List<Change> history) {

  public SiteNotice {
    text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
    sections = List.copyOf(sections);
    history = List.copyOf(history);
  }

  /** How loudly it speaks. */
  public enum Kind {
    ALERT("alert"),
    CAMPAIGN("campaign");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }

    /** The kind of this name. */
    public static Optional<Kind> parse(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }

  /** Whether it was ended before its time. */
  public enum State {
    ACTIVE("active"),
    ENDED("ended");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }

  /**
   * Where readers find more.
   *
   * @param text by language code
   */
  public record Link(String href, Map<String, String> text) {}

  /** Who changed it and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(String by, String name, Instant at, State state) {}

  SiteNotice change(NoticeDraft draft, Change change) {
    return draft.notice(id, State.ACTIVE, with(change));
  }

  SiteNotice end(Change change) {
    return new SiteNotice(id, kind, State.ENDED, from, to, text, link, sections, with(change));
  }

  private List<Change> with(Change change) {
    var all = new ArrayList<>(history);
    all.add(change);
    return all;
  }

  /** Whether readers see it at this moment. */
  public boolean shown(Instant now) {
    return state == State.ACTIVE && !now.isBefore(from) && (to == null || now.isBefore(to));
  }
}
