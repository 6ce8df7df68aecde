package lv.celakarte.gateway.edge;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.SessionCookie;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests of visitors and programs on to the parts behind, without the framework: nobody is
 * signed in there, so all that happens is that headers are cleaned on the way in and out.
 */
final class Relay {

  /** Only between two neighbours, see RFC 9110, section 7.6.1; and what both sides say anew. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade",
          "http2-settings");

  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "host");

  private static final Set<String> NOBODY_MAY_SAY =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-rewrite-url",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          "proxy",
          "via",
          "expect",
          "traceparent",
          "tracestate",
          "baggage",
          "b3",
          "authorization",
          "cookie");

  private static final String UNESCAPED = "\"<>\\^`{|}";

  private final Upstreams upstreams;
  private final SecurityHeaders security;
  private final HttpDate date;
  private final RelayTimes times;
  private final URI publicUrl;
  private final String sessionCookie;
  private final List<String> ownCookies;
  private final Duration patience;
  private final double traced;

  /**
   * Prepares the passing on.
   *
   * @param patience how long a part may take until its answer begins
   * @param traced the share of requests that are traced
   */
  Relay(
      Upstreams upstreams,
      SecurityHeaders security,
      HttpDate date,
      RelayTimes times,
      URI publicUrl,
      Duration patience,
      double traced) {
    this.upstreams = upstreams;
    this.security = security;
    this.date = date;
    this.times = times;
    this.publicUrl = publicUrl;
    this.sessionCookie = SessionCookie.name(publicUrl);
    this.ownCookies = List.of(sessionCookie + "=", SessionCookie.signInName(publicUrl) + "=");
    this.patience = patience;
    this.traced = traced;
  }

  Upstreams upstreams() {
    return upstreams;
  }

  Duration patience() {
    return patience;
  }

  RelayTimes times() {
    return times;
  }

  /**
   * Whether a request can go this way. Whoever may be signed in, and whatever is unusual in the way
   * of asking, goes through the framework.
   */
  boolean takes(HttpRequest request, Area area, @Nullable Part part, Asked asked) {
    if (part == null || part == Part.SIGN_IN || area == Area.WORKSPACE) {
      return false;
    }
    var headers = request.headers();
    return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && upstreams.authority(part) != null
        && !headers.contains(HttpHeaderNames.EXPECT)
        && !headers.contains(HttpHeaderNames.UPGRADE)
        && !(area == Area.API && SameOrigin.carries(asked, sessionCookie))
        && plain(request.uri());
  }

  private static boolean plain(String target) {
    for (var i = 0; i < target.length(); i++) {
      if (target.charAt(i) <= ' ' || target.charAt(i) > '~') {
        return false;
      }
    }
    return target.startsWith("/");
  }

  /** The request as the part behind gets it. */
  HttpRequest clean(HttpRequest request, Area area, Part part) {
    var sent = request.headers();
    var headers = new DefaultHttpHeaders(false);
    headers.set(HttpHeaderNames.HOST, upstreams.authority(part));
    var dropped = namedByConnection(sent);
    for (var entries = sent.iteratorCharSequence(); entries.hasNext(); ) {
      var header = entries.next();
      var name = header.getKey().toString().toLowerCase(Locale.ROOT);
      if (crossesInwards(name, dropped)) {
        headers.add(header.getKey(), header.getValue());
      }
    }
    keepCredentials(sent, headers, area);
    if (HttpUtil.isTransferEncodingChunked(request)) {
      headers.set(HttpHeaderNames.TRANSFER_ENCODING, "chunked");
    } else if (sent.contains(HttpHeaderNames.CONTENT_LENGTH)) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, sent.get(HttpHeaderNames.CONTENT_LENGTH));
    }
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
    headers.set("traceparent", trace());
    return new DefaultHttpRequest(
        HttpVersion.HTTP_1_1, request.method(), escaped(request.uri()), headers);
  }

  /** Browsers send a few characters as they were typed that no address may have, RFC 3986. */
  private static String escaped(String target) {
    if (target.chars().noneMatch(c -> UNESCAPED.indexOf(c) >= 0)) {
      return target;
    }
    var text = new StringBuilder();
    for (var c : target.toCharArray()) {
      if (UNESCAPED.indexOf(c) >= 0) {
        text.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean crossesInwards(String name, Set<String> dropped) {
    return !HOP_BY_HOP.contains(name)
        && !FRAMING.contains(name)
        && !NOBODY_MAY_SAY.contains(name)
        && !dropped.contains(name)
        && !name.startsWith("x-forwarded-")
        && !name.startsWith("x-celakarte-")
        && !name.startsWith("x-original-")
        && !name.startsWith("x-b3-");
  }

  private static Set<String> namedByConnection(HttpHeaders headers) {
    var values = headers.getAll(HttpHeaderNames.CONNECTION);
    if (values.isEmpty()) {
      return Set.of();
    }
    var names = new HashSet<String>();
    for (var value : values) {
      for (var name : value.split(",", 20)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** A program's token for the API; the visitor's answers for the question screens and search. */
  private void keepCredentials(HttpHeaders sent, HttpHeaders headers, Area area) {
    if (area == Area.API) {
      var authorization = sent.get(HttpHeaderNames.AUTHORIZATION);
      if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
        headers.set(HttpHeaderNames.AUTHORIZATION, authorization);
      }
    }
    if (cookies(area) && sent.contains(HttpHeaderNames.COOKIE)) {
      var others = others(sent.getAll(HttpHeaderNames.COOKIE));
      if (!others.isEmpty()) {
        headers.set(HttpHeaderNames.COOKIE, others);
      }
    }
  }

  private String others(List<String> lines) {
    var kept = new StringBuilder();
    for (var line : lines) {
      for (var part : line.split(";", -1)) {
        var cookie = part.strip();
        if (!cookie.isEmpty() && ownCookies.stream().noneMatch(cookie::startsWith)) {
          kept.append(kept.isEmpty() ? "" : "; ").append(cookie);
        }
      }
    }
    return kept.toString();
  }

  private static boolean cookies(Area area) {
    return area == Area.QUESTIONS || area == Area.SEARCH;
  }

  /** A new trace for each request: what a visitor's browser says of one is not taken over. */
  private String trace() {
    var chance = ThreadLocalRandom.current();
    var id = new StringBuilder(55).append("00-");
    hex(id, chance.nextLong());
    hex(id, chance.nextLong() | 1);
    id.append('-');
    hex(id, chance.nextLong() | 1);
    return id.append(chance.nextDouble() < traced ? "-01" : "-00").toString();
  }

  private static void hex(StringBuilder text, long number) {
    for (var shift = 60; shift >= 0; shift -= 4) {
      text.append("0123456789abcdef".charAt((int) (number >>> shift) & 0xf));
    }
  }

  /** A part's answer as ours: what is inside stays inside, what is promised is said. */
  HttpResponse clean(HttpResponse response, Area area) {
    var sent = response.headers();
    var headers = new DefaultHttpHeaders(false);
    var dropped = namedByConnection(sent);
    for (var entries = sent.iteratorCharSequence(); entries.hasNext(); ) {
      var header = entries.next();
      if (crossesOutwards(header.getKey().toString().toLowerCase(Locale.ROOT), area, dropped)) {
        headers.add(header.getKey(), header.getValue());
      }
    }
    if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
      headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    }
    headers.set(HttpHeaderNames.DATE, date.now());
    security.block(area).writeTo(headers);
    return new DefaultHttpResponse(HttpVersion.HTTP_1_1, response.status(), headers);
  }

  private boolean crossesOutwards(String name, Area area, Set<String> dropped) {
    if (HOP_BY_HOP.contains(name) || security.says(name) || name.startsWith("x-celakarte-")) {
      return false;
    }
    return switch (name) {
      case "set-cookie" -> cookies(area);
      case "cache-control" -> !area.confidential();
      default -> !dropped.contains(name) || FRAMING.contains(name);
    };
  }
}
