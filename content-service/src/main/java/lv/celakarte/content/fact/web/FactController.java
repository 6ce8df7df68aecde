package lv.celakarte.content.fact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactForm;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactOutcome;
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.content.fact.FactUses;
import lv.celakarte.content.fact.FactValue;
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
  private final Faults faults;

  FactController(FactKeeping keeping, FactUses uses, Faults faults) {
    this.keeping = keeping;
    this.uses = uses;
    this.faults = faults;
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
      List<Fact.Change> history) {

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
          fact.history());
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
  @Operation(summary = "Read a fact with all its values and its history")
  ResponseEntity<FactView> read(@Parameter(hidden = true) Person person, @PathVariable String id) {
    person.require(FactRight.READ);
    return view(find(id));
  }

  @GetMapping("/{id}/uses")
  @Operation(summary = "Where a fact is quoted; look here before changing it")
  UsesView uses(@Parameter(hidden = true) Person person, @PathVariable String id) {
    person.require(FactRight.READ);
    return new UsesView(uses.of(find(id).state().id()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a fact")
  ResponseEntity<FactView> begin(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody FactForm form) {
    var begun = done(locale, keeping.begin(person, form, null));
    return ResponseEntity.created(URI.create(ALL + "/" + begun.id()))
        .eTag(Versions.tag(begun.version()))
        .body(FactView.of(begun));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Say something else of a fact; id and owner stay")
  ResponseEntity<FactView> change(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody FactForm form) {
    var expected = Versions.expected(ifMatch);
    return view(done(locale, keeping.change(person, id, expected, form, null)));
  }

  @PostMapping("/{id}/retire")
  @Operation(summary = "Retire a fact that no text quotes any more")
  ResponseEntity<FactView> retire(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(done(locale, keeping.retire(person, id, expected, NoteForm.of(form))));
  }

  private Stored<Fact> find(String id) {
    return keeping.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private static ResponseEntity<FactView> view(Stored<Fact> stored) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(FactView.of(stored));
  }

  private Stored<Fact> done(Locale locale, FactOutcome outcome) {
    return switch (outcome) {
      case FactOutcome.Done(var stored) -> stored;
      case FactOutcome.Faulty(var wrong) -> throw invalid(locale, wrong);
      case FactOutcome.Taken _ -> throw ProblemException.of(ContentProblem.FACT_TAKEN);
      case FactOutcome.Quoted _ -> throw ProblemException.of(ContentProblem.FACT_QUOTED);
      case FactOutcome.Stale(var expected, var current) ->
          throw Versions.conflict(expected, current.version(), FactView.of(current));
      case FactOutcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case FactOutcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ProblemException invalid(Locale locale, List<Fault> wrong) {
    return ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
  }
}
