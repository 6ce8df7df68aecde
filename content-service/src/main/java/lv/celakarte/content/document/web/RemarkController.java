package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import lv.celakarte.content.document.remark.Remarking;
import lv.celakarte.content.document.remark.Remarks;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remarks for programs; they need no version, because one never takes away what another said. */
@RestController
@RequestMapping(Answers.ALL + Answers.ONE + "/remarks")
@Tag(name = "Remarks", description = "What editors say about a document; never public")
class RemarkController {

  private final Remarking remarking;

  RemarkController(Remarking remarking) {
    this.remarking = remarking;
  }

  /**
   * Something to say.
   *
   * @param quote the words of the text that it is about
   */
  record RemarkForm(@Nullable String quote, @Nullable String text) {}

  @GetMapping
  @Operation(summary = "All remarks on a document, oldest first")
  Remarks list(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return remarking
        .of(person, Answers.id(id, language))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @PostMapping
  @Operation(summary = "Begin a thread")
  Remarks say(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @RequestBody RemarkForm form) {
    var known = Answers.id(id, language);
    check(remarking.say(person, known, given(form.quote()), given(form.text())));
    return list(person, id, language);
  }

  @PostMapping("/{number}/answers")
  @Operation(summary = "Answer in a thread; a settled one is open again")
  Remarks answer(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number,
      @RequestBody RemarkForm form) {
    check(remarking.answer(person, Answers.id(id, language), number, given(form.text())));
    return list(person, id, language);
  }

  @PostMapping("/{number}/resolve")
  @Operation(summary = "Settle a thread")
  Remarks resolve(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number) {
    check(remarking.resolve(person, Answers.id(id, language), number));
    return list(person, id, language);
  }

  private static void check(Remarking.Result result) {
    switch (result) {
      case DONE -> {}
      case EMPTY -> throw ProblemException.of(ContentProblem.NOTE_MISSING);
      case TOO_LONG -> throw ProblemException.of(ContentProblem.NOTE_TOO_LONG);
      case UNKNOWN -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
