package lv.celakarte.site.roadmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lv.celakarte.site.roadmap.RoadMapScreens.Way;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The deadlines of a road map for the visitor's own calendar. */
@Controller
@RequestMapping(VisitController.SCREENS)
class CalendarController extends VisitController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

  CalendarController(Visit visit) {
    super(visit);
  }

  @GetMapping("/termini.ics")
  ResponseEntity<String> deadlines(Way way, HttpServletRequest request) {
    return read(
        way,
        request,
        answers -> with(way, answers, null, evaluation -> deadlines(way, evaluation)));
  }

  private ResponseEntity<String> deadlines(Way way, Evaluation evaluation) {
    var map = evaluation.roadMap();
    if (!evaluation.complete() || map == null) {
      return onward(way, evaluation, List.of());
    }
    var headers = headers(List.of());
    headers.setContentDisposition(ContentDisposition.attachment().filename("termini.ics").build());
    headers.setContentType(CALENDAR);
    return ResponseEntity.ok()
        .headers(headers)
        .body(Deadlines.calendar(map.deadlines(), visit().clock().instant()));
  }
}
