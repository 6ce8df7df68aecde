package lv.celakarte.questionnaire.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.interchange.Imported;
import lv.celakarte.questionnaire.interchange.Interchange;
import lv.celakarte.questionnaire.interchange.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decision tables and checkers for programs. */
@RestController
@RequestMapping("/api/questionnaire/v1")
class ImportController {

  private static final String CSV = "text/csv";
  private static final String SCHEMA = read("checker.schema.json");

  private final Publishing publishing;
  private final Importing importing;
  private final Texts texts;

  ImportController(Publishing publishing, Texts texts) {
    this.publishing = publishing;
    this.importing = new Importing(publishing);
    this.texts = texts;
  }

  private static String read(String name) {
    try (var stream = Interchange.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What an import comes to.
   *
   * @param draft the number of the draft that was made; null while it is only looked at
   */
  record ImportView(
      String questionnaire,
      @Nullable Integer draft,
      int questions,
      int options,
      int conditions,
      int rules,
      int steps,
      List<RemarkView> remarks) {}

  /** Something to know that is no fault. */
  record RemarkView(String kind, String subject, String detail) {}

  @GetMapping("/imports/checker-schema")
  @Operation(summary = "The JSON Schema of checkers that can be imported")
  ResponseEntity<String> schema() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/schema+json"))
        .body(SCHEMA);
  }

  @GetMapping("/editions/{id}/{number}/table")
  @Operation(summary = "The rules of a version as a decision table")
  ResponseEntity<String> table(@PathVariable String id, @PathVariable int number, Person person) {
    person.require(AuthoringPermission.READ);
    var text = publishing.text(importing.edition(id, number));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(Interchange.table(text));
  }

  @PostMapping(path = "/editions/{id}/{number}/table", consumes = CSV)
  @Operation(
      summary = "A new draft: this version with the rules of a decision table",
      description = "Nothing is kept unless keep=true.")
  ImportView rules(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(defaultValue = "false") boolean keep,
      InputStream body,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    var text = AuthoringController.read(body);
    var nothing = new Interchange.Start("", "", "");
    return answer(
        importing.read(Importing.Form.RULES, text, nothing, id + "/" + number),
        keep,
        person,
        locale);
  }

  @PostMapping(path = "/imports/table", consumes = CSV)
  @Operation(
      summary = "A questionnaire from nothing but a decision table",
      description = "Nothing is kept unless keep=true.")
  ImportView table(
      @RequestParam String id,
      @RequestParam String title,
      @RequestParam(defaultValue = "lv") String language,
      @RequestParam(defaultValue = "false") boolean keep,
      InputStream body,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    var start = new Interchange.Start(id, title, language);
    var text = AuthoringController.read(body);
    return answer(importing.read(Importing.Form.TABLE, text, start, null), keep, person, locale);
  }

  @PostMapping(path = "/imports/checker", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "A questionnaire from a checker",
      description =
          "What is not given here is taken from the file. Nothing is kept unless keep=true.")
  ImportView checker(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "false") boolean keep,
      InputStream body,
      Person person,
      Locale locale) {
    person.require(AuthoringPermission.WRITE);
    var start = new Interchange.Start(id, title, language);
    var text = AuthoringController.read(body);
    return answer(importing.read(Importing.Form.CHECKER, text, start, null), keep, person, locale);
  }

  private ImportView answer(Imported imported, boolean keep, Person person, Locale locale) {
    return switch (imported) {
      case Imported.Troubled(var troubles) ->
          throw ProblemException.of(AuthoringProblem.INVALID_DEFINITION)
              .fields(new TroubleWords(texts, locale).fields(troubles));
      case Imported.Ready ready -> view(ready, keep ? draft(ready, person) : null);
    };
  }

  private int draft(Imported.Ready ready, Person person) {
    return switch (publishing.upload(ready.text(), AuthoringController.actor(person))) {
      case Result.Done(_, var number) -> number;
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Faulty _, Result.Conflict _, Result.Unknown _ ->
          throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
    };
  }

  private static ImportView view(Imported.Ready ready, @Nullable Integer draft) {
    Definition definition = ready.definition();
    return new ImportView(
        definition.id(),
        draft,
        definition.questions().size(),
        definition.questions().stream().mapToInt(question -> question.options().size()).sum(),
        definition.conditions().size(),
        definition.rules().size(),
        definition.steps().size(),
        ready.remarks().stream().map(ImportController::view).toList());
  }

  private static RemarkView view(Remark remark) {
    return new RemarkView(remark.kind().code(), remark.subject(), remark.detail());
  }
}
