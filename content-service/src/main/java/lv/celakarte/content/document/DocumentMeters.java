package lv.celakarte.content.document;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import lv.celakarte.platform.store.Stored;

/**
 * What operators see of documents: how many stand where, and how many were published and withdrawn.
 */
final class DocumentMeters {

  private static final Duration KEPT = Duration.ofSeconds(30);

  /** The numbers by state as they were counted at some moment. */
  private record Census(Instant at, Map<DocumentState, Long> counts) {}

  private final Documents documents;
  private final Clock clock;
  private final Counter published;
  private final Counter withdrawn;
  private final AtomicReference<Census> census =
      new AtomicReference<>(new Census(Instant.MIN, Map.of()));

  DocumentMeters(Documents documents, Clock clock, MeterRegistry meters) {
    this.documents = documents;
    this.clock = clock;
    this.published =
        Counter.builder("celakarte.documents.published")
            .description("Editions published since the start, without imported ones")
            .register(meters);
    this.withdrawn =
        Counter.builder("celakarte.documents.withdrawn")
            .description("Documents withdrawn since the start")
            .register(meters);
    for (var state : DocumentState.values()) {
      Gauge.builder("celakarte.documents", () -> count(state))
          .tag("state", state.code())
          .description("Documents by their state in the workflow")
          .register(meters);
    }
  }

  void changed(Document before, Document after) {
    if (after.looksToReadersLike(before)) {
      return;
    }
    (after.publication() instanceof Publication.Live ? published : withdrawn).increment();
  }

  /** One count serves all states of one scrape and those shortly after. */
  private long count(DocumentState state) {
    var now = clock.instant();
    var known = census.get();
    if (known.at().isBefore(now.minus(KEPT))) {
      known = new Census(now, counted());
      census.set(known);
    }
    return known.counts().getOrDefault(state, 0L);
  }

  private Map<DocumentState, Long> counted() {
    return documents.all().stream()
        .map(Stored::state)
        .collect(Collectors.groupingBy(DocumentState::of, Collectors.counting()));
  }
}
