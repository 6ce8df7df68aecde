package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.desk.Desk;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing: the form of a document, and both texts when somebody else was faster. */
@Controller
public class EditScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final Editing editing;
  private final Reading reading;
  private final Desk desk;
  private final Faults faults;
  private final List<Panel> panels;

  EditScreen(
      Workspace workspace,
      Screens screens,
      Editing editing,
      Reading reading,
      Desk desk,
      Faults faults,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.editing = editing;
    this.reading = reading;
    this.desk = desk;
    this.faults = faults;
    this.panels = panels;
  }

  /**
   * What the screen shows.
   *
   * @param version the text was read at, and is written against
   * @param writers who else is writing, each in a sentence
   * @param restored that unsaved text was found, in a sentence
   * @param conflict what somebody else saved meanwhile
   * @param source the Latvian text of which this is a translation
   */
  public record View(
      String address,
      long version,
      String script,
      Content errors,
      List<String> writers,
      @Nullable String restored,
      @Nullable Conflict conflict,
      @Nullable Manuscript source,
      List<EditFields.Part> parts,
      List<Content> panels) {}

  /**
   * Two texts from one beginning.
   *
   * @param theirs what they changed since that beginning; empty when it is not known any more
   * @param between what differs between theirs and yours
   */
  public record Conflict(
      String changedBy,
      List<Differences.Difference> theirs,
      List<Differences.Difference> between) {}

  @GetMapping(Addressing.ONE + "/labot")
  ResponseEntity<String> form(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    request.person().require(Right.WRITE, stored.state().owner());
    var writing = desk.open(request.person(), stored);
    var words = screens.words(request);
    var typed = writing.typed();
    var restored = typed == null ? null : words.of("edit.restored", words.moment(writing.keptAt()));
    var form = typed == null ? EditForm.of(stored.state().text()) : typed;
    var read = at(stored, writing.version());
    return show(request, 200, read, form, List.of(), restored, null);
  }

  /** What is typed is kept without becoming a draft; sent by the page itself every now and then. */
  @PostMapping(Addressing.ONE + "/uzkrat")
  ResponseEntity<Void> keep(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> values) {
    var stored = screens.find(request.person(), id, language);
    request.person().require(Right.WRITE, stored.state().owner());
    var version = DocumentScreen.version(values.getFirst("version"));
    if (!desk.keep(request.person(), stored, version, EditForm.read(values))) {
      throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping(Addressing.ONE + "/labot/izmest")
  ResponseEntity<String> drop(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var document = screens.find(request.person(), id, language).state();
    desk.close(request.person(), document.id());
    return Notice.to(Addressing.of(document.id()) + "/labot");
  }

  @PostMapping(Addressing.ONE + "/labot")
  ResponseEntity<String> save(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> values) {
    var known = Screens.id(id, language);
    var version = DocumentScreen.version(values.getFirst("version"));
    var form = EditForm.read(values);
    return switch (editing.edit(request.person(), known, version, form)) {
      case Outcome.Done _ -> saved(request, known);
      case Outcome.Faulty(var wrong) -> again(request, known, version, form, wrong, 400);
      case Outcome.Refused(var refusal, var wrong) ->
          again(request, known, version, form, wrong, ContentProblem.of(refusal).status());
      case Outcome.Stale(_, var current) -> conflict(request, current, version, form);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ResponseEntity<String> saved(WorkspaceRequest request, DocumentId id) {
    desk.close(request.person(), id);
    return Notice.to(Addressing.of(id) + Notice.DONE);
  }

  /** The same form with what is wrong; it is still written against the version that was read. */
  private ResponseEntity<String> again(
      WorkspaceRequest request,
      DocumentId id,
      long version,
      ManuscriptForm form,
      List<Fault> wrong,
      int status) {
    var stored = screens.find(request.person(), id.contentId(), id.language().code());
    var unused = desk.keep(request.person(), stored, version, form);
    var problems = faults.in(request.locale(), wrong);
    return show(request, status, at(stored, version), form, problems, null, null);
  }

  /** Everything that does not clash is brought together; the rest is shown from both sides. */
  private ResponseEntity<String> conflict(
      WorkspaceRequest request, Stored<Document> current, long version, ManuscriptForm yours) {
    var words = screens.words(request);
    var theirs = EditForm.of(current.state().text());
    var base = desk.base(request.person(), current.state().id(), version).map(EditForm::of);
    var merged = base.map(begun -> FormMerge.of(begun, theirs, yours)).orElse(yours);
    desk.close(request.person(), current.state().id());
    var unused = desk.keep(request.person(), current, current.version(), merged);
    var last = current.state().history().getLast();
    var conflict =
        new Conflict(
            last.by().name() + ", " + words.moment(last.at()),
            base.map(begun -> Differences.between(words, begun, theirs)).orElse(List.of()),
            Differences.between(words, theirs, yours));
    var status = CommonProblem.VERSION_CONFLICT.status();
    return show(request, status, current, merged, List.of(), null, conflict);
  }

  /** Who translates reads the Latvian text beside, and takes pictures and facts from it. */
  private @Nullable Manuscript source(Person person, Document document) {
    var id = document.id();
    return id.language() == Language.LV
        ? null
        : reading
            .find(person, new DocumentId(id.contentId(), Language.LV))
            .map(latvian -> latvian.state().text())
            .orElse(null);
  }

  private static Stored<Document> at(Stored<Document> stored, long version) {
    return new Stored<>(stored.id(), version, stored.state(), stored.unsent());
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request,
      int status,
      Stored<Document> stored,
      ManuscriptForm form,
      List<FieldProblem> problems,
      @Nullable String restored,
      @Nullable Conflict conflict) {
    var words = screens.words(request);
    var document = stored.state();
    var view =
        new View(
            Addressing.of(document.id()),
            stored.version(),
            Autosave.HREF,
            Components.errorSummary(request.locale(), EditFields.onFields(words, problems)),
            screens.writers(words, request.person(), document.id()),
            restored,
            conflict,
            source(request.person(), document),
            new EditFields(words, document.type(), form, problems).parts(),
            panels.stream().map(panel -> panel.onEditor(request.person(), words, stored)).toList());
    var page =
        Page.of(words.of("edit.title"), Screens.render("edit", view, words))
            .trail(Screens.listCrumb(words), Screens.crumb(document))
            .message(
                conflict == null
                    ? null
                    : new Message(Message.Kind.WARNING, words.of("edit.conflict")));
    return workspace.show(request, status, page);
  }
}
