package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Happening;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Looking back: the history of a document, its editions, what changed between two of them, and how
 * the draft would look.
 */
@Controller
public class HistoryScreen {

  private static final String DRAFT = "melnraksts";

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final ManuscriptView.Maker manuscripts;
  private final List<Panel> panels;

  HistoryScreen(
      Workspace workspace,
      Screens screens,
      Reading reading,
      ManuscriptView.Maker manuscripts,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.manuscripts = manuscripts;
    this.panels = panels;
  }

  @GetMapping(Addressing.ONE + "/vesture")
  ResponseEntity<String> history(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var document = screens.find(request.person(), id, language).state();
    var words = screens.words(request);
    var head =
        List.of(
            words.of("history.when"),
            words.of("history.what"),
            words.of("history.who"),
            words.of("history.note"));
    var rows =
        document.history().reversed().stream()
            .map(happening -> row(words, document, happening))
            .toList();
    var table = Components.table(new Table(words.of("history.title"), head, rows));
    var all = new ArrayList<Content>(List.of(table));
    panels.forEach(panel -> all.add(panel.onHistory(words, document)));
    var body = Components.all(all.toArray(Content[]::new));
    return workspace.show(request, under(words, document, words.of("history.title"), body));
  }

  private static List<Content> row(Words words, Document document, Happening happening) {
    var action = words.of("action." + happening.action().code());
    var edition = happening.edition();
    return List.of(
        Components.text(words.moment(happening.at())),
        edition == null
            ? Components.text(action)
            : Components.all(
                Components.text(action + " – "),
                Components.link(
                    words.of("history.edition", edition),
                    Addressing.of(document.id()) + "/izdevumi/" + edition)),
        Components.text(words.orElse("actor." + happening.by().id(), happening.by().name())),
        Components.text(Objects.requireNonNullElse(happening.note(), "")));
  }

  @GetMapping(Addressing.ONE + "/prieksskatijums")
  ResponseEntity<String> preview(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var document = screens.find(request.person(), id, language).state();
    var words = screens.words(request);
    return workspace.show(
        request,
        under(words, document, document.text().title(), shown(words, document, document.text()))
            .message(new Message(Message.Kind.INFO, words.of("preview.note"))));
  }

  @GetMapping(Addressing.ONE + "/izdevumi/{number}")
  ResponseEntity<String> edition(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number) {
    var stored = screens.find(request.person(), id, language);
    var document = stored.state();
    var words = screens.words(request);
    var edition =
        reading
            .edition(document, number)
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var restorable =
        request.person().may(Right.WRITE, document.owner())
            && !document.text().equals(edition.manuscript());
    var screen =
        Components.all(
            restorable ? restore(words, stored, number) : Components.all(),
            shown(words, document, edition.manuscript()));
    var note = words.of("edition.note", number, words.moment(edition.publishedAt()));
    return workspace.show(
        request,
        under(words, document, edition.manuscript().title(), screen)
            .message(new Message(Message.Kind.INFO, note)));
  }

  /** What the form that restores an edition shows. */
  public record Restoring(String address, long version) {}

  private static Content restore(Words words, Stored<Document> stored, int number) {
    var address = Addressing.of(stored.state().id()) + "/izdevumi/" + number + "/atjaunot";
    return Screens.render("restore", new Restoring(address, stored.version()), words);
  }

  private Content shown(Words words, Document document, Manuscript manuscript) {
    var view = manuscripts.of(manuscript, document.id().language());
    return Screens.render("manuscript", view, words);
  }

  /** What the comparison shows. */
  public record View(
      String address,
      Content choices,
      List<Differences.Difference> differences,
      Content older,
      Content newer) {}

  @GetMapping(Addressing.ONE + "/salidzinat")
  ResponseEntity<String> compare(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam(name = "no", defaultValue = "") String from,
      @RequestParam(name = "lidz", defaultValue = "") String to) {
    var document = screens.find(request.person(), id, language).state();
    var words = screens.words(request);
    var newest = document.publication().newest().map(Edition::number).orElse(0);
    var hasDraft = document.work().text().isPresent();
    var older = from.isEmpty() ? Integer.toString(hasDraft ? newest : newest - 1) : from;
    var newer = to.isEmpty() ? (hasDraft ? DRAFT : Integer.toString(newest)) : to;
    var before = text(document, older);
    var after = text(document, newer);
    var view =
        new View(
            Addressing.of(document.id()) + "/salidzinat",
            choices(words, newest, hasDraft, older, newer),
            Differences.between(words, EditForm.of(before), EditForm.of(after)),
            shown(words, document, before),
            shown(words, document, after));
    return workspace.show(
        request,
        under(words, document, words.of("compare.title"), Screens.render("compare", view, words)));
  }

  private Manuscript text(Document document, String which) {
    return (which.equals(DRAFT) ? document.work().text() : edition(document, which))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private Optional<Manuscript> edition(Document document, String number) {
    return number.matches("\\d{1,6}")
        ? reading.edition(document, Integer.parseInt(number)).map(Edition::manuscript)
        : Optional.empty();
  }

  private static Content choices(
      Words words, int newest, boolean hasDraft, String older, String newer) {
    var options = new ArrayList<Option>();
    IntStream.rangeClosed(1, newest)
        .mapToObj(
            number -> new Option(Integer.toString(number), words.of("history.edition", number)))
        .forEach(options::add);
    if (hasDraft) {
      options.add(new Option(DRAFT, words.of("state.draft")));
    }
    return Components.all(
        Components.select(Field.of("no", words.of("compare.from"), older), options),
        Components.select(Field.of("lidz", words.of("compare.to"), newer), options));
  }

  private static Page under(Words words, Document document, String title, Content body) {
    return Page.of(title, body).trail(Screens.listCrumb(words), Screens.crumb(document));
  }
}
