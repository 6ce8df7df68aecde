package lv.celakarte.content.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * A change that readers do not see yet, because a second person has to agree.
 *
 * @param content what is to be
 * @param authors ids of all who wrote at it; none of them may agree to it
 * @param name of the one who wrote last
 */
public record Proposal<T>(
    T content,
    List<String> authors,
    String name,
    Instant at,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

  public Proposal {
    authors = List.copyOf(authors);
  }

  /** What is wished, together with whoever wished something before that still waits. */
  public static <T> Proposal<T> of(@Nullable Proposal<T> waiting, T content, Change change) {
    var authors = new LinkedHashSet<String>();
    if (waiting != null) {
      authors.addAll(waiting.authors());
    }
    authors.add(change.by());
    return new Proposal<>(content, List.copyOf(authors), change.name(), change.at(), change.note());
  }

  /** Whether this person wrote at it. */
  public boolean isOf(Person person) {
    return authors.contains(person.id());
  }

  /** Why this person may not agree to it, if so. */
  public static Optional<Obstacle> toApproval(@Nullable Proposal<?> waiting, Person person) {
    if (waiting == null) {
      return Optional.of(Obstacle.NO_PROPOSAL);
    }
    return waiting.isOf(person) ? Optional.of(Obstacle.OWN_WORK) : Optional.empty();
  }

  /** Why it may not be thrown away; what others wrote needs a word to them. */
  public static Optional<Obstacle> toDismissal(
      @Nullable Proposal<?> waiting, Person person, String note) {
    if (waiting == null) {
      return Optional.of(Obstacle.NO_PROPOSAL);
    }
    return note.isBlank() && !waiting.isOf(person)
        ? Optional.of(Obstacle.NOTE_MISSING)
        : Optional.empty();
  }

  /** Why it may not be put through without a second person; the reason stays for ever. */
  public static Optional<Obstacle> toEmergency(@Nullable Proposal<?> waiting, String note) {
    if (waiting == null) {
      return Optional.of(Obstacle.NO_PROPOSAL);
    }
    return note.isBlank() ? Optional.of(Obstacle.NOTE_MISSING) : Optional.empty();
  }
}
