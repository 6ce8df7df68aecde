package lv.celakarte.gateway.edge;

import java.net.URI;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.edge.Refusals.Circumstances;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * What happens to a request that goes through the framework, before any filter or route sees it: it
 * is refused, or cleaned and passed on.
 */
final class EdgeHandler implements HttpHandler {

  private final HttpHandler next;
  private final Refusals refusals;
  private final URI publicUrl;

  EdgeHandler(HttpHandler next, Refusals refusals, URI publicUrl) {
    this.next = next;
    this.refusals = refusals;
    this.publicUrl = publicUrl;
  }

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    var asked = SpringAnswers.asked(request);
    var area = Area.of(Target.path(asked.target()));
    var answer = refusals.answer(asked, area, circumstances(request));
    if (answer != null) {
      if (answer.status().code() == 413) {
        // The rest of the body will not be read, so nothing after it on this connection can be.
        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
      }
      return SpringAnswers.send(answer, request, response);
    }
    var longest = refusals.longestBody(area, asked);
    return next.handle(CleanRequest.of(request, asked, area, publicUrl, longest), response);
  }

  private static Circumstances circumstances(ServerHttpRequest request) {
    var headers = request.getHeaders();
    var peer = request.getRemoteAddress();
    return new Circumstances(
        headers.getOrEmpty(HttpHeaders.HOST).size(),
        headers.getContentLength(),
        peer == null ? null : peer.getAddress(),
        String.join(",", headers.getOrEmpty("X-Forwarded-For")));
  }
}
