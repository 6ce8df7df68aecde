package lv.celakarte.gateway.routes;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Part;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.copies.Copies;
import lv.celakarte.gateway.copies.Copy;
import lv.celakarte.gateway.copies.Services;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Gives each request to one copy of its service, and to another one when that copy is not there.
 *
 * <p>A request that nobody has read is repeated whatever it asks for. One that broke off is
 * repeated only when asking twice does no harm: reading, and the question screens, of which no
 * server remembers anything. A service with one copy is asked as if this filter were not there.
 */
final class Spreading implements GlobalFilter, Ordered {

  private static final int LONGEST_KEPT = 256 * 1024;

  private final Services services;

  Spreading(Services services) {
    this.services = services;
  }

  /** Behind the filter that says which service, before the one that asks it. */
  @Override
  public int getOrder() {
    return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Route route = exchange.getAttribute(GATEWAY_ROUTE_ATTR);
    var copies =
        route == null ? null : services.of(Part.valueOf(route.getId().toUpperCase(Locale.ROOT)));
    if (copies == null || !copies.several()) {
      return chain.filter(exchange);
    }
    var attempt = new Attempt(copies, chain, repeatable(exchange));
    return keepsBody(exchange.getRequest().getHeaders())
        ? ServerWebExchangeUtils.cacheRequestBody(
            exchange, kept -> attempt.ask(exchange.mutate().request(kept).build(), true))
        : attempt.ask(exchange, bodiless(exchange.getRequest().getHeaders()));
  }

  private static boolean bodiless(HttpHeaders headers) {
    return headers.getContentLength() <= 0
        && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  /** What is not an upload is kept until it has been answered. */
  private static boolean keepsBody(HttpHeaders headers) {
    return !bodiless(headers) && headers.getContentLength() <= LONGEST_KEPT;
  }

  private static boolean repeatable(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      return true;
    }
    var path = Target.path(SpringAnswers.asked(exchange.getRequest()).target());
    return Area.of(path) == Area.QUESTIONS || path.endsWith("/evaluate");
  }

  /** One request on its way from copy to copy. */
  private static final class Attempt {

    private final Copies copies;
    private final GatewayFilterChain chain;
    private final boolean repeatable;
    private final List<Copy> tried = new ArrayList<>();

    Attempt(Copies copies, GatewayFilterChain chain, boolean repeatable) {
      this.copies = copies;
      this.chain = chain;
      this.repeatable = repeatable;
    }

    Mono<Void> ask(ServerWebExchange exchange, boolean complete) {
      var chosen = copies.next(tried).orElseThrow();
      tried.add(chosen);
      URI request = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
      exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, chosen.at(request));
      return chain
          .filter(exchange)
          .onErrorResume(failure -> {
            var away = unheard(failure);
            if (away) {
              chosen.up(false);
            }
            var again = away || complete && repeatable && brokenOff(failure);
            return !more() || !again || exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : again(exchange, complete);
          })
          .then(
              Mono.defer(() ->
                  complete && more() && closing(exchange)
                      ? again(exchange, complete)
                      : Mono.empty()));
    }

    private boolean more() {
      return tried.size() < copies.all().size();
    }

    private Mono<Void> again(ServerWebExchange exchange, boolean complete) {
      ServerWebExchangeUtils.reset(exchange);
      return ask(exchange, complete);
    }

    /** There was no connection, so nobody has read anything. */
    private static boolean unheard(Throwable failure) {
      return failure instanceof ConnectException || failure.getCause() instanceof ConnectException;
    }

    private static boolean brokenOff(Throwable failure) {
      return failure instanceof IOException || failure instanceof AbortedException;
    }

    /**
     * A server that is shutting down refuses what still comes on old connections before it reads
     * it: with this status and nothing else. An answer of the service itself has a body and a type.
     */
    private static boolean closing(ServerWebExchange exchange) {
      var response = exchange.getResponse();
      return !response.isCommitted()
          && HttpStatus.SERVICE_UNAVAILABLE.equals(response.getStatusCode())
          && response.getHeaders().getContentType() == null;
    }
  }
}
