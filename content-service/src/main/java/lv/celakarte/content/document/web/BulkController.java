package lv.celakarte.content.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import lv.celakarte.content.document.Bulk;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Order;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Transition;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One step with many documents. */
@RestController
@RequestMapping(Answers.ALL)
@Tag(name = "Workflow")
class BulkController {

  private static final int MOST = 200;

  private final Bulk bulk;

  BulkController(Bulk bulk) {
    this.bulk = bulk;
  }

  /** One document at the version that was seen. */
  record Chosen(@Nullable String id, @Nullable String language, @Nullable Long version) {}

  /** The step, a note for all, and the documents. */
  record BulkForm(
      @Nullable String step, @Nullable String note, @Nullable List<@Nullable Chosen> items) {}

  /**
   * What came of one document.
   *
   * @param status as a request for this document alone would have been answered
   * @param problem code of the problem; none when it is done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResultView(
      String id,
      int status,
      @Nullable String problem,
      @Nullable Long version,
      @Nullable DocumentState state) {}

  /** What came of each, in the order asked for. */
  record ResultsView(List<ResultView> items) {}

  @PostMapping("/bulk")
  @Operation(
      summary = "Take one step with many documents",
      description = "Each document answers for itself; at most 200 at once.")
  ResultsView take(@Parameter(hidden = true) Person person, @RequestBody BulkForm form) {
    var step =
        Transition.of(Objects.requireNonNullElse(form.step(), ""))
            .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST));
    var chosen = form.items() == null ? List.<@Nullable Chosen>of() : form.items();
    if (chosen.size() > MOST) {
      throw ProblemException.of(CommonProblem.TOO_LARGE);
    }
    var items = chosen.stream().map(BulkController::item).toList();
    var order = Order.of(NoteForm.of(new NoteForm(form.note())));
    return new ResultsView(
        bulk.take(person, items, step, order).stream().map(BulkController::view).toList());
  }

  private static Bulk.Item item(@Nullable Chosen chosen) {
    if (chosen == null || chosen.version() == null) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    var id =
        Answers.id(
            Objects.requireNonNullElse(chosen.id(), ""),
            Objects.requireNonNullElse(chosen.language(), ""));
    return new Bulk.Item(id, chosen.version());
  }

  private static ResultView view(Bulk.Result result) {
    var key = result.item().id().key();
    return switch (result.outcome()) {
      case Outcome.Done(var stored) ->
          new ResultView(key, 200, null, stored.version(), DocumentState.of(stored.state()));
      case Outcome.Refused(var refusal, _) -> failed(key, ContentProblem.of(refusal));
      case Outcome.Faulty _ -> failed(key, CommonProblem.INVALID_FIELDS);
      case Outcome.Stale _ -> failed(key, CommonProblem.VERSION_CONFLICT);
      case Outcome.Forbidden _ -> failed(key, CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> failed(key, CommonProblem.NOT_FOUND);
    };
  }

  private static ResultView failed(String key, ProblemCode problem) {
    return new ResultView(key, problem.status(), problem.code(), null, null);
  }
}
