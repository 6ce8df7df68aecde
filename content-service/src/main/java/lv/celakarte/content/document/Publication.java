package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import lv.celakarte.content.edition.Edition;

/** The side of a document that readers see. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Publication.NotYet.class, name = "not-yet"),
  @JsonSubTypes.Type(value = Publication.Live.class, name = "published"),
  @JsonSubTypes.Type(value = Publication.Withdrawn.class, name = "withdrawn"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Publication {

  /** Never published. */
  record NotYet() implements Publication {}

  /**
   * Readers see this edition.
   *
   * @param first when the document was published for the first time
   */
  record Live(Edition edition, Instant first) implements Publication {}

  /**
   * Readers are told that the page is gone and why.
   *
   * @param edition the one that was live before
   */
  record Withdrawn(Edition edition, Instant first, String reason, Instant at)
      implements Publication {}

  /** The newest edition, live or gone. */
  default Optional<Edition> newest() {
    return switch (this) {
      case NotYet _ -> Optional.empty();
      case Live live -> Optional.of(live.edition());
      case Withdrawn withdrawn -> Optional.of(withdrawn.edition());
    };
  }
}
