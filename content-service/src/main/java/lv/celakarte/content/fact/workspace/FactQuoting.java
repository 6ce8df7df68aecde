package lv.celakarte.content.fact.workspace;

import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.workspace.Quoting;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactQuotes;
import lv.celakarte.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Facts as texts say them today, so that who writes or approves reads what readers will. */
@Component
final class FactQuoting implements Quoting {

  private final FactKeeping keeping;
  private final Reading reading;

  FactQuoting(FactKeeping keeping, Reading reading) {
    this.keeping = keeping;
    this.reading = reading;
  }

  @Override
  public String written(String text, Language language) {
    var today = reading.today();
    return FactQuotes.written(
        text,
        id ->
            keeping
                .find(id)
                .map(Stored::state)
                .flatMap(fact -> fact.on(today))
                .map(value -> value.in(language)));
  }
}
