package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.SessionCookie;

/** What of a request reaches a part behind: nothing that only the edge may say. */
final class Inwards {

  /**
   * Headers between two neighbours (RFC 9110, section 7.6.1), those that are written anew, and
   * those that nobody outside may say.
   */
  private static final Names STAY_OUTSIDE =
      new Names(
          List.of(
              "connection",
              "keep-alive",
              "proxy-connection",
              "proxy-authenticate",
              "proxy-authorization",
              "te",
              "trailer",
              "upgrade",
              "http2-settings",
              "content-length",
              "transfer-encoding",
              "host",
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
              "cookie"),
          List.of("x-forwarded-", "x-celakarte-", "x-original-", "x-b3-"));

  /** Browsers send a few characters as they were typed that no address may have, RFC 3986. */
  private static final String UNESCAPED = "\"<>\\^`{|}";

  private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(US_ASCII);
  private static final byte[] TRACE = "traceparent: 00-".getBytes(US_ASCII);
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  private final byte[] reached;
  private final List<String> ownCookies;
  private final double traced;

  Inwards(URI publicUrl, double traced) {
    this.reached =
        ("X-Forwarded-Proto: "
                + publicUrl.getScheme()
                + "\r\nX-Forwarded-Host: "
                + publicUrl.getRawAuthority()
                + "\r\n")
            .getBytes(US_ASCII);
    this.ownCookies =
        List.of(SessionCookie.name(publicUrl) + "=", SessionCookie.signInName(publicUrl) + "=");
    this.traced = traced;
  }

  Relay.Outgoing write(ByteBufAllocator allocator, PlainRequest request, Area area) {
    var out = allocator.directBuffer(request.length() + 512);
    out.writeCharSequence(request.method(), US_ASCII);
    out.writeByte(' ');
    out.writeCharSequence(escaped(request.target()), US_ASCII);
    out.writeBytes(VERSION);
    var hostAt = out.writerIndex();
    for (var i = 0; i < request.headers(); i++) {
      if (!request.oneOf(STAY_OUTSIDE, i)) {
        request.writeTo(out, i);
      }
    }
    credentials(request, area, out);
    out.writeBytes(reached);
    trace(out);
    if (request.bodyLength() > 0 || !reads(request)) {
      line(out, "Content-Length", Integer.toString(request.bodyLength()));
    }
    out.writeByte('\r').writeByte('\n');
    request.writeBody(out);
    return new Relay.Outgoing(out, hostAt);
  }

  private static boolean reads(PlainRequest request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  static void line(ByteBuf out, String name, String value) {
    out.writeCharSequence(name, US_ASCII);
    out.writeByte(':').writeByte(' ');
    out.writeCharSequence(value, US_ASCII);
    out.writeByte('\r').writeByte('\n');
  }

  private static String escaped(String target) {
    for (var i = 0; i < target.length(); i++) {
      if (UNESCAPED.indexOf(target.charAt(i)) >= 0) {
        return escape(target);
      }
    }
    return target;
  }

  private static String escape(String target) {
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

  /** A program's token for the API; the visitor's answers for the question screens and search. */
  private void credentials(PlainRequest request, Area area, ByteBuf out) {
    if (area == Area.API) {
      var authorization = request.header("authorization");
      if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
        line(out, "Authorization", authorization);
      }
    }
    if (Outwards.cookies(area)) {
      var others = otherCookies(request);
      if (!others.isEmpty()) {
        line(out, "Cookie", others);
      }
    }
  }

  private String otherCookies(PlainRequest request) {
    var kept = new StringBuilder();
    for (var i = 0; i < request.headers(); i++) {
      if (request.named(i, "cookie")) {
        keep(request.value(i), kept);
      }
    }
    return kept.toString();
  }

  private void keep(String line, StringBuilder kept) {
    for (var part : line.split(";", -1)) {
      var cookie = part.strip();
      if (!cookie.isEmpty() && ownCookies.stream().noneMatch(cookie::startsWith)) {
        kept.append(kept.isEmpty() ? "" : "; ").append(cookie);
      }
    }
  }

  /** A new trace for each request: what a visitor's browser says of one is not taken over. */
  private void trace(ByteBuf out) {
    var chance = ThreadLocalRandom.current();
    out.writeBytes(TRACE);
    hex(out, chance.nextLong());
    hex(out, chance.nextLong() | 1);
    out.writeByte('-');
    hex(out, chance.nextLong() | 1);
    out.writeByte('-').writeByte('0').writeByte(chance.nextDouble() < traced ? '1' : '0');
    out.writeByte('\r').writeByte('\n');
  }

  private static void hex(ByteBuf out, long number) {
    for (var shift = 60; shift >= 0; shift -= 4) {
      out.writeByte(DIGITS[(int) (number >>> shift) & 0xf]);
    }
  }
}
