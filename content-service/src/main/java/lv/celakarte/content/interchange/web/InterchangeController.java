package lv.celakarte.content.interchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.interchange.BringingIn;
import lv.celakarte.content.interchange.Exporting;
import lv.celakarte.content.interchange.PageBringing;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The API over import and export. */
@RestController
@Tag(name = "Interchange", description = "Moving in and out with what there is")
class InterchangeController {

  private final Exporting exporting;
  private final BringingIn bringingIn;
  private final PageBringing pageBringing;
  private final Faults faults;

  InterchangeController(
      Exporting exporting, BringingIn bringingIn, PageBringing pageBringing, Faults faults) {
    this.exporting = exporting;
    this.bringingIn = bringingIn;
    this.pageBringing = pageBringing;
    this.faults = faults;
  }

  @GetMapping(path = "/api/content/v1/export", produces = "application/zip")
  @Operation(
      summary = "All that you may see, as a zip of Markdown with front matter and media",
      description =
          "What is exported and imported again says the same to the last sign. Media stand under"
              + " the addresses that texts name, each with a card in YAML.")
  ResponseEntity<StreamingResponseBody> export(@Parameter(hidden = true) Person person) {
    person.require(Right.READ);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("celakarte-saturs.zip").build().toString())
        .body(out -> exporting.write(person, out));
  }

  /** What became of each file. */
  record Report(List<BringingIn.Line> items) {}

  @PostMapping(path = "/api/content/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Bring in a zip of Markdown with front matter, as drafts",
      description = "Files that say what is there already change nothing; each gets its own line.")
  Report bring(@Parameter(hidden = true) Person person, @RequestParam MultipartFile file)
      throws IOException {
    person.require(Right.WRITE);
    return new Report(
        bringingIn
            .bring(person, file.getBytes())
            .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST)));
  }

  /** The draft that began. */
  record Begun(String id, Language language, String title) {}

  @PostMapping(
      path = "/api/content/v1/imports/page",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a draft with what a Word (DOCX) or HTML page says")
  ResponseEntity<Begun> page(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestParam String owner,
      @RequestParam(defaultValue = "page") String type,
      @RequestParam(defaultValue = "lv") String language,
      @RequestParam MultipartFile file)
      throws IOException {
    var wish =
        new PageBringing.Wish(
            owner,
            DocumentType.parse(type).orElseThrow(() -> unknown(locale, "type")),
            Language.parse(language).orElseThrow(() -> unknown(locale, "language")));
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var outcome =
        pageBringing
            .bring(person, wish, name, file.getBytes())
            .orElseThrow(
                () -> invalid(locale, List.of(new Fault("file", Fault.Kind.UNKNOWN_PAGE))));
    return begun(locale, outcome);
  }

  private ResponseEntity<Begun> begun(Locale locale, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var stored) -> {
        var id = stored.state().id();
        yield ResponseEntity.created(
                URI.create(
                    "/api/content/v1/documents/" + id.contentId() + "/" + id.language().code()))
            .body(new Begun(id.contentId(), id.language(), stored.state().text().title()));
      }
      case Outcome.Faulty(var wrong) -> throw invalid(locale, wrong);
      case Outcome.Refused(var refusal, var wrong) ->
          throw ProblemException.of(ContentProblem.of(refusal)).fields(faults.in(locale, wrong));
      case Outcome.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ProblemException unknown(Locale locale, String field) {
    return invalid(locale, List.of(new Fault(field, Fault.Kind.UNKNOWN_VALUE)));
  }

  private ProblemException invalid(Locale locale, List<Fault> wrong) {
    return ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
  }
}
