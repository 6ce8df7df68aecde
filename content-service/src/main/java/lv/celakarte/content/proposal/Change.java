package lv.celakarte.content.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history: who did what, when and why.
 *
 * @param by id of the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String by, String name, Instant at, Action action, @Nullable String note) {

  /** Lines that are older than the second person do not say what was done. */
  public Change {
    action = Objects.requireNonNullElse(action, Action.CHANGED);
  }

  /** What can happen to something that needs two persons. */
  public enum Action {
    IMPORTED("imported"),
    /** Written when one person was enough. */
    CHANGED("changed"),
    PROPOSED("proposed"),
    APPROVED("approved"),
    DISMISSED("dismissed"),
    PUT_THROUGH("put-through"),
    ENDED("ended");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }

    /** Whether it went past the second person, which is to be seen for ever. */
    public boolean inEmergency() {
      return this == PUT_THROUGH;
    }
  }

  /** What a person does now; a blank note is none. */
  public static Change of(Person person, Instant at, Action action, @Nullable String note) {
    return new Change(
        person.id(),
        person.name(),
        at.truncatedTo(ChronoUnit.MILLIS),
        action,
        note == null || note.isBlank() ? null : note.strip());
  }
}
