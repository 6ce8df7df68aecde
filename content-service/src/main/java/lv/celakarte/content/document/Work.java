package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
})
public sealed interface Work {

  /** Nothing differs from what readers see. */
  record None() implements Work {}

  /** Being written. */
  record Draft(Manuscript manuscript, List<String> authors) implements Work {
    public Draft {
      authors = List.copyOf(authors);
    }
  }

  /** Handed in for a second pair of eyes. */
  record Submitted(Manuscript manuscript, List<String> authors, Actor by) implements Work {
    public Submitted {
      authors = List.copyOf(authors);
    }
  }

  /** Read by a second person, who asked for changes. */
  record SentBack(Manuscript manuscript, List<String> authors, Actor by, String note)
      implements Work {
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
      implements Work {
    public Approved {
      authors = List.copyOf(authors);
    }
  }

  /** What is being written, if anything is. */
  default Optional<Manuscript> text() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Draft draft -> Optional.of(draft.manuscript());
      case Submitted submitted -> Optional.of(submitted.manuscript());
      case SentBack sentBack -> Optional.of(sentBack.manuscript());
      case Approved approved -> Optional.of(approved.manuscript());
    };
  }

  /** The ids of all who wrote at it since the last publication. */
  default List<String> writers() {
    return switch (this) {
      case None _ -> List.of();
      case Draft draft -> draft.authors();
      case Submitted submitted -> submitted.authors();
      case SentBack sentBack -> sentBack.authors();
      case Approved approved -> approved.authors();
    };
  }

  /** The same writers and one more. */
  default List<String> writersWith(Actor actor) {
    var all = new LinkedHashSet<>(writers());
    all.add(actor.id());
    return List.copyOf(all);
  }
}
