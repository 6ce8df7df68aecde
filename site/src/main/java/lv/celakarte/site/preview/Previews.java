package lv.celakarte.site.preview;

import java.time.Instant;
import lv.celakarte.site.published.Document;
import org.jspecify.annotations.Nullable;

/** Asks for what stands behind the link of a preview. */
interface Previews {

  /** What the secret part of a link opens. */
  Outcome open(String token);

  /** What the question came back with. */
  sealed interface Outcome {
    /** The document as it would be published. */
    record Shown(Document document, @Nullable Instant validUntil) implements Outcome {}

    /** There is no such link. */
    record Unknown() implements Outcome {}

    /** The link was taken back, or its time is over. */
    record Ended() implements Outcome {}

    /** Nobody answers at the moment. */
    record Unavailable() implements Outcome {}
  }
}
