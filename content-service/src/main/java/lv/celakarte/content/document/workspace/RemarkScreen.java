package lv.celakarte.content.document.workspace;

import java.util.List;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.remark.Remarking;
import lv.celakarte.content.document.remark.Remarks;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What editors say about a document, beside it and never in it. */
@Controller
public class RemarkScreen {

  private static final String ALL = Addressing.ONE + "/piezimes";

  private final Workspace workspace;
  private final Screens screens;
  private final Remarking remarking;

  RemarkScreen(Workspace workspace, Screens screens, Remarking remarking) {
    this.workspace = workspace;
    this.screens = screens;
    this.remarking = remarking;
  }

  /** What was typed and refused, so that it is not lost; thread 0 is a new one. */
  public record Typed(int thread, String quote, String text) {}

  /** What the screen shows. */
  public record View(
      String address, List<Remarks.Thread> open, List<Remarks.Thread> settled, Typed typed) {}

  @GetMapping(ALL)
  ResponseEntity<String> list(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    return show(request, 200, Screens.id(id, language), new Typed(0, "", ""), null);
  }

  @PostMapping(ALL)
  ResponseEntity<String> say(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam(defaultValue = "") String citats,
      @RequestParam(defaultValue = "") String teksts) {
    var known = Screens.id(id, language);
    var result = remarking.say(request.person(), known, citats, teksts);
    return after(request, known, result, new Typed(0, citats, teksts));
  }

  @PostMapping(ALL + "/{number}")
  ResponseEntity<String> answer(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String teksts) {
    var known = Screens.id(id, language);
    var result = remarking.answer(request.person(), known, number, teksts);
    return after(request, known, result, new Typed(number, "", teksts));
  }

  @PostMapping(ALL + "/{number}/nokartots")
  ResponseEntity<String> resolve(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number) {
    var known = Screens.id(id, language);
    var result = remarking.resolve(request.person(), known, number);
    return after(request, known, result, new Typed(0, "", ""));
  }

  private ResponseEntity<String> after(
      WorkspaceRequest request, DocumentId id, Remarking.Result result, Typed typed) {
    return switch (result) {
      case DONE -> Notice.to(Addressing.of(id) + "/piezimes");
      case EMPTY -> show(request, 400, id, typed, ContentProblem.NOTE_MISSING);
      case TOO_LONG -> show(request, 400, id, typed, ContentProblem.NOTE_TOO_LONG);
      case UNKNOWN -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request,
      int status,
      DocumentId id,
      Typed typed,
      @Nullable ContentProblem problem) {
    var words = screens.words(request);
    var document = screens.find(request.person(), id.contentId(), id.language().code()).state();
    var threads =
        remarking
            .of(request.person(), id)
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
            .threads();
    var view =
        new View(
            Addressing.of(id) + "/piezimes",
            threads.stream().filter(Remarks.Thread::open).toList(),
            threads.stream().filter(thread -> !thread.open()).toList(),
            typed);
    var message =
        problem == null
            ? null
            : new Message(Message.Kind.ERROR, words.of("problem." + problem.code()));
    return workspace.show(
        request,
        status,
        Page.of(words.of("remarks.title"), Screens.render("remarks", view, words))
            .trail(Screens.listCrumb(words), Screens.crumb(document))
            .message(message));
  }
}
