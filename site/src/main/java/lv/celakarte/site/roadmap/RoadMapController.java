package lv.celakarte.site.roadmap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.AnswersCookie.Brought;
import lv.celakarte.site.roadmap.Evaluating.Fault;
import lv.celakarte.site.roadmap.Evaluating.Outcome;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The question screens. Every request brings all answers in its cookie, so that Back, reload and
 * several instances need nothing that is kept here.
 */
@Controller
@RequestMapping("/{language:lv|en}/celvedis/{questionnaire:[a-z0-9-]{1,40}}")
class RoadMapController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final String QUESTION = "/jautajums/{question:[A-Za-z0-9_.-]{1,60}}";

  private final Published published;
  private final SitePages pages;
  private final RoadMapScreens screens;
  private final Evaluating evaluating;
  private final AnswersCookie cookie;
  private final Counting counting;
  private final Clock clock;

  RoadMapController(
      Published published,
      SitePages pages,
      RoadMapScreens screens,
      Evaluating evaluating,
      AnswersCookie cookie,
      Counting counting,
      Clock clock) {
    this.published = published;
    this.pages = pages;
    this.screens = screens;
    this.evaluating = evaluating;
    this.cookie = cookie;
    this.counting = counting;
    this.clock = clock;
  }

  @ModelAttribute
  Way way(@PathVariable String language, @PathVariable String questionnaire) {
    return new Way(Language.parse(language).orElseThrow(), questionnaire);
  }

  @GetMapping
  ResponseEntity<String> begin(Way way) {
    var page = pages.render(way.base(), new Reading(published));
    return page.map(it -> html(it.status(), it.body(), List.of()))
        .orElseGet(() -> missing(way.language()));
  }

  @PostMapping("/sakt")
  ResponseEntity<String> start(Way way) {
    var answers = Answers.none(way.questionnaire(), clock.instant());
    return with(
        way,
        answers,
        null,
        evaluation -> {
          counting.started(way);
          return onward(way, evaluation, cookie.write(answers).orElseThrow());
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
    var question = evaluation.question();
    if (question == null || !question.id().equals(id)) {
      return onward(way, evaluation, List.of());
    }
    counting.shown(way, id);
    return html(200, screens.question(way, evaluation, question, null, null), List.of());
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
            switch (evaluating.evaluate(answers, way.language(), question)) {
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
    var question = evaluation.question();
    if (question == null || !question.id().equals(id)) {
      return onward(way, evaluation, List.of());
    }
    return switch (Entry.read(question, form)) {
      case Entry.Faulty(var why) -> refused(way, evaluation, question, form, words(way, why));
      case Entry.Skipped _ -> keep(way, evaluation, question, form, answers, null);
      case Entry.Given(var value) -> keep(way, evaluation, question, form, answers, value);
    };
  }

  private ResponseEntity<String> keep(
      Way way,
      Evaluation before,
      Evaluation.Question question,
      MultiValueMap<String, String> form,
      Answers answers,
      @Nullable Object value) {
    var changed = answers.with(question.id(), value, clock.instant());
    return switch (evaluating.evaluate(changed, way.language(), null)) {
      case Outcome.Known(var evaluation) ->
          cookie
              .write(changed)
              .map(headers -> {
                counting.answered(way, question.id());
                return onward(way, evaluation, headers);
              })
              .orElseGet(() -> refused(way, before, question, form, words(way, "errors.too-much")));
      case Outcome.Invalid(var faults) ->
          faults.stream()
              .filter(fault -> fault.concerns(question.id()))
              .findFirst()
              .map(fault -> refused(way, before, question, form, message(way, fault)))
              .orElseGet(() -> forget(way, changed, faults));
      case Outcome.Unknown _ -> missing(way.language());
      case Outcome.Unavailable _ -> busy(way, way.question(question.id()), form);
    };
  }

  private String message(Way way, Fault fault) {
    return fault.message() == null ? words(way, "errors.answer") : fault.message();
  }

  private ResponseEntity<String> refused(
      Way way,
      Evaluation evaluation,
      Evaluation.Question question,
      MultiValueMap<String, String> form,
      String fault) {
    return html(422, screens.question(way, evaluation, question, form, fault), List.of());
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
                evaluation -> html(200, screens.check(way, evaluation), List.of())));
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
      headers = cookie.write(answers.shown()).orElse(List.of());
    }
    return html(200, screens.result(way, evaluation, map), headers);
  }

  /** Leaves at once: nothing is left in the browser, and nothing to be seen on the screen. */
  @PostMapping("/iziet")
  ResponseEntity<String> leave(Way way) {
    return redirect(way.language().path("uz-redzesanos"), cookie.clear());
  }

  private ResponseEntity<String> read(
      Way way, HttpServletRequest request, Function<Answers, ResponseEntity<String>> then) {
    return switch (cookie.read(request)) {
      case Brought.Some(var answers) when answers.questionnaire().equals(way.questionnaire()) ->
          then.apply(answers);
      case Brought.Some _, Brought.Nothing _ ->
          then.apply(Answers.none(way.questionnaire(), clock.instant()));
      case Brought.Unreadable _ -> html(400, screens.again(way), cookie.clear());
    };
  }

  private ResponseEntity<String> with(
      Way way,
      Answers answers,
      @Nullable String show,
      Function<Evaluation, ResponseEntity<String>> then) {
    return switch (evaluating.evaluate(answers, way.language(), show)) {
      case Outcome.Known(var evaluation) -> then.apply(evaluation);
      case Outcome.Invalid(var faults) -> forget(way, answers, faults);
      case Outcome.Unknown _ -> missing(way.language());
      case Outcome.Unavailable _ ->
          busy(way, show == null ? way.to("turpinat") : way.question(show), null);
    };
  }

  /** Answers that a newer questionnaire does not know any more are given up, the others stay. */
  private ResponseEntity<String> forget(Way way, Answers answers, List<Fault> faults) {
    var kept = answers.without(faults.stream().map(Fault::question).toList());
    if (kept.values().size() == answers.values().size()) {
      // The fault is elsewhere: an address that this questionnaire does not have.
      return answers.values().isEmpty() && faults.isEmpty()
          ? missing(way.language())
          : redirect(way.to("turpinat"), List.of());
    }
    return redirect(way.to("turpinat"), cookie.write(kept).orElse(List.of()));
  }

  private ResponseEntity<String> onward(Way way, Evaluation evaluation, List<String> cookies) {
    var question = evaluation.question();
    return redirect(
        evaluation.complete() || question == null
            ? way.to("parbaude")
            : way.question(question.id()),
        cookies);
  }

  private ResponseEntity<String> busy(
      Way way, String path, @Nullable MultiValueMap<String, String> form) {
    return html(503, screens.retry(way, path, form), List.of());
  }

  private ResponseEntity<String> missing(Language language) {
    var page = pages.render(language.path("nav-atrasts"), new Reading(published)).orElseThrow();
    return html(404, page.body(), List.of());
  }

  private String words(Way way, String key) {
    return pages.frames(way.language()).words().t(key);
  }

  private static ResponseEntity<String> redirect(String path, List<String> cookies) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(headers(cookies))
        .header(HttpHeaders.LOCATION, path)
        .build();
  }

  private static ResponseEntity<String> html(int status, String body, List<String> cookies) {
    return ResponseEntity.status(status).headers(headers(cookies)).contentType(HTML).body(body);
  }

  private static HttpHeaders headers(List<String> cookies) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.set("X-Robots-Tag", "noindex");
    headers.set("Referrer-Policy", "same-origin");
    cookies.forEach(value -> headers.add(HttpHeaders.SET_COOKIE, value));
    return headers;
  }
}
