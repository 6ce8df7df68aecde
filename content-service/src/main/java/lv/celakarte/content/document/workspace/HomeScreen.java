package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Reminder;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Translations;
import lv.celakarte.platform.access.Person;
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
  private final Translations translations;
  private final List<Panel> panels;

  HomeScreen(
      Workspace workspace,
      Screens screens,
      Reading reading,
      Translations translations,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.translations = translations;
    this.panels = panels;
  }

  /**
   * A heap of work.
   *
   * @param count of all documents in it, of which the table shows the first
   */
  public record Heap(String key, int count, Content table, String href) {}

  /** What the screen shows. */
  public record View(
      String name, boolean reads, boolean writes, List<Heap> heaps, List<Panel.Waiting> others) {}

  @GetMapping({"/darbvieta", "/darbvieta/"})
  ResponseEntity<String> home(WorkspaceRequest request) {
    var words = screens.words(request);
    var person = request.person();
    var reads = person.may(Right.READ);
    var heaps = reads ? heaps(request, words) : List.<Heap>of();
    var others = reads ? others(person, words) : List.<Panel.Waiting>of();
    var view = new View(person.name(), reads, person.may(Right.WRITE), heaps, others);
    return workspace.show(
        request, Page.of(words.of("home.title"), Screens.render("home", view, words)));
  }

  private List<Panel.Waiting> others(Person person, Words words) {
    return panels.stream().flatMap(panel -> panel.onHome(person, words).stream()).toList();
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
    add(
        heaps,
        words,
        all,
        "scheduled",
        "state=scheduled",
        stored -> stored.state().due().isPresent());
    review(heaps, words, person, all);
    if (person.may(Right.WRITE)) {
      var lagging = new HashSet<>(translations.lagging(all));
      add(heaps, words, all, "lagging", "lagging=true", lagging::contains);
    }
    add(heaps, words, all, "on-its-way", "", stored -> stored.unsent() > 0);
    return heaps;
  }

  /** Each is reminded of what has climbed to them; the coordinator of what nobody else did. */
  private void review(List<Heap> heaps, Words words, Person person, List<Stored<Document>> all) {
    var today = reading.today();
    var level =
        person.may(Right.WRITE)
            ? Reminder.AUTHOR
            : person.may(Right.PUBLISH) ? Reminder.PUBLISHER : Reminder.COORDINATOR;
    var due =
        all.stream().filter(stored -> Reminder.of(stored.state(), today).reaches(level)).toList();
    if (!due.isEmpty()) {
      heaps.add(
          new Heap(
              "review",
              due.size(),
              screens.table(
                  words, words.of("home.review"), due.subList(0, Math.min(MOST, due.size()))),
              Addressing.LIST + "/parskatisana"));
    }
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
