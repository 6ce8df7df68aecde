package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import lv.celakarte.directory.fact.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry's history: who did what and when. For editors only.
 *
 * @param version of the entry since this change
 * @param reason why an entry was closed
 */
public record Change(
    long version,
    Instant at,
    Author author,
    What what,
    List<Difference> differences,
    @Nullable String reason) {

  public Change {
    differences = List.copyOf(differences);
  }

  /** What was done. */
  public enum What {
    ADDED,
    REVISED,
    CLOSED,
    REOPENED;

    /** The name on the wire. */
    @JsonValue
    public String wire() {
      return Wire.name(this);
    }
  }
}
