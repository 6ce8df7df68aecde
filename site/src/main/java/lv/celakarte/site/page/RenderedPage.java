package lv.celakarte.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import lv.celakarte.site.published.Language;
import org.jspecify.annotations.Nullable;

/** Everything that a gateway needs to answer one address. */
public record RenderedPage(
    String path,
    int status,
    String contentType,
    @Nullable String location,
    String cache,
    @Nullable Language language,
    String body) {

  /** For pages that may change at any moment: kept, but asked for again. */
  static final String REVALIDATE = "public, no-cache";

  /** For what carries its hash in its name. */
  static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final String HTML = "text/html;charset=utf-8";

  static RenderedPage html(String path, int status, Language language, String body) {
    return new RenderedPage(path, status, HTML, null, REVALIDATE, language, body);
  }

  static RenderedPage text(String path, String contentType, String body) {
    return new RenderedPage(path, 200, contentType, null, REVALIDATE, null, body);
  }

  static RenderedPage moved(String path, int status, String location) {
    return new RenderedPage(path, status, HTML, location, REVALIDATE, null, "");
  }

  /** Strong: the same tag says that every byte and every header is the same. */
  public String etag() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : new @Nullable String[] {contentType, location, cache, body}) {
        digest.update((status + "\n" + (part == null ? "" : part) + "\0").getBytes(UTF_8));
      }
      var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
      return '"' + hash.substring(0, 22) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The body as it travels and is served. */
  public byte[] compressed() {
    var bytes = new ByteArrayOutputStream(body.length() / 4 + 64);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
