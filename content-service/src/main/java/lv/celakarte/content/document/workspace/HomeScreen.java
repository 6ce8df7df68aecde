package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: what waits for the one who looks. */
@Controller
public class HomeScreen {

  private static final int MOST = 10;

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;

  HomeScreen(Workspace workspace, Screens screens, Reading reading) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
  }

  /**
   * A heap of work.
   *
   * @param count of all documents in it, of which the table shows the first
   */
  public record Heap(String key, int count, Content table, String href) {}

  /** What the screen shows. */
  public record View(String name, boolean reads, boolean writes, List<Heap> heaps) {}

  @GetMapping({"/darbvieta", "/darbvieta/"})
  ResponseEntity<String> home(WorkspaceRequest request) {
    var words = screens.words(request);
    var person = request.person();
    var reads = person.may(Right.READ);
    var heaps = reads ? heaps(request, words) : List.<Heap>of();
    var view = new View(person.name(), reads, person.may(Right.WRITE), heaps);
    return workspace.show(
        request, Page.of(words.of("home.title"), Screens.render("home", view, words)));
  }

  private List<Heap> heaps(WorkspaceRequest request, Words words) {
    var person = request.person();
    var all = reading.list(person, DocumentFilter.ALL);
    var heaps = new ArrayList<Heap>();
    if (person.may(Right.WRITE)) {
      add(
          heaps,
          words,
          all,
          "sent-back",
          "state=changes-requested",
          is(DocumentState.CHANGES_REQUESTED));
      add(heaps, words, all, "drafts", "state=draft", is(DocumentState.DRAFT));
    }
    if (person.may(Right.PUBLISH) || person.may(Right.INTERVENE)) {
      add(heaps, words, all, "to-review", "state=submitted", is(DocumentState.SUBMITTED));
      add(heaps, words, all, "to-publish", "state=approved", is(DocumentState.APPROVED));
    }
    var today = reading.today();
    add(heaps, words, all, "overdue", "overdue=true", stored -> stored.state().overdue(today));
    add(heaps, words, all, "on-its-way", "", stored -> stored.unsent() > 0);
    return heaps;
  }

  private static Predicate<Stored<Document>> is(DocumentState state) {
    return stored -> DocumentState.of(stored.state()) == state;
  }

  private void add(
      List<Heap> heaps,
      Words words,
      List<Stored<Document>> all,
      String key,
      String query,
      Predicate<Stored<Document>> belongs) {
    var some = all.stream().filter(belongs).toList();
    if (!some.isEmpty()) {
      var shown = some.subList(0, Math.min(MOST, some.size()));
      heaps.add(
          new Heap(
              key,
              some.size(),
              screens.table(words, words.of("home." + key), shown),
              Addressing.LIST + (query.isEmpty() ? "" : "?" + query)));
    }
  }
}
