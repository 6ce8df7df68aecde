package lv.celakarte.content.fact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Gatekeeper;
import lv.celakarte.content.document.RigaTime;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Manuscript;

/** Lets no text to readers that quotes a fact without a value on the day they would see it. */
final class FactGate implements Gatekeeper {

  private final Facts facts;

  FactGate(Facts facts) {
    this.facts = facts;
  }

  @Override
  public List<Fault> faults(Document document, Manuscript text, Instant liveAt) {
    return FactQuotes.in(text).stream().flatMap(quote -> fault(quote, liveAt)).toList();
  }

  private Stream<Fault> fault(FactQuotes.Quote quote, Instant liveAt) {
    var day = RigaTime.day(liveAt);
    var fact = facts.find(quote.id());
    if (fact.isEmpty() || fact.get().state().state() != Fact.State.CURRENT) {
      return Stream.of(new Fault(quote.field(), Fault.Kind.UNKNOWN_FACT, List.of(quote.id())));
    }
    return fact.get().state().on(day).isPresent()
        ? Stream.empty()
        : Stream.of(
            new Fault(
                quote.field(), Fault.Kind.FACT_WITHOUT_VALUE, List.of(quote.id(), day.toString())));
  }
}
