package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Locale;
import lv.celakarte.content.document.Transition;
import lv.celakarte.content.document.Workflow;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of the workflow for programs; each names the version that it was decided on. */
@RestController
@RequestMapping(Answers.ALL)
@Tag(name = "Workflow", description = "Steps from a draft to the public page and away from it")
class StepController {

  private static final String STEPS =
      "submit, request-changes, approve, publish, schedule, unschedule, discard, reconcile,"
          + " plan-withdrawal, cancel-withdrawal, withdraw, remove, redirect, emergency-publish,"
          + " emergency-withdraw";

  private final Workflow workflow;
  private final Answers answers;

  StepController(Workflow workflow, Answers answers) {
    this.workflow = workflow;
    this.answers = answers;
  }

  @PostMapping(Answers.ONE + "/{step}")
  @Operation(
      summary = "Take a step of the workflow",
      description =
          "Sending back, discarding, removing, withdrawing and everything in an emergency need a"
              + " note; schedule and plan-withdrawal need an hour (at); redirect needs a target;"
              + " reconcile needs the edition of the Latvian text. Refusals are 409 problems that"
              + " name the rule.")
  ResponseEntity<DocumentView> take(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @Parameter(description = "One of " + STEPS, schema = @Schema(example = "submit"))
          @PathVariable
          String step,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable StepForm form) {
    var known = Transition.of(step).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var expected = Versions.expected(ifMatch);
    var wrong = new ArrayList<Fault>();
    var order = StepForm.read(form, wrong);
    if (!wrong.isEmpty()) {
      throw answers.invalid(locale, wrong);
    }
    var outcome = workflow.take(person, Answers.id(id, language), expected, known, order);
    return Answers.view(answers.done(locale, outcome, null));
  }

  @PostMapping(Answers.ONE + "/editions/{number}/restore")
  @Operation(summary = "Make an edition of the past the draft")
  ResponseEntity<DocumentView> restore(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var outcome =
        workflow.restore(person, Answers.id(id, language), Versions.expected(ifMatch), number);
    return Answers.view(answers.done(locale, outcome, null));
  }
}
