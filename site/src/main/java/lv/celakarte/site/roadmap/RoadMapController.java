package lv.celakarte.site.roadmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.Evaluating.Fault;
import lv.celakarte.site.roadmap.Evaluating.Outcome;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The question screens. */
@Controller
@RequestMapping(VisitController.SCREENS)
class RoadMapController extends VisitController {

  private static final String QUESTION = "/jautajums/{question:[A-Za-z0-9_.-]{1,60}}";

  private final Counting counting;

  RoadMapController(Visit visit, Counting counting) {
    super(visit);
    this.counting = counting;
  }

  @GetMapping
  ResponseEntity<String> begin(Way way) {
    return published(way, way.base());
  }

  @GetMapping("/papirs")
  ResponseEntity<String> paper(Way way) {
    return published(way, way.to("papirs"));
  }

  /** A gateway answers these from memory; here they are for whoever asks the site itself. */
  private ResponseEntity<String> published(Way way, String path) {
    var page = visit().pages().render(path, new Reading(visit().published()));
    return page.map(it -> html(it.status(), it.body(), List.of()))
        .orElseGet(() -> missing(way.language()));
  }

  @PostMapping("/sakt")
  ResponseEntity<String> start(
      Way way, @RequestParam(name = "par", required = false) @Nullable String whom) {
    var answers = Answers.none(way.questionnaire(), now()).forOther("citu".equals(whom));
    return with(
        way,
        answers,
        null,
        evaluation -> {
          counting.started(way);
          return onward(way, evaluation, visit().cookie().write(answers).orElseThrow());
        });
  }

  @GetMapping("/turpinat")
  ResponseEntity<String> goOn(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers -> with(way, answers, null, evaluation -> onward(way, evaluation, List.of())));
  }

  @GetMapping(QUESTION)
  ResponseEntity<String> question(
      Way way, @PathVariable String question, HttpServletRequest request) {
    return read(
        way, request, answers -> with(way, answers, question, it -> shown(way, question, it)));
  }

  private ResponseEntity<String> shown(Way way, String id, Evaluation evaluation) {
    if (!asks(evaluation, id)) {
      return onward(way, evaluation, List.of());
    }
    evaluation.page().forEach(it -> counting.shown(way, it.id()));
    return html(200, visit().screens().question(way, evaluation, null, Map.of()), List.of());
  }

  private static boolean asks(Evaluation evaluation, String id) {
    var question = evaluation.question();
    return question != null && question.id().equals(id);
  }

  @PostMapping(QUESTION)
  ResponseEntity<String> answer(
      Way way,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request) {
    return read(
        way,
        request,
        answers ->
            switch (visit().evaluating().evaluate(answers, way.language(), question)) {
              case Outcome.Known(var evaluation) -> take(way, question, form, answers, evaluation);
              case Outcome.Invalid(var faults) -> forget(way, answers, faults);
              case Outcome.Unknown _ -> missing(way.language());
              case Outcome.Unavailable _ -> busy(way, way.question(question), form);
            });
  }

  private ResponseEntity<String> take(
      Way way,
      String id,
      MultiValueMap<String, String> form,
      Answers answers,
      Evaluation evaluation) {
    if (!asks(evaluation, id)) {
      return onward(way, evaluation, List.of());
    }
    var questions = evaluation.page();
    var faults = new LinkedHashMap<String, String>();
    var changed = answers;
    for (var question : questions) {
      var own = questions.size() == 1 ? form : Entry.of(question.id(), form);
      switch (Entry.read(question, own)) {
        case Entry.Faulty(var why) -> faults.put(question.id(), words(way, why));
        case Entry.Skipped _ -> changed = changed.with(question.id(), null, now());
        case Entry.Given(var value) -> changed = changed.with(question.id(), value, now());
      }
    }
    return faults.isEmpty()
        ? keep(way, evaluation, form, changed)
        : refused(way, evaluation, form, faults);
  }

  private Instant now() {
    return visit().clock().instant();
  }

  private ResponseEntity<String> keep(
      Way way, Evaluation before, MultiValueMap<String, String> form, Answers changed) {
    var first = before.page().getFirst();
    return switch (visit().evaluating().evaluate(changed, way.language(), null)) {
      case Outcome.Known(var evaluation) ->
          visit()
              .cookie()
              .write(changed)
              .map(headers -> {
                count(way, before, changed);
                return onward(way, evaluation, headers);
              })
              .orElseGet(() ->
                  refused(way, before, form, Map.of(first.id(), words(way, "errors.too-much"))));
      case Outcome.Invalid(var faults) -> invalid(way, before, form, changed, faults);
      case Outcome.Unknown _ -> missing(way.language());
      case Outcome.Unavailable _ -> busy(way, way.question(first.id()), form);
    };
  }

  private void count(Way way, Evaluation page, Answers given) {
    var known = new Reading(visit().published()).questionnaire(way.questionnaire());
    for (var question : page.page()) {
      counting.answered(way, question.id());
      known.ifPresent(
          asked -> counting.chosen(asked, question.id(), given.values().get(question.id())));
    }
  }

  /**
   * What is wrong with the questions of this page is said there; a fault elsewhere is forgotten.
   */
  private ResponseEntity<String> invalid(
      Way way,
      Evaluation before,
      MultiValueMap<String, String> form,
      Answers changed,
      List<Fault> faults) {
    var here = new LinkedHashMap<String, String>();
    for (var question : before.page()) {
      faults.stream()
          .filter(fault -> fault.concerns(question.id()))
          .findFirst()
          .ifPresent(fault -> here.put(question.id(), message(way, fault)));
    }
    return here.isEmpty() ? forget(way, changed, faults) : refused(way, before, form, here);
  }

  private String message(Way way, Fault fault) {
    return fault.message() == null ? words(way, "errors.answer") : fault.message();
  }

  private ResponseEntity<String> refused(
      Way way,
      Evaluation evaluation,
      MultiValueMap<String, String> form,
      Map<String, String> faults) {
    return html(422, visit().screens().question(way, evaluation, form, faults), List.of());
  }

  @GetMapping("/parbaude")
  ResponseEntity<String> check(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers ->
            with(
                way,
                answers,
                null,
                evaluation ->
                    html(200, visit().screens().check(way, evaluation, null), List.of())));
  }

  @GetMapping("/rezultats")
  ResponseEntity<String> result(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers -> with(way, answers, null, evaluation -> result(way, answers, evaluation)));
  }

  private ResponseEntity<String> result(Way way, Answers answers, Evaluation evaluation) {
    var map = evaluation.roadMap();
    if (!evaluation.complete() || map == null) {
      return onward(way, evaluation, List.of());
    }
    List<String> headers = List.of();
    if (!answers.finished()) {
      counting.finished(way);
      headers = visit().cookie().write(answers.shown()).orElse(List.of());
    }
    return html(200, visit().screens().result(way, evaluation, map), headers);
  }

  /** Leaves at once: nothing is left in the browser, and nothing to be seen on the screen. */
  @PostMapping("/iziet")
  ResponseEntity<String> leave(Way way) {
    return redirect(way.language().path("uz-redzesanos"), visit().cookie().clear());
  }
}
