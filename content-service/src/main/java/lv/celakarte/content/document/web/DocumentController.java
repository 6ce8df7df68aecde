package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.NewDocument;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Publishing;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Refusal;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API over documents: each answer carries the version as its entity tag, each write must name
 * the one it was made from.
 */
@RestController
@RequestMapping("/api/content/v1/documents")
@Tag(name = "Documents", description = "Drafts, their way to publication, and their history")
class DocumentController {

  private static final String ONE = "/{id}/{language}";
  private static final int LARGEST_PAGE = 200;

  private final Reading reading;
  private final Editing editing;
  private final Publishing publishing;
  private final CommonMark commonMark;
  private final Faults faults;

  DocumentController(
      Reading reading,
      Editing editing,
      Publishing publishing,
      CommonMark commonMark,
      Faults faults) {
    this.reading = reading;
    this.editing = editing;
    this.publishing = publishing;
    this.commonMark = commonMark;
    this.faults = faults;
  }

  @GetMapping
  @Operation(summary = "List the documents that you may see, latest change first")
  DocumentView.Lines list(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    person.require(Right.READ);
    var wrong = new ArrayList<Fault>();
    var filter =
        new DocumentFilter(
            owner,
            choice("type", type, DocumentType::parse, wrong),
            choice("language", language, Language::parse, wrong),
            choice("state", state, DocumentState::parse, wrong),
            words,
            overdue);
    if (page < 1 || page > 1_000_000) {
      wrong.add(new Fault("page", Fault.Kind.MALFORMED));
    }
    if (size < 1 || size > LARGEST_PAGE) {
      wrong.add(new Fault("size", Fault.Kind.MALFORMED));
    }
    if (!wrong.isEmpty()) {
      throw invalid(locale, wrong);
    }
    var found = reading.list(person, filter);
    var items =
        found.stream()
            .skip((long) (page - 1) * size)
            .limit(size)
            .map(DocumentView.Line::of)
            .toList();
    return new DocumentView.Lines(items, page, size, found.size());
  }

  @PostMapping
  @Operation(summary = "Begin a document or another language variant of one")
  ResponseEntity<DocumentView> begin(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody NewDocumentForm form) {
    var wrong = new ArrayList<Fault>();
    var type = required("type", form.type(), DocumentType::parse, wrong);
    var language = required("language", form.language(), Language::parse, wrong);
    var owner = owner(person, form.owner(), wrong);
    if (type == null || language == null || owner == null) {
      throw invalid(locale, wrong);
    }
    var wish = new NewDocument(blankToNull(form.id()), type, language, owner, form.manuscript());
    var begun = done(locale, editing.begin(person, wish), form.manuscript());
    var id = begun.state().id();
    return ResponseEntity.created(
            URI.create("/api/content/v1/documents/" + id.contentId() + "/" + id.language().code()))
        .eTag(Versions.tag(begun.version()))
        .body(DocumentView.of(begun));
  }

  private static @Nullable String owner(Person person, @Nullable String given, List<Fault> wrong) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    if (person.institutions().size() != 1) {
      wrong.add(new Fault("owner", Fault.Kind.REQUIRED));
      return null;
    }
    return person.institutions().iterator().next();
  }

  @GetMapping(ONE)
  @Operation(summary = "Read a document: its draft or, without one, its newest edition")
  ResponseEntity<DocumentView> read(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return view(find(person, id, language));
  }

  @PutMapping(ONE)
  @Operation(summary = "Save the draft")
  ResponseEntity<DocumentView> edit(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ManuscriptForm form) {
    var outcome = editing.edit(person, id(id, language), Versions.expected(ifMatch), form);
    return view(done(locale, outcome, form));
  }

  @PostMapping(ONE + "/submit")
  @Operation(summary = "Hand the draft in for a second pair of eyes")
  ResponseEntity<DocumentView> submit(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(locale, editing.submit(person, id(id, language), expected, NoteForm.of(form)), null));
  }

  @PostMapping(ONE + "/request-changes")
  @Operation(summary = "Send the draft back with a note")
  ResponseEntity<DocumentView> requestChanges(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(
            locale,
            publishing.requestChanges(person, id(id, language), expected, NoteForm.of(form)),
            null));
  }

  @PostMapping(ONE + "/approve")
  @Operation(summary = "Approve the draft of another person")
  ResponseEntity<DocumentView> approve(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(
            locale,
            publishing.approve(person, id(id, language), expected, NoteForm.of(form)),
            null));
  }

  @PostMapping(ONE + "/publish")
  @Operation(summary = "Publish the approved draft of another person")
  ResponseEntity<DocumentView> publish(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var expected = Versions.expected(ifMatch);
    return view(done(locale, publishing.publish(person, id(id, language), expected), null));
  }

  @PostMapping(ONE + "/withdraw")
  @Operation(summary = "Take the page down; the note is the reason that readers find there")
  ResponseEntity<DocumentView> withdraw(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(
            locale,
            publishing.withdraw(person, id(id, language), expected, NoteForm.of(form)),
            null));
  }

  @PostMapping(ONE + "/emergency-publish")
  @Operation(summary = "Publish out of turn; the coordinator's note stays in the history")
  ResponseEntity<DocumentView> publishInEmergency(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(
            locale,
            publishing.publishInEmergency(person, id(id, language), expected, NoteForm.of(form)),
            null));
  }

  @PostMapping(ONE + "/emergency-withdraw")
  @Operation(summary = "Take a page down out of turn; the note is the reason that readers find")
  ResponseEntity<DocumentView> withdrawInEmergency(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable NoteForm form) {
    var expected = Versions.expected(ifMatch);
    return view(
        done(
            locale,
            publishing.withdrawInEmergency(person, id(id, language), expected, NoteForm.of(form)),
            null));
  }

  @GetMapping(ONE + "/history")
  @Operation(summary = "Who did what and when, oldest first")
  DocumentView.History history(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return new DocumentView.History(find(person, id, language).state().history());
  }

  @GetMapping(ONE + "/editions/{number}")
  @Operation(summary = "Read what was published once")
  Edition edition(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number) {
    return reading
        .edition(find(person, id, language).state(), number)
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
    var text = find(person, id, language).state().text();
    return new Preview(text, commonMark.html(text.body()));
  }

  private Stored<Document> find(Person person, String id, String language) {
    return DocumentId.parse(id, language)
        .flatMap(known -> reading.find(person, known))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private static DocumentId id(String id, String language) {
    return DocumentId.parse(id, language)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private static ResponseEntity<DocumentView> view(Stored<Document> stored) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(DocumentView.of(stored));
  }

  /** What was done, or the problem that says why nothing was. */
  private Stored<Document> done(Locale locale, Outcome outcome, @Nullable ManuscriptForm yours) {
    return switch (outcome) {
      case Outcome.Done(var stored) -> stored;
      case Outcome.Faulty(var wrong) -> throw invalid(locale, wrong);
      case Outcome.Refused(var refusal, var wrong) -> throw refused(locale, refusal, wrong);
      case Outcome.Stale(var expected, var current) -> throw stale(expected, current, yours);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ProblemException invalid(Locale locale, List<Fault> wrong) {
    return ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
  }

  private ProblemException refused(Locale locale, Refusal refusal, List<Fault> wrong) {
    return ProblemException.of(ContentProblem.of(refusal)).fields(faults.in(locale, wrong));
  }

  /** Both versions and both texts, so that nobody's words are lost. */
  private static ProblemException stale(
      long expected, Stored<Document> current, @Nullable ManuscriptForm yours) {
    var problem =
        ProblemException.of(CommonProblem.VERSION_CONFLICT)
            .with("expectedVersion", expected)
            .with("currentVersion", current.version())
            .with("current", current.state().text())
            .with("changedBy", lastChange(current));
    return yours == null ? problem : problem.with("yours", yours);
  }

  private static Map<String, Object> lastChange(Stored<Document> current) {
    var last = current.state().history().getLast();
    return Map.of("name", last.by().name(), "at", last.at(), "action", last.action());
  }

  private static <T> @Nullable T required(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> parse,
      List<Fault> wrong) {
    if (value == null || value.isBlank()) {
      wrong.add(new Fault(field, Fault.Kind.REQUIRED));
      return null;
    }
    return choice(field, value, parse, wrong);
  }

  private static <T> @Nullable T choice(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> parse,
      List<Fault> wrong) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var choice = parse.apply(value.strip());
    if (choice.isEmpty()) {
      wrong.add(new Fault(field, Fault.Kind.UNKNOWN_VALUE));
    }
    return choice.orElse(null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
