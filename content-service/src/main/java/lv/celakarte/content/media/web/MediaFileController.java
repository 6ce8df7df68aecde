package lv.celakarte.content.media.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import lv.celakarte.content.media.Library;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives readers the files that texts show; an address never changes what it stands for. */
@RestController
@Tag(name = "Media", description = "Images, papers and videos")
class MediaFileController {

  private final Library library;

  MediaFileController(Library library) {
    this.library = library;
  }

  @GetMapping(path = "/media/{hash}/{file}", produces = MediaType.ALL_VALUE)
  @SecurityRequirements
  @Operation(
      summary = "The bytes of a file",
      description =
          "Pictures also answer at <name>-480 and <name>-960: smaller, or themselves where they are"
              + " not wider.")
  ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String file) {
    var content =
        library
            .serve("/media/" + hash + "/" + file)
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.type()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .eTag("\"" + hash + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(content.bytes());
  }
}
