package lv.celakarte.gateway.routes;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.edge.BodyTooLarge;
import lv.celakarte.gateway.edge.SpringAnswers;
import lv.celakarte.gateway.signin.SignInEntry;
import lv.celakarte.gateway.signin.SignInUnavailable;
import lv.celakarte.gateway.signin.SignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns what went wrong on the way to another part into an answer that helps its reader. */
@Order(-2)
final class RouteTroubles implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RouteTroubles.class);

  private final Troubles troubles;
  private final SignInEntry entry;

  RouteTroubles(Troubles troubles, SignInEntry entry) {
    this.troubles = troubles;
    this.entry = entry;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    if (failure instanceof SignedOut) {
      return entry.commence(exchange);
    }
    var asked = SpringAnswers.asked(exchange.getRequest());
    var area = Area.of(Target.path(asked.target()));
    var trouble = trouble(failure, area);
    if (trouble == Trouble.UNEXPECTED) {
      LOG.error("A request to {} failed", area, failure);
    } else if (trouble.status() == 503) {
      LOG.warn("A part behind {} does not answer: {}", area, failure.getClass().getSimpleName());
    }
    if (trouble == Trouble.TOO_LARGE) {
      response.getHeaders().set(HttpHeaders.CONNECTION, "close");
    }
    return SpringAnswers.send(troubles.answer(trouble, asked), exchange.getRequest(), response);
  }

  private static Trouble trouble(Throwable failure, Area area) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyTooLarge _ -> {
          return Trouble.TOO_LARGE;
        }
        case SignInUnavailable _ -> {
          return Trouble.SIGN_IN_UNAVAILABLE;
        }
        case WebClientException _ -> {
          return area == Area.SIGN_IN ? Trouble.SIGN_IN_UNAVAILABLE : Trouble.UNAVAILABLE;
        }
        case ErrorResponse known -> {
          return of(known.getStatusCode());
        }
        case IOException _, TimeoutException _ -> {
          return Trouble.UNAVAILABLE;
        }
        default -> {
          // Perhaps its cause is one that we know.
        }
      }
    }
    return Trouble.UNEXPECTED;
  }

  private static Trouble of(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> Trouble.BAD_REQUEST;
      case 401 -> Trouble.UNAUTHENTICATED;
      case 403 -> Trouble.FORBIDDEN;
      case 404 -> Trouble.NOT_FOUND;
      case 405 -> Trouble.METHOD_NOT_ALLOWED;
      case 408 -> Trouble.REQUEST_TIMEOUT;
      case 413 -> Trouble.TOO_LARGE;
      case 502, 503, 504 -> Trouble.UNAVAILABLE;
      default -> Trouble.UNEXPECTED;
    };
  }
}
