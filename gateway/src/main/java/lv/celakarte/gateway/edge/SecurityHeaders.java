package lv.celakarte.gateway.edge;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.HeaderBlock;

/** What every answer tells the browser that it must not do. */
final class SecurityHeaders {

  /** What tells how the inside is built, or says twice what {@code Cache-Control} says. */
  private static final Set<String> NEVER = Set.of("server", "x-powered-by", "expires", "pragma");

  private final Map<Area, List<Map.Entry<String, String>>> byArea = new EnumMap<>(Area.class);
  private final Map<Area, HeaderBlock> blocks = new EnumMap<>(Area.class);
  private final Set<String> names = new HashSet<>();

  SecurityHeaders(URI publicUrl, URI keycloak) {
    for (var area : Area.values()) {
      byArea.put(area, headers(area, publicUrl, keycloak));
    }
    byArea.forEach((area, headers) -> blocks.put(area, HeaderBlock.of(headers)));
    of(Area.SITE).forEach(header -> names.add(header.getKey().toLowerCase(Locale.ROOT)));
    names.addAll(NEVER);
  }

  /** The headers of published pages, frozen. */
  HeaderBlock site() {
    return block(Area.SITE);
  }

  /** The headers of an area, frozen. */
  HeaderBlock block(Area area) {
    var block = blocks.get(area);
    if (block == null) {
      throw new IllegalStateException("Every area has its headers");
    }
    return block;
  }

  /** Headers, named in lower case, that the edge alone says, or nobody. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /** Puts the headers of an area on an answer, whatever stood there. */
  void apply(HttpHeaders headers, Area area) {
    for (var header : of(area)) {
      headers.set(header.getKey(), header.getValue());
    }
    if (area.confidential()) {
      headers.set("Cache-Control", "no-store");
    } else if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
    NEVER.forEach(headers::remove);
  }

  private List<Map.Entry<String, String>> of(Area area) {
    return byArea.getOrDefault(area, List.of());
  }

  private static List<Map.Entry<String, String>> headers(Area area, URI publicUrl, URI keycloak) {
    var common =
        Stream.of(
            Map.entry("Content-Security-Policy", policy(area, publicUrl, keycloak)),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("Referrer-Policy", referrer(area)),
            Map.entry(
                "Permissions-Policy",
                "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
                    + " geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(),"
                    + " usb=()"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"));
    var secure =
        Stream.of(Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"));
    return Stream.concat(common, tls(publicUrl) ? secure : Stream.of()).toList();
  }

  private static String policy(Area area, URI publicUrl, URI keycloak) {
    // A form that signs out is sent on to Keycloak, and browsers check the whole way against this.
    var forms = area == Area.WORKSPACE || area == Area.SIGN_IN ? " " + origin(keycloak) : "";
    // What editors have uploaded is shown; nothing in it is ever run.
    var scripts = area == Area.MEDIA ? "'none'" : "'self'";
    return "default-src 'none'; script-src "
        + scripts
        + "; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'"
        + forms
        + "; frame-ancestors 'none'; base-uri 'none'"
        + (tls(publicUrl) ? "; upgrade-insecure-requests" : "");
  }

  /**
   * Question screens tell other sites nothing at all. They cannot use {@code no-referrer}: browsers
   * then send {@code Origin: null} with a form, which is what a foreign form would send too.
   */
  private static String referrer(Area area) {
    return area == Area.QUESTIONS || area == Area.SEARCH || area == Area.PREVIEW
        ? "same-origin"
        : "strict-origin-when-cross-origin";
  }

  static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  static boolean tls(URI address) {
    return "https".equals(address.getScheme());
  }
}
