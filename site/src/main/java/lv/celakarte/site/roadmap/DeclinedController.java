package lv.celakarte.site.roadmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lv.celakarte.site.roadmap.Evaluating.Outcome;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells whoever asks why the other steps are not on the road map. */
@Controller
@RequestMapping(VisitController.SCREENS)
class DeclinedController extends VisitController {

  DeclinedController(Visit visit) {
    super(visit);
  }

  @GetMapping("/" + RoadMapScreens.DECLINED)
  ResponseEntity<String> declined(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers ->
            switch (visit().evaluating().explained(answers, way.language())) {
              case Outcome.Known(var evaluation) -> declined(way, evaluation);
              case Outcome.Invalid(var faults) -> forget(way, answers, faults);
              case Outcome.Unknown _ -> missing(way.language());
              case Outcome.Unavailable _ -> busy(way, way.to(RoadMapScreens.DECLINED), null);
            });
  }

  private ResponseEntity<String> declined(Way way, Evaluation evaluation) {
    var map = evaluation.roadMap();
    return !evaluation.complete() || map == null
        ? onward(way, evaluation, List.of())
        : html(200, visit().screens().declined(way, map), List.of());
  }
}
