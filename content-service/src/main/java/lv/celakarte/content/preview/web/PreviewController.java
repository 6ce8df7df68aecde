package lv.celakarte.content.preview.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.preview.Preview;
import lv.celakarte.content.preview.Previews;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API over preview links. */
@RestController
@Tag(name = "Previews", description = "Showing a draft to somebody without an account")
class PreviewController {

  private static final String OF_ONE = "/api/content/v1/documents/{id}/{language}/previews";
  private static final int USUAL_DAYS = 7;

  private final Previews previews;
  private final String publicUrl;

  PreviewController(Previews previews, @Value("${celakarte.public-url}") String publicUrl) {
    this.previews = previews;
    this.publicUrl = publicUrl;
  }

  /** What a new link is wanted for. */
  record PreviewForm(
      @Schema(example = "7") @Nullable Integer days,
      @Schema(example = "juriste") @Nullable String forWhom) {}

  /**
   * A link as the API shows it.
   *
   * @param url what to send to the one who shall see the draft
   * @param open whether it still shows something
   */
  record LinkView(
      String id,
      String url,
      String forWhom,
      String by,
      Instant at,
      Instant validUntil,
      boolean open,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revoked) {}

  /** All links to a document, latest first. */
  record LinkViews(List<LinkView> items) {}

  @GetMapping("/api/content/v1/previews/{token}")
  @SecurityRequirements
  @Operation(
      summary = "The draft behind a preview link, as its page would be",
      description = "404 when nobody made such a link, 410 when it has ended or was revoked.")
  ResponseEntity<Preview> open(@PathVariable String token) {
    return switch (previews.open(token)) {
      case Previews.Opened.Open(var preview) ->
          ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(preview);
      case Previews.Opened.Ended _ -> throw ProblemException.of(PreviewProblem.PREVIEW_ENDED);
      case Previews.Opened.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  @GetMapping(OF_ONE)
  @Operation(summary = "List the preview links of a document, latest first")
  LinkViews list(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language) {
    return new LinkViews(previews.list(person, id(id, language)).stream().map(this::view).toList());
  }

  @PostMapping(OF_ONE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a preview link for some days (7 unless told, 30 at most)")
  ResponseEntity<LinkView> make(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @RequestBody(required = false) @Nullable PreviewForm form) {
    var days = form == null || form.days() == null ? USUAL_DAYS : form.days();
    var forWhom = form == null ? "" : Objects.requireNonNullElse(form.forWhom(), "");
    var made = view(previews.make(person, id(id, language), days, forWhom));
    return ResponseEntity.created(URI.create(made.url())).body(made);
  }

  @DeleteMapping(OF_ONE + "/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End a preview link at once")
  ResponseEntity<Void> revoke(
      @Parameter(hidden = true) Person person,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String link) {
    previews.revoke(person, id(id, language), link);
    return ResponseEntity.noContent().build();
  }

  private LinkView view(Previews.Shown shown) {
    var link = shown.link();
    return new LinkView(
        shown.id(),
        publicUrl + "/prieksskatijums/" + shown.token(),
        link.forWhom(),
        link.by().name(),
        link.at(),
        link.until(),
        shown.open(),
        link.revoked());
  }

  private static DocumentId id(String id, String language) {
    return DocumentId.parse(id, language)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }
}
