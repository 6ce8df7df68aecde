package lv.celakarte.questionnaire.authoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One version of a questionnaire on its way to the public. What it says ({@code body}, a key into
 * the kept texts) never changes; only how far it has come does.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Edition.Draft.class, name = "draft"),
  @JsonSubTypes.Type(value = Edition.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = Edition.Published.class, name = "published")
})
public sealed interface Edition {

  int number();

  String body();

  Signature written();

  record Draft(int number, String body, Signature written) implements Edition {}

  record Submitted(int number, String body, Signature written, Signature submitted)
      implements Edition {}

  record Published(
      int number, String body, Signature written, Signature submitted, Signature approved)
      implements Edition {}
}
