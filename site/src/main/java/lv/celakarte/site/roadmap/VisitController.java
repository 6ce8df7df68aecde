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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What all screens of one visitor share. Every request brings all answers in its cookie, so that
 * Back, reload and several instances need nothing that is kept here.
 */
abstract class VisitController {

  /** The screens of a questionnaire in one language. */
  static final String SCREENS =
      "/{language:lv|viegli|en|ru}/celvedis/{questionnaire:[a-z0-9-]{1,40}}";

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final Visit visit;

  VisitController(Visit visit) {
    this.visit = visit;
  }

  /** What every one of these screens works with. */
  record Visit(
      Published published,
      SitePages pages,
      RoadMapScreens screens,
      Evaluating evaluating,
      AnswersCookie cookie,
      Clock clock) {}

  @ModelAttribute
  Way way(@PathVariable String language, @PathVariable String questionnaire) {
    return new Way(Language.ofSegment(language).orElseThrow(), questionnaire);
  }

  Visit visit() {
    return visit;
  }

  ResponseEntity<String> read(
      Way way, HttpServletRequest request, Function<Answers, ResponseEntity<String>> then) {
    return switch (visit.cookie().read(request)) {
      case Brought.Some(var answers) when answers.questionnaire().equals(way.questionnaire()) ->
          then.apply(answers);
      case Brought.Some _, Brought.Nothing _ ->
          then.apply(Answers.none(way.questionnaire(), visit.clock().instant()));
      case Brought.Unreadable _ -> html(400, visit.screens().again(way), visit.cookie().clear());
    };
  }

  ResponseEntity<String> with(
      Way way,
      Answers answers,
      @Nullable String show,
      Function<Evaluation, ResponseEntity<String>> then) {
    return switch (visit.evaluating().evaluate(answers, way.language(), show)) {
      case Outcome.Known(var evaluation) -> then.apply(evaluation);
      case Outcome.Invalid(var faults) -> forget(way, answers, faults);
      case Outcome.Unknown _ -> missing(way.language());
      case Outcome.Unavailable _ ->
          busy(way, show == null ? way.to("turpinat") : way.question(show), null);
    };
  }

  /** Answers that a newer questionnaire does not know any more are given up, the others stay. */
  ResponseEntity<String> forget(Way way, Answers answers, List<Fault> faults) {
    var kept = answers.without(faults.stream().map(Fault::question).toList());
    if (kept.values().size() == answers.values().size()) {
      // The fault is elsewhere: an address that this questionnaire does not have.
      return answers.values().isEmpty() && faults.isEmpty()
          ? missing(way.language())
          : redirect(way.to("turpinat"), List.of());
    }
    return redirect(way.to("turpinat"), visit.cookie().write(kept).orElse(List.of()));
  }

  ResponseEntity<String> onward(Way way, Evaluation evaluation, List<String> cookies) {
    var question = evaluation.question();
    return redirect(
        evaluation.complete() || question == null
            ? way.to("parbaude")
            : way.question(question.id()),
        cookies);
  }

  ResponseEntity<String> busy(Way way, String path, @Nullable MultiValueMap<String, String> form) {
    return html(503, visit.screens().retry(way, path, form), List.of());
  }

  ResponseEntity<String> missing(Language language) {
    var page =
        visit
            .pages()
            .render(language.path("nav-atrasts"), new Reading(visit.published()))
            .orElseThrow();
    return html(404, page.body(), List.of());
  }

  String words(Way way, String key) {
    return visit.pages().frames(way.language()).words().t(key);
  }

  static ResponseEntity<String> redirect(String path, List<String> cookies) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(headers(cookies))
        .header(HttpHeaders.LOCATION, path)
        .build();
  }

  static ResponseEntity<String> html(int status, String body, List<String> cookies) {
    return ResponseEntity.status(status).headers(headers(cookies)).contentType(HTML).body(body);
  }

  static HttpHeaders headers(List<String> cookies) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.set("X-Robots-Tag", "noindex");
    headers.set("Referrer-Policy", "same-origin");
    cookies.forEach(value -> headers.add(HttpHeaders.SET_COOKIE, value));
    return headers;
  }
}
