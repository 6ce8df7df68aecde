package lv.celakarte.content.document.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import lv.celakarte.content.document.Actor;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import org.jspecify.annotations.Nullable;

/**
 * One person writing at one document.
 *
 * @param since when they opened it
 * @param touched when they were last heard of
 * @param version the version whose text they began with
 * @param base that text, against which both sides of a conflict are told
 * @param typed what they wrote and did not save yet
 */
record Session(
    DocumentId document,
    Actor by,
    Instant since,
    Instant touched,
    long version,
    Manuscript base,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ManuscriptForm typed) {

  /** How long somebody who is not heard of counts as writing; longer than a telephone call. */
  private static final Duration PRESENT = Duration.ofMinutes(30);

  boolean present(Instant now) {
    return touched.plus(PRESENT).isAfter(now);
  }
}
