package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.pages.SiteAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * What happens to a request that the front door let through, before any filter or route sees it: it
 * is refused, or cleaned and passed on.
 */
final class EdgeHandler implements HttpHandler {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final HttpHandler next;
  private final SiteAnswers site;
  private final Troubles troubles;
  private final GatewaySettings settings;
  private final SameOrigin sameOrigin;
  private final Clients clients;
  private final RateLimits rates;
  private final Counter limited;

  EdgeHandler(
      HttpHandler next,
      SiteAnswers site,
      Troubles troubles,
      GatewaySettings settings,
      SameOrigin sameOrigin,
      MeterRegistry meters) {
    this.next = next;
    this.site = site;
    this.troubles = troubles;
    this.settings = settings;
    this.sameOrigin = sameOrigin;
    this.clients = new Clients(settings.trustedProxies());
    this.rates = new RateLimits(settings.limits());
    this.limited =
        Counter.builder("celakarte.rate.limited")
            .description("Requests that were refused because their client asked too often")
            .register(meters);
  }

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    var asked = SpringAnswers.asked(request);
    var path = Target.path(asked.target());
    var area = Area.of(path);
    var answer = answer(request, asked, area, path);
    if (answer != null) {
      if (answer.status().code() == 413) {
        // The rest of the body will not be read, so nothing after it on this connection can be.
        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
      }
      return SpringAnswers.send(answer, request, response);
    }
    var cleaned =
        CleanRequest.of(request, asked, area, settings.publicUrl(), longestBody(area, path));
    return next.handle(cleaned, response);
  }

  private @Nullable Answer answer(ServerHttpRequest request, Asked asked, Area area, String path) {
    var fromMemory = site.answer(asked);
    if (fromMemory != null) {
      return fromMemory;
    }
    if (!METHODS.contains(asked.method())) {
      return troubles.answer(Trouble.METHOD_NOT_ALLOWED, asked);
    }
    if (request.getHeaders().getOrEmpty(HttpHeaders.HOST).size() > 1) {
      return troubles.answer(Trouble.BAD_REQUEST, asked);
    }
    var wait = rates.take(area, client(request));
    if (wait > 0) {
      limited.increment();
      return troubles.answer(Trouble.TOO_MANY_REQUESTS, asked, wait);
    }
    if (request.getHeaders().getContentLength() > longestBody(area, path)) {
      return troubles.answer(Trouble.TOO_LARGE, asked);
    }
    return sameOrigin.accepts(asked, area) ? null : troubles.answer(Trouble.CROSS_ORIGIN, asked);
  }

  private String client(ServerHttpRequest request) {
    var peer = request.getRemoteAddress();
    return clients.key(
        peer == null ? null : peer.getAddress(),
        String.join(",", request.getHeaders().getOrEmpty("X-Forwarded-For")));
  }

  private long longestBody(Area area, String path) {
    var upload =
        area == Area.API && path.startsWith("/api/content/v1/media")
            || area == Area.WORKSPACE && path.startsWith("/darbvieta/saturs/mediji");
    return upload ? settings.limits().media() : settings.limits().body();
  }
}
