package lv.celakarte.content.fact.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Picks;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The facts that hold today, to be put into a text by choosing one. */
@Component
@Order(1)
final class FactPicks implements Panel {

  private final FactKeeping keeping;
  private final Reading reading;

  FactPicks(FactKeeping keeping, Reading reading) {
    this.keeping = keeping;
    this.reading = reading;
  }

  @Override
  public Content onEditor(Person person, Words words, Stored<Document> stored) {
    return person.may(FactRight.READ)
        ? Picks.of(words, words.of("editor.picks.facts"), false, picks(stored.state()))
        : Components.all();
  }

  private List<Picks.Pick> picks(Document document) {
    var language = document.id().language();
    return keeping.list().stream()
        .map(Stored::state)
        .flatMap(fact ->
            fact.on(reading.today())
                .map(value ->
                    new Picks.Pick(
                        fact.nameIn(language) + ": " + value.in(language),
                        "{{fact:" + fact.id() + "}}"))
                .map(Stream::of)
                .orElseGet(Stream::empty))
        .toList();
  }
}
