package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Path;
import org.jspecify.annotations.Nullable;

/** The side of a document that readers see. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Publication.NotYet.class, name = "not-yet"),
  @JsonSubTypes.Type(value = Publication.Live.class, name = "published"),
  @JsonSubTypes.Type(value = Publication.Withdrawn.class, name = "withdrawn"),
  @JsonSubTypes.Type(value = Publication.Gone.class, name = "gone"),
  @JsonSubTypes.Type(value = Publication.Redirected.class, name = "redirected"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Publication {

  /** Never published. */
  record NotYet() implements Publication {}

  /** Published once, whatever became of it. */
  sealed interface Seen extends Publication {

    /** The newest edition. */
    Edition edition();

    /** When the document was published for the first time. */
    Instant first();
  }

  /**
   * Readers see this edition.
   *
   * @param ending when and why it is to be withdrawn, where that is planned
   */
  record Live(
      Edition edition,
      Instant first,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ending ending)
      implements Seen {}

  /** A withdrawal that waits for its hour; readers hear of it when it comes. */
  record Ending(Instant at, String reason, Actor by) {}

  /** Readers can still read it, under a banner that says why it no longer counts. */
  record Withdrawn(Edition edition, Instant first, String reason, Instant at) implements Seen {}

  /** Readers are told that the page is gone and why; its text travels no further. */
  record Gone(Edition edition, Instant first, String reason, Instant at) implements Seen {}

  /**
   * Readers are led to another document, which has taken over all addresses of this one.
   *
   * @param path where the other document stood then
   */
  record Redirected(Edition edition, Instant first, DocumentId target, Path path, Instant at)
      implements Seen {}

  /** The newest edition, live or gone. */
  default Optional<Edition> newest() {
    return this instanceof Seen seen ? Optional.of(seen.edition()) : Optional.empty();
  }

  /** When readers first saw it; the given moment when they never did. */
  default Instant firstOr(Instant now) {
    return this instanceof Seen seen ? seen.first() : now;
  }

  /** Without plans, of which readers hear only when they come true. */
  default Publication asSeen() {
    return this instanceof Live live ? new Live(live.edition(), live.first(), null) : this;
  }
}
