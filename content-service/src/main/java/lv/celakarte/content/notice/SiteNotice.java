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
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Something that all readers are told above every page, from one moment to another; two persons
 * have to want it.
 *
 * @param to when it ends; none when somebody has to end it
 * @param sections of the site where it stands; empty means everywhere
 * @param proposal what it is to say once a second person agrees
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
    List<Change> history,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Proposal<NoticeDraft> proposal) {

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

  /** Whether two persons wanted it, and whether it was ended before its time. */
  public enum State {
    PROPOSED("proposed"),
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

  /** A notice that nobody has agreed to yet. */
  static SiteNotice begin(String id, NoticeDraft draft, Change change) {
    return of(id, draft, State.PROPOSED, List.of(change), Proposal.of(null, draft, change));
  }

  private static SiteNotice of(
      String id,
      NoticeDraft draft,
      State state,
      List<Change> history,
      @Nullable Proposal<NoticeDraft> proposal) {
    return new SiteNotice(
        id,
        draft.kind(),
        state,
        draft.from(),
        draft.to(),
        draft.text(),
        draft.link(),
        draft.sections(),
        history,
        proposal);
  }

  /** What it says now, or was begun with. */
  public NoticeDraft content() {
    return new NoticeDraft(kind, from, to, text, link, sections);
  }

  /** The same notice with a wish for what it is to say. */
  SiteNotice propose(NoticeDraft draft, Change change) {
    var shown = state == State.PROPOSED ? draft : content();
    return of(id, shown, state, with(change), Proposal.of(proposal, draft, change));
  }

  /** Whether this is wished already, or said already while nothing else is wished. */
  boolean wants(NoticeDraft draft) {
    return proposal == null
        ? state == State.ACTIVE && draft.equals(content())
        : draft.equals(proposal.content());
  }

  /** The same notice saying what was wished. */
  SiteNotice settle(Change change) {
    var draft = Objects.requireNonNull(proposal).content();
    return of(id, draft, State.ACTIVE, with(change), null);
  }

  /** The same notice without the wish. */
  SiteNotice dismiss(Change change) {
    return of(id, content(), state, with(change), null);
  }

  /** The same notice, which no page shows any more; what was wished goes with it. */
  SiteNotice end(Change change) {
    return of(id, content(), State.ENDED, with(change), null);
  }

  private List<Change> with(Change change) {
    var all = new ArrayList<>(history);
    all.add(change);
    return all;
  }

  /** Whether readers would notice the step from the other to this one. */
  boolean tellsTheSameAs(SiteNotice other) {
    return state == other.state && (state == State.PROPOSED || content().equals(other.content()));
  }

  /** Whether readers see it at this moment. */
  public boolean shown(Instant now) {
    return state == State.ACTIVE && !now.isBefore(from) && (to == null || now.isBefore(to));
  }
}
