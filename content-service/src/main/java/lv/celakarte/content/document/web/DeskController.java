package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.desk.Desk;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is typed and not saved yet, and who else is typing. */
@RestController
@RequestMapping(Answers.ALL + Answers.ONE)
@Tag(name = "Desk", description = "Unsaved text of your own, and who else is writing")
class DeskController {

  private final Desk desk;
  private final Answers answers;

  DeskController(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /** Who else is writing. */
  record Writers(List<Desk.Other> items) {}

  @GetMapping("/writers")
  @Operation(summary = "Who else has been writing at this document within half an hour")
  Writers writers(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return new Writers(desk.others(person, answers.find(person, id, language).state().id()));
  }

  @PutMapping("/unsaved")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keep what is typed; it becomes no draft and no line of the history")
  ResponseEntity<Void> keep(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ManuscriptForm form) {
    var stored = writable(person, id, language);
    var expected = Versions.expected(ifMatch);
    if (!desk.keep(person, stored, expected, form)) {
      throw Versions.conflict(expected, stored.version(), stored.state().text());
    }
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/unsaved")
  @Operation(summary = "What you typed and did not save, with the version it is based on")
  ResponseEntity<ManuscriptForm> kept(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    var stored = writable(person, id, language);
    return desk.kept(person, stored.state().id())
        .map(writing ->
            ResponseEntity.ok().eTag(Versions.tag(writing.version())).body(writing.typed()))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @DeleteMapping("/unsaved")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throw away what you typed and did not save")
  ResponseEntity<Void> drop(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    desk.close(person, writable(person, id, language).state().id());
    return ResponseEntity.noContent().build();
  }

  private Stored<Document> writable(Person person, String id, String language) {
    var stored = answers.find(person, id, language);
    person.require(Right.WRITE, stored.state().owner());
    return stored;
  }
}
