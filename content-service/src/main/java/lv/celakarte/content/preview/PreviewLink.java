package lv.celakarte.content.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import lv.celakarte.content.document.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A way for somebody without an account to see a draft.
 *
 * @param document its key; the link shows whatever its draft is when it is opened
 * @param forWhom a word to remember it by; never shown to the one who opens it
 * @param until from when on it shows nothing any more
 */
public record PreviewLink(
    String document,
    String forWhom,
    Actor by,
    Instant at,
    Instant until,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revoked) {

  /** Whether it still shows something. */
  public boolean open(Instant now) {
    return revoked == null && now.isBefore(until);
  }

  PreviewLink revoked(Instant now) {
    return revoked == null ? new PreviewLink(document, forWhom, by, at, until, now) : this;
  }
}
