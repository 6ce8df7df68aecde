package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Publication;
import lv.celakarte.content.document.Publishing;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Refusal;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Work;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One document: where it stands, what it says, and what may be done next. */
@Controller
public class DocumentScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final Editing editing;
  private final Publishing publishing;
  private final CommonMark commonMark;
  private final String publicUrl;
  private final List<Panel> panels;

  DocumentScreen(
      Workspace workspace,
      Screens screens,
      Reading reading,
      Editing editing,
      Publishing publishing,
      CommonMark commonMark,
      @Value("${celakarte.public-url}") String publicUrl,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.editing = editing;
    this.publishing = publishing;
    this.commonMark = commonMark;
    this.publicUrl = publicUrl;
    this.panels = panels;
  }

  /** Another language of the same content. */
  public record Variant(Language language, boolean there, String href) {}

  /** What the screen shows. */
  public record View(
      String address,
      long version,
      Content facts,
      List<Action> actions,
      @Nullable Action troubled,
      String said,
      boolean edits,
      boolean ownWork,
      boolean compares,
      @Nullable String liveUrl,
      List<Variant> variants,
      List<String> notes,
      List<String> missing,
      List<Content> panels,
      ManuscriptView manuscript) {}

  @GetMapping(Addressing.ONE)
  ResponseEntity<String> show(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    var words = screens.words(request);
    return workspace.show(request, page(request.person(), words, stored, null, "", List.of()));
  }

  @GetMapping(Addressing.ONE + Notice.DONE)
  ResponseEntity<String> done(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    var words = screens.words(request);
    var page = page(request.person(), words, stored, null, "", List.of());
    return workspace.show(
        request, page.message(Notice.of(request.person(), words, stored).orElse(null)));
  }

  @PostMapping(Addressing.ONE + "/solis/{word}")
  ResponseEntity<String> take(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String word,
      @RequestParam MultiValueMap<String, String> form) {
    var action = Action.of(word).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var person = request.person();
    var known = Screens.id(id, language);
    var said = NoteForm.of(new NoteForm(form.getFirst(action.noteField())));
    var version = version(form.getFirst("version"));
    return switch (action.take(editing, publishing, person, known, version, said)) {
      case Outcome.Done _ -> Notice.to(Addressing.of(known) + Notice.DONE);
      case Outcome.Refused(var refusal, var faults) ->
          refused(request, known, action, said, refusal, faults);
      case Outcome.Stale _ -> stale(request, known, action, said);
      case Outcome.Faulty _ -> throw ProblemException.of(CommonProblem.BAD_REQUEST);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  static long version(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    return Long.parseLong(text);
  }

  private ResponseEntity<String> refused(
      WorkspaceRequest request,
      DocumentId id,
      Action action,
      String said,
      Refusal refusal,
      List<Fault> faults) {
    var words = screens.words(request);
    var problem = ContentProblem.of(refusal);
    var missing =
        refusal == Refusal.INCOMPLETE
            ? faults.stream().map(fault -> words.of("field." + fault.field())).toList()
            : List.<String>of();
    var message = new Message(Message.Kind.ERROR, words.of("problem." + problem.code()));
    return again(request, id, problem.status(), action, said, missing, message);
  }

  private ResponseEntity<String> stale(
      WorkspaceRequest request, DocumentId id, Action action, String said) {
    var message = new Message(Message.Kind.WARNING, screens.words(request).of("document.stale"));
    return again(
        request, id, CommonProblem.VERSION_CONFLICT.status(), action, said, List.of(), message);
  }

  private ResponseEntity<String> again(
      WorkspaceRequest request,
      DocumentId id,
      int status,
      Action action,
      String said,
      List<String> missing,
      Message message) {
    var stored = screens.find(request.person(), id.contentId(), id.language().code());
    var words = screens.words(request);
    var page = page(request.person(), words, stored, action, said, missing);
    return workspace.show(request, status, page.message(message));
  }

  private Page page(
      Person person,
      Words words,
      Stored<Document> stored,
      @Nullable Action troubled,
      String said,
      List<String> missing) {
    var document = stored.state();
    var view =
        new View(
            Addressing.of(document.id()),
            stored.version(),
            facts(words, stored),
            Action.open(person, document),
            troubled,
            said,
            person.may(Right.WRITE, document.owner()),
            ownWork(person, document),
            compares(document),
            document.livePath().map(path -> publicUrl + path.value()).orElse(null),
            variants(person, document),
            document.text().notes(),
            missing,
            panels.stream().map(panel -> panel.onDocument(person, words, stored)).toList(),
            ManuscriptView.of(document.text(), commonMark));
    return Page.of(document.text().title(), Screens.render("document", view, words))
        .trail(Screens.listCrumb(words));
  }

  /**
   * Whoever could approve or publish, had they not written at it, is told why the button is not
   * there.
   */
  private static boolean ownWork(Person person, Document document) {
    var waits =
        document.work() instanceof Work.Submitted || document.work() instanceof Work.Approved;
    return waits
        && person.may(Right.PUBLISH, document.owner())
        && document.work().writers().contains(person.id());
  }

  private static boolean compares(Document document) {
    var newest = document.publication().newest();
    return newest.isPresent() && (document.work().text().isPresent() || newest.get().number() > 1);
  }

  private List<Variant> variants(Person person, Document document) {
    var id = document.id();
    return Arrays.stream(Language.values())
        .filter(language -> language != id.language())
        .map(language -> variant(person, document, new DocumentId(id.contentId(), language)))
        .filter(variant -> variant.there() || person.may(Right.WRITE, document.owner()))
        .toList();
  }

  private Variant variant(Person person, Document document, DocumentId sibling) {
    var there = reading.find(person, sibling).isPresent();
    var begin =
        Addressing.LIST
            + "/jauns?no="
            + document.id().contentId()
            + "."
            + document.id().language().code()
            + "&valoda="
            + sibling.language().code();
    return new Variant(sibling.language(), there, there ? Addressing.of(sibling) : begin);
  }

  private Content facts(Words words, Stored<Document> stored) {
    var document = stored.state();
    var text = document.text();
    var rows = new ArrayList<SummaryRow>();
    rows.add(new SummaryRow(words.of("column.state"), screens.marks(words, stored)));
    if (document.work() instanceof Work.SentBack(_, _, var by, var note)) {
      rows.add(row(words, "document.asked", note + " (" + by.name() + ")"));
    }
    if (document.publication() instanceof Publication.Withdrawn withdrawn) {
      rows.add(row(words, "document.reason", withdrawn.reason()));
    }
    rows.add(row(words, "column.type", words.of("type." + document.type().code())));
    rows.add(
        row(words, "column.language", words.of("language." + document.id().language().code())));
    rows.add(row(words, "column.owner", document.owner().toUpperCase(words.locale())));
    rows.add(row(words, "field.path", text.path().value()));
    document.formerPaths().forEach(path -> rows.add(row(words, "document.former", path.value())));
    rows.add(
        row(words, "field.verification", words.of("verification." + text.verification().code())));
    rows.add(row(words, "field.checkedOn", words.day(text.checkedOn())));
    rows.add(row(words, "field.reviewBy", words.day(text.reviewBy())));
    document
        .publication()
        .newest()
        .map(Edition::number)
        .ifPresent(number -> rows.add(row(words, "document.edition", number.toString())));
    return Components.summary(rows);
  }

  private static SummaryRow row(Words words, String key, String value) {
    return new SummaryRow(words.of(key), Components.text(value));
  }
}
