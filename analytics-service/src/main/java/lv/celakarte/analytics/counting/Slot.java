package lv.celakarte.analytics.counting;

import java.time.Instant;

/** What a tally is about: one measure in one hour or day. */
public record Slot(Measure measure, Span span, Instant start) {

  static Slot of(Measure measure, Span span, Instant minute) {
    return new Slot(measure, span, span.startOf(minute));
  }
}
