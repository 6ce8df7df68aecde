package lv.celakarte.content.links.workspace;

import java.util.LinkedHashMap;
import java.util.Optional;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.links.LinkReport;
import lv.celakarte.content.links.LinkState.Verdict;
import lv.celakarte.platform.access.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pages with links that lead nowhere, among the work of their institution. */
@Component
@Order(3)
final class LinkHeap implements Panel {

  private static final int MOST = 10;

  private final LinkReport report;

  LinkHeap(LinkReport report) {
    this.report = report;
  }

  @Override
  public Optional<Waiting> onHome(Person person, Words words) {
    var things = new LinkedHashMap<String, String>();
    report.of(person).stream()
        .filter(line -> line.state().verdict() == Verdict.DEAD)
        .limit(MOST)
        .forEach(line -> things.put(line.state().address(), "/darbvieta/saturs/saites"));
    return Waiting.of(words.of("links.waiting"), things);
  }
}
