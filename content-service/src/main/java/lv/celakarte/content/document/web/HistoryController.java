package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Scheduling;
import lv.celakarte.content.document.Scheduling.Plan;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looking back at what was, and ahead at what is planned. */
@RestController
@RequestMapping("/api/content/v1")
@Tag(name = "History", description = "What was, and what is planned")
class HistoryController {

  private static final String ONE = "/documents" + Answers.ONE;

  private final Answers answers;
  private final Reading reading;
  private final Scheduling scheduling;
  private final CommonMark commonMark;

  HistoryController(
      Answers answers, Reading reading, Scheduling scheduling, CommonMark commonMark) {
    this.answers = answers;
    this.reading = reading;
    this.scheduling = scheduling;
    this.commonMark = commonMark;
  }

  @GetMapping(ONE + "/history")
  @Operation(summary = "Who did what and when, oldest first")
  DocumentView.History history(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return new DocumentView.History(answers.find(person, id, language).state().history());
  }

  @GetMapping(ONE + "/editions/{number}")
  @Operation(summary = "Read what was published once")
  Edition edition(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number) {
    return reading
        .edition(answers.find(person, id, language).state(), number)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  /** What a preview shows: the text with its body as HTML. */
  record Preview(Manuscript text, String html) {}

  @GetMapping(ONE + "/preview")
  @Operation(summary = "The draft with its body as the HTML that readers would see")
  Preview preview(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    var text = answers.find(person, id, language).state().text();
    return new Preview(text, commonMark.html(text.body()));
  }

  /** Something that is planned for a document. */
  record Planned(Instant at, Plan.Kind kind, DocumentView.Line document) {

    static Planned of(Plan plan) {
      return new Planned(plan.at(), plan.kind(), DocumentView.Line.of(plan.document()));
    }
  }

  /** All that is planned. */
  record Calendar(List<Planned> items) {}

  @GetMapping("/calendar")
  @Operation(summary = "What is to be published and withdrawn by itself, earliest first")
  Calendar calendar(@Parameter(hidden = true) Person person) {
    person.require(Right.READ);
    return new Calendar(scheduling.plans(person).stream().map(Planned::of).toList());
  }
}
