package lv.celakarte.questionnaire.authoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire on its way to the public. What it says ({@code body}, a key into
 * the kept texts) changes only while it is a draft.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Edition.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = Edition.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = Edition.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = Edition.Published.class, name = "published"),
  @JsonSubTypes.Type(value = Edition.Withdrawn.class, name = "withdrawn")
})
public sealed interface Edition {

  int number();

  String body();

  /** Who wrote it last. */
  Signature written();

  /** Its test cases, a key into the kept texts; null where nobody has written any. */
  @Nullable String cases();

  /**
   * Somebody is still writing.
   *
   * @param authors the persons who wrote before
   * @param earlier what it said before its last changes, oldest first, at most {@link Saved#KEPT}
   */
  record Draft(
      int number,
      String body,
      Signature written,
      @Nullable List<String> authors,
      @Nullable String cases,
      @Nullable List<Saved> earlier)
      implements Edition {
    public Draft {
      authors = authors == null ? List.of() : List.copyOf(authors);
      earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** A draft that was not changed yet. */
    public Draft(
        int number,
        String body,
        Signature written,
        @Nullable List<String> authors,
        @Nullable String cases) {
      this(number, body, written, authors, cases, List.of());
    }

    public Draft(int number, String body, Signature written) {
      this(number, body, written, List.of(), null);
    }

    /** All that it said, the newest last, which is what it says now. */
    public List<Saved> states() {
      var states = new ArrayList<>(earlier == null ? List.of() : earlier);
      states.add(new Saved(body, cases, written));
      return List.copyOf(states);
    }

    /** The same draft saying something else; what it said until now can be had back. */
    Draft saying(String text, @Nullable String tests, Signature by) {
      var states = states();
      var kept = states.subList(Math.max(0, states.size() - Saved.KEPT), states.size());
      return new Draft(number, text, by, hands(), tests, kept);
    }

    /** Everybody who had a hand in it. */
    List<String> hands() {
      var hands = new ArrayList<>(authors == null ? List.of() : authors);
      hands.add(written.person());
      return hands.stream().distinct().toList();
    }
  }

  /** Waits for the ministry. */
  record Submitted(
      int number,
      String body,
      Signature written,
      Signature submitted,
      @Nullable List<String> authors,
      @Nullable String cases)
      implements Edition {
    public Submitted {
      authors = authors == null ? List.of() : List.copyOf(authors);
    }

    public Submitted(int number, String body, Signature written, Signature submitted) {
      this(number, body, written, submitted, List.of(), null);
    }

    /** Whoever had a hand in it cannot approve it. */
    public boolean isBy(String person) {
      return written.person().equals(person)
          || submitted.person().equals(person)
          || (authors != null && authors.contains(person));
    }
  }

  /** The ministry agrees; it can be published. */
  record Approved(
      int number,
      String body,
      Signature written,
      Signature submitted,
      Signature approved,
      @Nullable Exemption exemption,
      @Nullable String cases)
      implements Edition {}

  /**
   * Public, or replaced by a newer one.
   *
   * @param published who made it public, where that was not the moment of approval
   */
  record Published(
      int number,
      String body,
      Signature written,
      Signature submitted,
      Signature approved,
      @Nullable Signature published,
      @Nullable Exemption exemption,
      @Nullable String cases)
      implements Edition {
    public Published(
        int number, String body, Signature written, Signature submitted, Signature approved) {
      this(number, body, written, submitted, approved, null, null, null);
    }
  }

  /**
   * Was public until the ministry took it back; nothing takes its place until a newer version is
   * published.
   *
   * @param was what it was before, with its whole history
   * @param reason what to tell to whoever reads it years later
   */
  record Withdrawn(Published was, Signature withdrawn, String reason) implements Edition {

    /** A reason has to say something. */
    public static final int SHORTEST_REASON = 20;

    @Override
    public int number() {
      return was.number();
    }

    @Override
    public String body() {
      return was.body();
    }

    @Override
    public Signature written() {
      return was.written();
    }

    @Override
    public @Nullable String cases() {
      return was.cases();
    }
  }
}
