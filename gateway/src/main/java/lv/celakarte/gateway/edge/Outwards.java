package lv.celakarte.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.gateway.answers.Area;

/** A part's answer as ours: what is inside stays inside, what is promised is said. */
final class Outwards {

  private static final List<String> BETWEEN_NEIGHBOURS =
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
          "date");

  private static final byte[] NO_STORE = "Cache-Control: no-store\r\n".getBytes(US_ASCII);
  private static final byte[] CHUNKED = "Transfer-Encoding: chunked\r\n".getBytes(US_ASCII);
  private static final byte[] CLOSE = "Connection: close\r\n".getBytes(US_ASCII);

  private final Names stayInside;
  private final Map<Area, byte[]> promised = new EnumMap<>(Area.class);
  private final HttpDate date;
  private final byte[][] firstLines = new byte[600][];

  Outwards(SecurityHeaders security, HttpDate date) {
    var names = new ArrayList<>(BETWEEN_NEIGHBOURS);
    names.addAll(security.names());
    this.stayInside = new Names(names, List.of("x-celakarte-"));
    for (var area : Area.values()) {
      promised.put(area, security.block(area).lines());
    }
    this.date = date;
  }

  /** Only the question screens keep something in a cookie of their own. */
  static boolean cookies(Area area) {
    return area == Area.QUESTIONS || area == Area.SEARCH;
  }

  ByteBuf write(ByteBufAllocator allocator, PlainAnswer answer, Area area, boolean last) {
    var out = allocator.directBuffer(answer.size() + 1024);
    out.writeBytes(firstLine(answer.status()));
    out.writeBytes(date.line());
    out.writeBytes(promised.getOrDefault(area, NO_STORE));
    var kept = false;
    for (var i = 0; i < answer.headers(); i++) {
      kept |= pass(out, answer, i, area);
    }
    if (!kept) {
      out.writeBytes(NO_STORE);
    }
    framing(out, answer);
    if (last) {
      out.writeBytes(CLOSE);
    }
    return out.writeByte('\r').writeByte('\n');
  }

  /** Passes one header on; tells whether it said how long the answer may be kept. */
  private boolean pass(ByteBuf out, PlainAnswer answer, int header, Area area) {
    if (answer.oneOf(stayInside, header)) {
      return false;
    }
    var caching = answer.named(header, "cache-control");
    if (caching ? area.confidential() : foreignCookie(answer, header, area)) {
      return false;
    }
    answer.writeTo(out, header);
    return caching;
  }

  private static boolean foreignCookie(PlainAnswer answer, int header, Area area) {
    return answer.named(header, "set-cookie") && !cookies(area);
  }

  private static void framing(ByteBuf out, PlainAnswer answer) {
    if (answer.status() == 204 || answer.status() == 304) {
      return;
    }
    if (answer.chunked()) {
      out.writeBytes(CHUNKED);
    } else if (answer.length() >= 0) {
      Inwards.line(out, "Content-Length", Integer.toString(answer.length()));
    }
  }

  private byte[] firstLine(int status) {
    var known = firstLines[status];
    if (known == null) {
      var reason = HttpResponseStatus.valueOf(status).reasonPhrase();
      known = ("HTTP/1.1 " + status + " " + reason + "\r\n").getBytes(US_ASCII);
      firstLines[status] = known;
    }
    return known;
  }
}
