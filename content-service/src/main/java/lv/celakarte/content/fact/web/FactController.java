package lv.celakarte.content.fact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactContent;
import lv.celakarte.content.fact.FactForm;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.content.fact.FactUses;
import lv.celakarte.content.fact.FactValue;
import lv.celakarte.content.fact.Wording;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Proposal;
import lv.celakarte.content.proposal.web.Answering;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API over shared facts; each answer carries the version as its entity tag. */
@RestController
@RequestMapping(FactController.ALL)
@Tag(name = "Facts", description = "Amounts and terms that many texts quote as {{fact:id}}")
class FactController {

  static final String ALL = "/api/content/v1/facts";

  private final FactKeeping keeping;
  private final FactUses uses;
  private final Answering answering;

  FactController(FactKeeping keeping, FactUses uses, Answering answering) {
    this.keeping = keeping;
    this.uses = uses;
    this.answering = answering;
  }

  /** A fact as the API shows it. */
  record FactView(
      String id,
      long version,
      Fact.State state,
      Map<String, String> name,
      String unit,
      String owner,
      List<FactValue> values,
      List<Change> history,
      List<Wording> wordings,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Proposal<FactContent> proposal) {

    static FactView of(Stored<Fact> stored) {
      var fact = stored.state();
      return new FactView(
          fact.id(),
          stored.version(),
          fact.state(),
          fact.name(),
          fact.unit(),
          fact.owner(),
          fact.values(),
          fact.history(),
          fact.wordings(),
          fact.proposal());
    }
  }

  /** All facts. */
  record FactsView(List<FactView> items) {}

  /** Where a fact is quoted. */
  record UsesView(List<FactUses.Use> items) {}

  @GetMapping
  @Operation(summary = "List all facts")
  FactsView list(@Parameter(hidden = true) Person person) {
    person.require(FactRight.READ);
    return new FactsView(keeping.list().stream().map(FactView::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a fact with all its values, its history and everything it said before")
  ResponseEntity<FactView> read(@Parameter(hidden = true) Person person, @PathVariable String id) {
    person.require(FactRight.READ);
    return Answering.shown(find(id), FactView::of);
  }

  @GetMapping("/{id}/uses")
  @Operation(summary = "Where a fact is quoted; look here before changing it")
  UsesView uses(@Parameter(hidden = true) Person person, @PathVariable String id) {
    person.require(FactRight.READ);
    return new UsesView(uses.of(find(id).state().id()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin a fact",
      description = "Texts may quote it as soon as a second person has approved it.")
  ResponseEntity<FactView> begin(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody FactForm form) {
    var begun = answering.done(locale, keeping.begin(person, form, null), FactView::of);
    return ResponseEntity.created(URI.create(ALL + "/" + begun.id()))
        .eTag(Versions.tag(begun.version()))
        .body(FactView.of(begun));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Propose that a fact says something else; id and owner stay",
      description = "What readers see changes when a second person approves.")
  ResponseEntity<FactView> change(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody FactForm form) {
    var expected = Versions.expected(ifMatch);
    return answering.answer(locale, keeping.change(person, id, expected, form, null), FactView::of);
  }

  @PostMapping("/{id}/{step:retire|approve|dismiss|emergency}")
  @Operation(
      summary = "Propose to retire a fact; approve, dismiss or put through what is proposed",
      description =
          "Only another person than the authors of a proposal approves it. The coordinator may put"
              + " it through alone with a note, which stays visible for ever.")
  ResponseEntity<FactView> step(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String step,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    var note = NoteForm.of(form);
    var answer =
        switch (step) {
          case "retire" -> keeping.retire(person, id, expected, note);
          case "approve" -> keeping.approve(person, id, expected, note);
          case "dismiss" -> keeping.dismiss(person, id, expected, note);
          default -> keeping.putThrough(person, id, expected, note);
        };
    return answering.answer(locale, answer, FactView::of);
  }

  private Stored<Fact> find(String id) {
    return keeping.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }
}
