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
    SUBMITTED("submitted"),
    CHANGES_REQUESTED("changes-requested"),
    APPROVED("approved"),
    PUBLISHED("published"),
    PUBLISHED_IN_EMERGENCY("published-in-emergency"),
    WITHDRAWN("withdrawn"),
    WITHDRAWN_IN_EMERGENCY("withdrawn-in-emergency");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }
}
