package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.Saved;
import lv.celakarte.questionnaire.authoring.editor.Desk.Opened;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.Hidden;
import lv.celakarte.questionnaire.authoring.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was saved in a draft, by whom and when; and the way back. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/redaktors/" + HistoryPages.PATH)
class HistoryPages {

  static final String PATH = "vesture";

  /** So much of one save is told; more is counted. */
  private static final int LINES = 8;

  private final Desk desk;
  private final Publishing publishing;
  private final Workspace workspace;

  HistoryPages(Desk desk, Publishing publishing, Workspace workspace) {
    this.desk = desk;
    this.publishing = publishing;
    this.workspace = workspace;
  }

  @GetMapping
  ResponseEntity<String> history(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var message =
        "restored".equals(done)
            ? new Message(Message.Kind.SUCCESS, opened.words().say("changes.restored"))
            : null;
    return page(opened, 200, message, request);
  }

  @PostMapping
  ResponseEntity<String> restore(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam int state,
      @RequestParam long version,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var actor = Desk.actor(request.person());
    return switch (publishing.restore(id, number, state, version, actor)) {
      case Result.Done _ -> EditorPages.see(opened.here() + "/" + PATH + "?done=restored");
      case Result.Conflict _ -> {
        var message = new Message(Message.Kind.WARNING, opened.words().say("changes.conflict"));
        yield page(opened, 412, message, request);
      }
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Faulty _, Result.Unknown _ ->
          throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  private ResponseEntity<String> page(
      Opened opened, int status, @Nullable Message message, WorkspaceRequest request) {
    var words = opened.words();
    var states = ((Edition.Draft) opened.edition()).states();
    var drafts = states.stream().map(state -> draft(opened, state)).toList();
    var items = new ArrayList<Content>();
    for (int i = states.size() - 1; i > 0; i--) {
      items.add(change(opened, states, drafts, i));
    }
    var body =
        Components.all(
            Html.paragraph(words.say("changes.lead", Saved.KEPT)),
            items.isEmpty()
                ? Html.quiet(words.say("changes.none"))
                : Html.block("saglabajumi", words.say("changes.saves"), Html.stack(items)));
    return workspace.show(
        request,
        status,
        Page.of(words.say("changes.title"), body)
            .trail(EditorPages.trail(opened, null))
            .message(message));
  }

  /** A state that says the same as the present one needs no reading. */
  private Draft draft(Opened opened, Saved state) {
    return state.body().equals(opened.edition().body())
        ? opened.draft()
        : new Draft(publishing.tree(state), opened.draft().language());
  }

  private static Content change(Opened opened, List<Saved> states, List<Draft> drafts, int place) {
    var words = opened.words();
    var state = states.get(place);
    var lines = new ArrayList<>(Changes.between(drafts.get(place - 1), drafts.get(place), words));
    if (!Objects.equals(states.get(place - 1).cases(), state.cases())) {
      lines.add(words.say("changes.cases"));
    }
    if (lines.size() > LINES) {
      int more = lines.size() - LINES;
      lines.subList(LINES, lines.size()).clear();
      lines.add(words.say("changes.more", more));
    }
    var when = words.time(state.written().at());
    var undo =
        Html.form(
            opened.here() + "/" + PATH,
            List.of(
                new Hidden("version", Long.toString(opened.held().version())),
                new Hidden("state", Integer.toString(place - 1))),
            Components.button(
                words.say("changes.undo", when), "do", "restore", ButtonKind.SECONDARY));
    return Html.part(
        words.say("changes.who", when, state.written().name()), Html.words(lines), undo);
  }
}
