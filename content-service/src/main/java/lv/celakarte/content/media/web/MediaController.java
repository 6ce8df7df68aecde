package lv.celakarte.content.media.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.media.Library.Answer;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;

/** The API over media. */
@RestController
@RequestMapping("/api/content/v1/media")
@Tag(name = "Media", description = "Images, papers and videos")
class MediaController {

  private final Library library;
  private final Faults faults;

  MediaController(Library library, Faults faults) {
    this.library = library;
    this.faults = faults;
  }

  @GetMapping
  @Operation(summary = "List the media that you may see, latest first")
  MediaView.Items list(
      @Parameter(hidden = true) Person person,
      @RequestParam(name = "q", defaultValue = "") String words) {
    person.require(Right.READ);
    return new MediaView.Items(library.list(person, words).stream().map(MediaView::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read what is known of a medium")
  ResponseEntity<MediaView> read(@Parameter(hidden = true) Person person, @PathVariable String id) {
    return view(
        library.find(person, id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND)));
  }

  /** A document that shows a medium. */
  record Use(String id, String language, String title) {}

  /** All of them. */
  record Uses(List<Use> items) {}

  @GetMapping("/{id}/uses")
  @Operation(summary = "List the documents that show it, as far as you may see them")
  Uses uses(@Parameter(hidden = true) Person person, @PathVariable String id) {
    var item =
        library.find(person, id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return new Uses(
        library.usedIn(person, item.state()).stream()
            .map(document ->
                new Use(
                    document.id().contentId(),
                    document.id().language().code(),
                    document.text().title()))
            .toList());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Bring a PNG, JPEG, WebP, SVG or PDF with words for it",
      description =
          "What it is, is told by its content. Pictures are drawn anew without what cameras write"
              + " into them; drawings lose whatever could run.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MediaView> bring(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestParam String owner,
      @RequestParam(defaultValue = "") String description,
      @RequestParam(name = "descriptionEn", defaultValue = "") String english,
      @RequestParam MultipartFile file)
      throws IOException {
    var upload =
        new Library.Upload(
            owner,
            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
            file.getBytes(),
            Map.of("lv", description, "en", english));
    return created(done(locale, library.bring(person, upload)));
  }

  /** A video elsewhere. */
  record VideoForm(
      @Schema(example = "ptac") @Nullable String owner,
      @Schema(example = "https://example.org/video") @Nullable String address,
      @Nullable String transcript,
      @Schema(example = "{\"lv\": \"Kā iesniegt iesniegumu\"}")
          @Nullable Map<String, String> description) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Note a video elsewhere with its transcript")
  ResponseEntity<MediaView> link(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @RequestBody VideoForm form) {
    var video =
        new Library.VideoLink(
            Objects.requireNonNullElse(form.owner(), ""),
            Objects.requireNonNullElse(form.address(), ""),
            Objects.requireNonNullElse(form.transcript(), ""),
            Objects.requireNonNullElse(form.description(), Map.of()));
    return created(done(locale, library.link(person, video)));
  }

  /** Words for a medium by language. */
  record DescriptionForm(@Nullable Map<String, String> description) {}

  @PutMapping("/{id}")
  @Operation(summary = "Write other words for it")
  ResponseEntity<MediaView> describe(
      @Parameter(hidden = true) Person person,
      @Parameter(hidden = true) Locale locale,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody DescriptionForm form) {
    var words = Objects.requireNonNullElse(form.description(), Map.<String, String>of());
    return view(done(locale, library.describe(person, id, Versions.expected(ifMatch), words)));
  }

  private Stored<MediaItem> done(Locale locale, Answer answer) {
    return switch (answer) {
      case Answer.Done(var item) -> item;
      case Answer.Faulty(var wrong) -> throw invalid(locale, wrong);
      case Answer.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Stale(var expected, var current) ->
          throw Versions.conflict(expected, current.version(), MediaView.of(current));
      case Answer.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ProblemException invalid(Locale locale, List<Fault> wrong) {
    return ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
  }

  private static ResponseEntity<MediaView> created(Stored<MediaItem> stored) {
    return ResponseEntity.created(URI.create("/api/content/v1/media/" + stored.id()))
        .eTag(Versions.tag(stored.version()))
        .body(MediaView.of(stored));
  }

  private static ResponseEntity<MediaView> view(Stored<MediaItem> stored) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(MediaView.of(stored));
  }
}
