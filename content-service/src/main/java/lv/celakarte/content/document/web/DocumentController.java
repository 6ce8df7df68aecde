package lv.celakarte.content.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.NewDocument;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API over documents: each answer carries the version as its entity tag, each write must name
 * the one it was made from.
 */
@RestController
@RequestMapping(Answers.ALL)
@Tag(name = "Documents", description = "Drafts, their way to publication, and their history")
class DocumentController {

  private static final int LARGEST_PAGE = 200;

  private final Reading reading;
  private final Editing editing;
  private final Answers answers;

  DocumentController(Reading reading, Editing editing, Answers answers) {
    this.reading = reading;
    this.editing = editing;
    this.answers = answers;
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
      throw answers.invalid(locale, wrong);
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
  @ResponseStatus(HttpStatus.CREATED)
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
      throw answers.invalid(locale, wrong);
    }
    var wish = new NewDocument(blankToNull(form.id()), type, language, owner, form.manuscript());
    var begun = answers.done(locale, editing.begin(person, wish), form.manuscript());
    var id = begun.state().id();
    return ResponseEntity.created(
            URI.create(Answers.ALL + "/" + id.contentId() + "/" + id.language().code()))
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

  @GetMapping(Answers.ONE)
  @Operation(summary = "Read a document: its draft or, without one, its newest edition")
  ResponseEntity<DocumentView> read(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return Answers.view(answers.find(person, id, language));
  }

  @PutMapping(Answers.ONE)
  @Operation(summary = "Save the draft")
  ResponseEntity<DocumentView> edit(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ManuscriptForm form) {
    var outcome = editing.edit(person, Answers.id(id, language), Versions.expected(ifMatch), form);
    return Answers.view(answers.done(locale, outcome, form));
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
