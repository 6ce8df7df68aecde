package lv.celakarte.gateway.edge;

import java.net.URI;
import java.util.Set;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something, and that a browser would send with our cookies, was
 * made by one of our own pages.
 *
 * <p>Browsers say so themselves, in headers that no page can forge; forms therefore carry no token.
 */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final URI publicUrl;
  private final String sessionCookie;

  SameOrigin(URI publicUrl, String sessionCookie) {
    this.publicUrl = publicUrl;
    this.sessionCookie = sessionCookie;
  }

  boolean accepts(Asked asked, Area area) {
    if (SAFE.contains(asked.method())) {
      return true;
    }
    if (area == Area.API && !carries(asked, sessionCookie)) {
      // A program that shows a token of its own, or nothing: no cookie that could be misused.
      return true;
    }
    return sameOrigin(asked);
  }

  private boolean sameOrigin(Asked asked) {
    var site = asked.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = asked.header("Origin");
    if (origin != null) {
      return ours(origin, asked);
    }
    var referer = asked.header("Referer");
    return referer != null && ours(originOf(referer), asked);
  }

  /** Our public address, or the one that the browser itself asked, in our scheme. */
  private boolean ours(@Nullable String origin, Asked asked) {
    if (origin == null || origin.equals("null")) {
      return false;
    }
    return origin.equals(SecurityHeaders.origin(publicUrl))
        || origin.equals(publicUrl.getScheme() + "://" + asked.header("Host"));
  }

  static @Nullable String originOf(String address) {
    try {
      var parsed = URI.create(address);
      return parsed.getScheme() == null || parsed.getRawAuthority() == null
          ? null
          : SecurityHeaders.origin(parsed);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  static boolean carries(Asked asked, String cookie) {
    var cookies = asked.header("Cookie");
    return cookies != null
        && (cookies.startsWith(cookie + "=")
            || cookies.contains(" " + cookie + "=")
            || cookies.contains(";" + cookie + "="));
  }
}
