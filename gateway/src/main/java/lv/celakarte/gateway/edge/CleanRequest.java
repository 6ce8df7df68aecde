package lv.celakarte.gateway.edge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Troubles;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request without what only the gateway may say, and with a body that cannot go on for ever. */
final class CleanRequest extends ServerHttpRequestDecorator {

  private static final List<String> OURS = List.of("x-forwarded-", "x-celakarte-", "x-original-");
  private static final List<String> OTHERS_HAVE_NO_SAY =
      List.of(
          "Forwarded",
          "X-Real-IP",
          "X-Rewrite-URL",
          "X-HTTP-Method-Override",
          "X-HTTP-Method",
          "X-Method-Override",
          "Proxy",
          "Via");

  private final long longestBody;

  private CleanRequest(ServerHttpRequest request, long longestBody) {
    super(request);
    this.longestBody = longestBody;
  }

  static ServerHttpRequest of(
      ServerHttpRequest request, Asked asked, Area area, URI publicUrl, long longestBody) {
    var cleaned =
        request.mutate().headers(headers -> clean(headers, asked, area, publicUrl)).build();
    return new CleanRequest(cleaned, longestBody);
  }

  private static void clean(HttpHeaders headers, Asked asked, Area area, URI publicUrl) {
    for (var name : List.copyOf(headers.headerNames())) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (OURS.stream().anyMatch(lower::startsWith)) {
        headers.remove(name);
      }
    }
    OTHERS_HAVE_NO_SAY.forEach(headers::remove);
    var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
    if (area != Area.API || authorization == null || !bearer(authorization)) {
      headers.remove(HttpHeaders.AUTHORIZATION);
    }
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
    if (area == Area.WORKSPACE) {
      headers.set("X-Celakarte-Language", Troubles.ofCookie(asked).code());
    }
  }

  private static boolean bearer(String authorization) {
    return authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  @Override
  public Flux<DataBuffer> getBody() {
    var read = new AtomicLong();
    return super.getBody()
        .handle((buffer, sink) -> {
          if (read.addAndGet(buffer.readableByteCount()) > longestBody) {
            DataBufferUtils.release(buffer);
            sink.error(new BodyTooLarge());
          } else {
            sink.next(buffer);
          }
        });
  }
}
