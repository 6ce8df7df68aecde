package lv.celakarte.content.reach.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.reach.Reach;
import lv.celakarte.content.reach.Reaching;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How long changes took until readers everywhere saw them. */
@RestController
@Tag(name = "Reach", description = "When every gateway showed what was published")
class ReachController {

  private final Reading reading;
  private final Reaching reaching;

  ReachController(Reading reading, Reaching reaching) {
    this.reading = reading;
    this.reaching = reaching;
  }

  /**
   * What is known.
   *
   * @param underWay how far the last change has come; nothing when it is everywhere or nobody knows
   */
  record ReachView(
      @JsonInclude(JsonInclude.Include.NON_NULL) Reaching.@Nullable Standing underWay,
      List<Reach> items) {}

  @GetMapping("/api/content/v1/documents/{id}/{language}/reach")
  @Operation(summary = "How long changes took until every gateway showed them, latest first")
  ReachView reach(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    var document =
        DocumentId.parse(id, language)
            .flatMap(known -> reading.find(person, known))
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
            .state()
            .id();
    return new ReachView(reaching.standing(document).orElse(null), reaching.of(document));
  }
}
