package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's history.
 *
 * @param edition the number of the edition that came or went, where one did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(
    Action action, Actor by, Instant at, @Nullable String note, @Nullable Integer edition) {

  /** What can happen to a document. */
  public enum Action {
    CREATED("created"),
    IMPORTED("imported"),
    EDITED("edited"),
    RESTORED("restored"),
    SUBMITTED("submitted"),
    CHANGES_REQUESTED("changes-requested"),
    APPROVED("approved"),
    SCHEDULED("scheduled"),
    UNSCHEDULED("unscheduled"),
    PUBLISHED("published"),
    PUBLISHED_ON_SCHEDULE("published-on-schedule"),
    PUBLISHED_IN_EMERGENCY("published-in-emergency"),
    WITHDRAWAL_PLANNED("withdrawal-planned"),
    WITHDRAWAL_CANCELLED("withdrawal-cancelled"),
    WITHDRAWN("withdrawn"),
    WITHDRAWN_ON_SCHEDULE("withdrawn-on-schedule"),
    WITHDRAWN_IN_EMERGENCY("withdrawn-in-emergency"),
    REMOVED("removed"),
    REDIRECTED("redirected"),
    ADDRESSES_ADOPTED("addresses-adopted"),
    ADDRESSES_GIVEN_BACK("addresses-given-back"),
    DISCARDED("discarded"),
    RECONCILED("reconciled");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Whether it went past the second person; such lines stand on the document's screen for ever.
     */
    public boolean inEmergency() {
      return this == PUBLISHED_IN_EMERGENCY || this == WITHDRAWN_IN_EMERGENCY;
    }
  }

  static Happening of(
      Action action, Stamp stamp, @Nullable String note, @Nullable Integer edition) {
    return new Happening(
        action, stamp.by(), stamp.at(), note == null || note.isBlank() ? null : note, edition);
  }
}
