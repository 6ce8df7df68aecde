package lv.celakarte.content.fact.workspace;

import java.util.LinkedHashMap;
import java.util.Optional;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facts that wait for this person to agree to what another one proposes. */
@Component
@Order(4)
final class FactHeap implements Panel {

  private final FactKeeping keeping;

  FactHeap(FactKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public Optional<Waiting> onHome(Person person, Words words) {
    var things = new LinkedHashMap<String, String>();
    keeping.list().stream()
        .map(Stored::state)
        .filter(fact -> waits(person, fact))
        .forEach(
            fact -> things.put(fact.nameIn(words.language()), FactScreen.ALL + "/" + fact.id()));
    return Waiting.of(words.of("fact.waiting"), things);
  }

  private static boolean waits(Person person, Fact fact) {
    return fact.proposal() != null
        && !fact.proposal().isOf(person)
        && person.may(FactRight.APPROVE, fact.owner());
  }
}
