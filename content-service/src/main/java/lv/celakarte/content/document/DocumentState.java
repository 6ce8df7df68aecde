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
  SCHEDULED("scheduled"),
  PUBLISHED("published"),
  WITHDRAWN("withdrawn"),
  GONE("gone"),
  REDIRECTED("redirected");

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
      case Work.Scheduled _ -> SCHEDULED;
      case Work.None _ -> ofPublication(document.publication());
    };
  }

  private static DocumentState ofPublication(Publication publication) {
    return switch (publication) {
      case Publication.Withdrawn _ -> WITHDRAWN;
      case Publication.Gone _ -> GONE;
      case Publication.Redirected _ -> REDIRECTED;
      case Publication.Live _, Publication.NotYet _ -> PUBLISHED;
    };
  }
}
