package lv.celakarte.content.preview;

import java.time.Instant;
import lv.celakarte.content.document.DocumentChanged;

/**
 * A draft as its page would be.
 *
 * @param document as the event would tell it, were it published now
 * @param validUntil when the link ends
 */
public record Preview(DocumentChanged document, Instant validUntil) {}
