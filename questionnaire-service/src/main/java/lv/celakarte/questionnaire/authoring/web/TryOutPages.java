package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Trial;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Trying a version out as a visitor would, with the trace of every rule. The answers stay with
 * whoever gave them.
 */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/izmeginat")
class TryOutPages {

  private final Publishing publishing;
  private final TryOut tryOut;
  private final Workspace workspace;
  private final Texts texts;

  TryOutPages(Publishing publishing, TryOut tryOut, Workspace workspace, Texts texts) {
    this.publishing = publishing;
    this.tryOut = tryOut;
    this.workspace = workspace;
    this.texts = texts;
  }

  @GetMapping
  ResponseEntity<String> begin(
      @PathVariable String id, @PathVariable int number, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    return show(id, number, tryOut.last(id, request.person()), request);
  }

  @PostMapping
  ResponseEntity<String> next(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    var held = publishing.find(id).orElseThrow(EditionPages::unknown);
    var known = held.questionnaire().id();
    var trial =
        "try-fresh".equals(sent.getFirst("do"))
            ? tryOut.forgotten(known, request.person())
            : tryOut.taken(known, request.person(), sent);
    return show(known, number, trial, request);
  }

  private ResponseEntity<String> show(
      String id, int number, Trial trial, WorkspaceRequest request) {
    var held = publishing.find(id).orElseThrow(EditionPages::unknown);
    Edition edition = held.questionnaire().edition(number).orElseThrow(EditionPages::unknown);
    var words = new Words(texts, request.locale());
    var definition = publishing.definition(edition);
    var tried = tryOut.tried(definition, number, trial, words);
    var here = EditionPages.HERE + "/" + id + "/" + number;
    var title = definition.title().in(words.language());
    var body =
        Components.all(
            Components.errorSummary(request.locale(), tried.errors()),
            Html.paragraph(words.say("try.lead")),
            tryOut
                .screen(tried, words)
                .content(
                    here + "/izmeginat",
                    beside(held, edition, tried.engine(), tried.walk(), words, request),
                    tried.walk(),
                    tried.answers(),
                    tried.errors()));
    return workspace.show(
        request,
        tried.errors().isEmpty() ? 200 : 400,
        Page.of(words.say("try.title"), body)
            .trail(
                new Crumb(words.say("title"), EditionPages.HERE),
                new Crumb(words.say("edition.title", title, number), here)));
  }

  /** Whoever writes the draft can keep this visitor as a test case. */
  private static Content beside(
      Held held, Edition edition, Engine engine, Walk walk, Words words, WorkspaceRequest request) {
    if (!(edition instanceof Edition.Draft) || !request.person().may(AuthoringPermission.WRITE)) {
      return Components.all();
    }
    var editor =
        EditionPages.HERE + "/" + held.questionnaire().id() + "/" + edition.number() + "/redaktors";
    var hidden = new ArrayList<Hidden>();
    hidden.add(new Hidden("version", Long.toString(held.version())));
    hidden.addAll(new TriedCase(engine, walk).fields());
    return Components.all(
        Components.link(words.say("try.to-editor"), editor),
        walk.complete() && walk.refusals().isEmpty()
            ? Html.form(
                editor + "/parbaudes/_jauns",
                hidden,
                Components.button(words.say("try.keep"), "do", "look", ButtonKind.SECONDARY))
            : Components.all());
  }
}
