package lv.celakarte.content.preview.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Script and style of the editor, from our own origin as the workspace's policy asks. */
@Controller
public final class EditorFiles {

  /** Where they stand. */
  public static final String BASE = "/darbvieta/saturs/redaktors/";

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "redaktors.js", MediaType.parseMediaType("text/javascript; charset=utf-8"),
          "redaktors.css", MediaType.parseMediaType("text/css; charset=utf-8"));

  @GetMapping(BASE + "{name}")
  ResponseEntity<byte[]> file(@PathVariable String name) {
    var type = TYPES.get(name);
    if (type == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .body(bytes(name));
  }

  private static byte[] bytes(String name) {
    try (var file = EditorFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The service is damaged: " + name, broken);
    }
  }
}
