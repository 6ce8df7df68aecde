package lv.celakarte.content.document.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps what is typed, under an address that names its content. */
@Controller
class Autosave {

  private static final String SCRIPT = read();
  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  /** Where the script is. */
  static final String HREF = Addressing.LIST + "/resursi/autosave." + hash() + ".js";

  @GetMapping(Addressing.LIST + "/resursi/autosave.{hash}.js")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(SCRIPT);
  }

  private static String read() {
    try (var in = Autosave.class.getResourceAsStream("autosave.js")) {
      return new String(
          Objects.requireNonNull(in, "autosave.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("The jar is damaged", broken);
    }
  }

  private static String hash() {
    var sum = new CRC32();
    sum.update(SCRIPT.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }
}
