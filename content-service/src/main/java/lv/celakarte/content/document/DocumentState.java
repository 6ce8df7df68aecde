package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * A document's place in the workflow in one word, for lists, filters and metrics; a draft in work
 * comes before what is live.
 */
public enum DocumentState {
  DRAFT("draft"),
  SUBMITTED("submitted"),
  CHANGES_REQUESTED("changes-requested"),
  APPROVED("approved"),
  PUBLISHED("published"),
  WITHDRAWN("withdrawn");

  private final String code;

  DocumentState(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<DocumentState> parse(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }

  public static DocumentState of(Document document) {
    return switch (document.work()) {
      case Work.Draft _ -> DRAFT;
      case Work.Submitted _ -> SUBMITTED;
      case Work.SentBack _ -> CHANGES_REQUESTED;
      case Work.Approved _ -> APPROVED;
      case Work.None _ ->
          document.publication() instanceof Publication.Withdrawn ? WITHDRAWN : PUBLISHED;
    };
  }
}
