package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.edition.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * The side of a document that readers do not see yet: what is being written, and how far it has
 * come. Its authors are all who changed the text since the last publication.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Work.None.class, name = "none"),
  @JsonSubTypes.Type(value = Work.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = Work.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = Work.SentBack.class, name = "changes-requested"),
  @JsonSubTypes.Type(value = Work.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = Work.Scheduled.class, name = "scheduled"),
})
public sealed interface Work {

  /** Nothing differs from what readers see. */
  record None() implements Work {}

  /** There is a text that readers do not see yet. */
  sealed interface Written extends Work {

    Manuscript manuscript();

    /** The ids of all who wrote at it since the last publication. */
    List<String> authors();
  }

  /** Being written. */
  record Draft(Manuscript manuscript, List<String> authors) implements Written {
    public Draft {
      authors = List.copyOf(authors);
    }
  }

  /** Handed in for a second pair of eyes. */
  record Submitted(Manuscript manuscript, List<String> authors, Actor by) implements Written {
    public Submitted {
      authors = List.copyOf(authors);
    }
  }

  /** Read by a second person, who asked for changes. */
  record SentBack(Manuscript manuscript, List<String> authors, Actor by, String note)
      implements Written {
    public SentBack {
      authors = List.copyOf(authors);
    }
  }

  /** Read and found good by a second person. */
  record Approved(
      Manuscript manuscript,
      List<String> authors,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note)
      implements Written {
    public Approved {
      authors = List.copyOf(authors);
    }
  }

  /**
   * Approved, and waiting for its hour.
   *
   * @param by who chose the hour
   * @param at when readers are to see it, never before
   */
  record Scheduled(
      Manuscript manuscript,
      List<String> authors,
      Actor by,
      Instant at,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note)
      implements Written {
    public Scheduled {
      authors = List.copyOf(authors);
    }
  }

  /** What is being written, if anything is. */
  default Optional<Manuscript> text() {
    return this instanceof Written written ? Optional.of(written.manuscript()) : Optional.empty();
  }

  /** The ids of all who wrote at it since the last publication. */
  default List<String> writers() {
    return this instanceof Written written ? written.authors() : List.of();
  }

  /** The same writers and one more. */
  default List<String> writersWith(Actor actor) {
    var all = new LinkedHashSet<>(writers());
    all.add(actor.id());
    return List.copyOf(all);
  }
}
