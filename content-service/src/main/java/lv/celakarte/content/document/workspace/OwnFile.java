package lv.celakarte.content.document.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A script or style of our screens, under an address that names its content, so that browsers may
 * keep it for ever.
 *
 * @param href where it is
 */
public record OwnFile(String href, MediaType type, byte[] content) {

  /** A script that lies beside this class. */
  public static OwnFile script(Class<?> beside, String name, String base) {
    return of(beside, name + ".js", base + name, "text/javascript");
  }

  private static OwnFile of(Class<?> beside, String file, String address, String type) {
    var content = read(beside, file);
    var ending = file.substring(file.lastIndexOf('.'));
    var href = address + "." + hash(content) + ending;
    return new OwnFile(href, MediaType.parseMediaType(type + "; charset=utf-8"), content);
  }

  /** The file for a browser. */
  public ResponseEntity<byte[]> answer() {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(content);
  }

  private static byte[] read(Class<?> beside, String file) {
    try (var in = beside.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The jar is damaged", broken);
    }
  }

  private static String hash(byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }
}
