package lv.celakarte.site.roadmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.RoadMapCode.Opened;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives visitors the code that holds their answers, and takes it back. It is never in an address.
 */
@Controller
@RequestMapping(VisitController.SCREENS)
class CodeController extends VisitController {

  private static final MediaType PICTURE = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

  private final RoadMapCode code;

  CodeController(Visit visit, RoadMapCode code) {
    super(visit);
    this.code = code;
  }

  @GetMapping("/saglabat")
  ResponseEntity<String> keep(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers ->
            answers.values().isEmpty()
                ? redirect(way.base(), List.of())
                : code.of(answers, reading())
                    .map(it -> html(200, visit().screens().keep(way, CodeText.rows(it)), List.of()))
                    .orElseGet(() -> missing(way.language())));
  }

  @GetMapping("/kods.svg")
  ResponseEntity<String> picture(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers ->
            code.of(answers, reading())
                .map(it ->
                    ResponseEntity.ok()
                        .headers(headers(List.of()))
                        .contentType(PICTURE)
                        .body(RoadMapCode.picture(it)))
                .orElseGet(() -> missing(way.language())));
  }

  @GetMapping("/kods")
  ResponseEntity<String> ask(Way way) {
    return visit().pages().render(way.base(), reading()).isEmpty()
        ? missing(way.language())
        : html(200, visit().screens().enter(way, "", null), List.of());
  }

  @PostMapping("/kods")
  ResponseEntity<String> open(
      Way way, @RequestParam(name = "kods", defaultValue = "") String typed) {
    return switch (code.open(typed, reading())) {
      case Opened.Refused refused ->
          html(422, visit().screens().enter(way, typed, refused), List.of());
      case Opened.Answered(var answers, var whole) ->
          visit()
              .cookie()
              .write(answers)
              .map(cookies -> opened(way, answers, whole, cookies))
              .orElseGet(() -> html(422, tooLong(way, typed), List.of()));
    };
  }

  private String tooLong(Way way, String typed) {
    return visit().screens().enter(way, typed, new Opened.Refused("code.unreadable", ""));
  }

  /** A code leads to its own questionnaire, whichever page it was typed on. */
  private ResponseEntity<String> opened(
      Way way, Answers answers, boolean whole, List<String> cookies) {
    var own = new Way(way.language(), answers.questionnaire());
    if (whole) {
      return redirect(own.to("turpinat"), cookies);
    }
    return with(
        own,
        answers,
        null,
        evaluation -> html(200, visit().screens().check(own, evaluation, "code.changed"), cookies));
  }

  private Reading reading() {
    return new Reading(visit().published());
  }
}
