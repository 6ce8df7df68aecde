package lv.celakarte.content.check.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import lv.celakarte.content.check.Inspection;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API over what was found in a text. */
@RestController
@Tag(name = "Checks", description = "What to put right before a text is published")
class CheckController {

  private final Reading reading;
  private final Inspection inspection;
  private final Texts texts;

  CheckController(Reading reading, Inspection inspection, Texts texts) {
    this.reading = reading;
    this.inspection = inspection;
    this.texts = texts;
  }

  @GetMapping("/api/content/v1/documents/{id}/{language}/checks")
  @Operation(
      summary = "Look the text over: where something stands, why it matters, how to mend it",
      description = "What is blocking keeps a text from being published, except in an emergency.")
  FindingsView check(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language) {
    var document =
        DocumentId.parse(id, language)
            .flatMap(known -> reading.find(person, known))
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
            .state();
    var report = inspection.of(document.id().language(), document.type(), document.text());
    return FindingsView.of(report, texts, locale);
  }
}
