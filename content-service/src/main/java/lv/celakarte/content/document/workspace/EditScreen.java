package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.ManuscriptForm;
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
  private final Faults faults;
  private final List<Panel> panels;

  EditScreen(
      Workspace workspace,
      Screens screens,
      Editing editing,
      Faults faults,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.editing = editing;
    this.faults = faults;
    this.panels = panels;
  }

  /**
   * What the screen shows.
   *
   * @param version the text was read at, and is written against
   * @param conflict what differs from what somebody else saved meanwhile
   */
  public record View(
      String address,
      long version,
      Content errors,
      @Nullable String changedBy,
      List<Differences.Difference> conflict,
      List<EditFields.Part> parts,
      List<Content> panels) {}

  @GetMapping(Addressing.ONE + "/labot")
  ResponseEntity<String> form(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    request.person().require(Right.WRITE, stored.state().owner());
    return show(request, 200, stored, EditForm.of(stored.state().text()), List.of(), false);
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
      case Outcome.Done _ -> Notice.to(Addressing.of(known) + Notice.DONE);
      case Outcome.Faulty(var wrong) -> again(request, known, version, form, wrong, 400);
      case Outcome.Refused(var refusal, var wrong) ->
          again(request, known, version, form, wrong, ContentProblem.of(refusal).status());
      case Outcome.Stale(_, var current) ->
          show(request, CommonProblem.VERSION_CONFLICT.status(), current, form, List.of(), true);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
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
    var read = new Stored<>(stored.id(), version, stored.state(), stored.unsent());
    return show(request, status, read, form, faults.in(request.locale(), wrong), false);
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request,
      int status,
      Stored<Document> stored,
      ManuscriptForm form,
      List<FieldProblem> problems,
      boolean conflict) {
    var words = screens.words(request);
    var document = stored.state();
    var last = document.history().getLast();
    var view =
        new View(
            Addressing.of(document.id()),
            stored.version(),
            Components.errorSummary(request.locale(), EditFields.onFields(words, problems)),
            conflict ? last.by().name() + ", " + words.moment(last.at()) : null,
            conflict ? Differences.between(words, EditForm.of(document.text()), form) : List.of(),
            new EditFields(words, document.type(), form, problems).parts(),
            panels.stream()
                .map(panel -> panel.onEditor(request.person(), words, stored))
                .toList());
    var page =
        Page.of(words.of("edit.title"), Screens.render("edit", view, words))
            .trail(Screens.listCrumb(words), Screens.crumb(document))
            .message(
                conflict ? new Message(Message.Kind.WARNING, words.of("edit.conflict")) : null);
    return workspace.show(request, status, page);
  }
}
