package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.problems.FieldProblem;
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
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.RefusalWords;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a version out as a visitor would, with the trace of every rule. Nothing is kept. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/izmeginat")
class TryOutPages {

  private final Publishing publishing;
  private final Describing describing;
  private final Workspace workspace;
  private final Texts texts;

  TryOutPages(Publishing publishing, Describing describing, Workspace workspace, Texts texts) {
    this.publishing = publishing;
    this.describing = describing;
    this.workspace = workspace;
    this.texts = texts;
  }

  @GetMapping
  ResponseEntity<String> begin(
      @PathVariable String id, @PathVariable int number, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    return show(id, number, Map.of(), request);
  }

  @PostMapping
  ResponseEntity<String> next(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    return show(id, number, answers(sent), request);
  }

  /** A question that was on the screen and came back empty was skipped. */
  private static Map<String, @Nullable Object> answers(MultiValueMap<String, String> sent) {
    var answers = new LinkedHashMap<String, @Nullable Object>();
    for (String asked : sent.getOrDefault("asked", List.of())) {
      var values = sent.get("q-" + asked);
      answers.put(asked, values == null ? null : values.size() == 1 ? values.getFirst() : values);
    }
    return answers;
  }

  private static Map<String, @Nullable Object> known(
      Map<String, @Nullable Object> answers, Engine engine) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    for (var question : engine.definition().questions()) {
      if (answers.containsKey(question.id())) {
        known.put(question.id(), answers.get(question.id()));
      }
    }
    return known;
  }

  private ResponseEntity<String> show(
      String id, int number, Map<String, @Nullable Object> answers, WorkspaceRequest request) {
    var held = publishing.find(id).orElseThrow(EditionPages::unknown);
    Edition edition = held.questionnaire().edition(number).orElseThrow(EditionPages::unknown);
    var words = new Words(texts, request.locale());
    var engine = Engine.compile(publishing.definition(edition), number, publishing.today());
    var wording = new Wording(engine, words.language());
    var known = known(answers, engine);
    var walk = engine.walk(known);
    var errors = errors(walk, request);
    var here = EditionPages.HERE + "/" + id + "/" + number;
    var title = engine.definition().title().in(words.language());
    var body =
        Components.all(
            Components.errorSummary(request.locale(), errors),
            Html.paragraph(words.say("try.lead")),
            new TryOutScreen(engine, wording, words, describing)
                .content(
                    here + "/izmeginat",
                    beside(held, edition, engine, walk, words, request),
                    walk,
                    known,
                    errors));
    return workspace.show(
        request,
        errors.isEmpty() ? 200 : 400,
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

  private List<FieldProblem> errors(Walk walk, WorkspaceRequest request) {
    var refusalWords = new RefusalWords(texts);
    var errors = new ArrayList<FieldProblem>();
    for (var refusal : walk.refusals()) {
      var problem = refusalWords.field(refusal, request.locale());
      errors.add(new FieldProblem("q-" + refusal.question(), problem.code(), problem.message()));
    }
    return errors;
  }
}
