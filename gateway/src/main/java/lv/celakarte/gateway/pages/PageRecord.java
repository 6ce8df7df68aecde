package lv.celakarte.gateway.pages;

import java.util.Map;
import java.util.regex.Pattern;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * A published page as it travels: what a record of {@code site.pages} says, checked.
 *
 * @param revision rises with every record of a path
 * @param inputs how far its writer had read what it was rendered from
 * @param etag strong and quoted
 * @param cache the header {@code Cache-Control}
 * @param location where a redirect leads
 * @param body compressed with gzip, or empty
 */
record PageRecord(
    String path,
    long revision,
    Horizon inputs,
    int status,
    String contentType,
    String etag,
    String cache,
    @Nullable String location,
    @Nullable String language,
    byte[] body) {

  static final String INPUTS = "page_inputs";
  private static final Pattern STRONG = Pattern.compile("\"[!#-~]{1,100}\"");
  private static final Pattern SAFE = Pattern.compile("[ -~]{1,2000}");

  PageRecord {
    require(path.startsWith("/") && !path.startsWith("//"), "A page's key is a path");
    require(SAFE.matcher(contentType).matches(), "The content type is no header");
    require(STRONG.matcher(etag).matches(), "The tag is not strong and quoted");
    require(SAFE.matcher(cache).matches(), "The cache rule is no header");
    require(language == null || language.matches("[a-zA-Z-]{2,20}"), "The language is none");
    require(body.length == 0 || gzip(body), "The body is not compressed");
    switch (status) {
      case 200, 404, 410 -> require(location == null, "Only a redirect has a location");
      case 301, 302 ->
          require(
              location != null && SAFE.matcher(location).matches() && leadsSomewhere(location),
              "A redirect needs a location");
      default -> throw new IllegalArgumentException("A page does not answer " + status);
    }
  }

  /** Reads a record of the topic. */
  static PageRecord of(Received received) {
    var headers = received.headers();
    var body = received.data();
    if (body == null) {
      throw new IllegalArgumentException("A tombstone is no page");
    }
    return new PageRecord(
        received.key(),
        received.version(),
        Horizon.parse(headers.get(INPUTS)),
        Integer.parseInt(required(headers, "page_status")),
        required(headers, "content-type"),
        required(headers, "page_etag"),
        headers.getOrDefault("page_cache", "no-cache"),
        blankToNull(headers.get("page_location")),
        blankToNull(headers.get("page_language")),
        body);
  }

  private static boolean leadsSomewhere(String location) {
    return location.startsWith("/") && !location.startsWith("//")
        || location.startsWith("https://")
        || location.startsWith("http://");
  }

  private static boolean gzip(byte[] body) {
    return body.length > 17 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static String required(Map<String, String> headers, String name) {
    var value = headers.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The record has no header " + name);
    }
    return value;
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
