package lv.celakarte.gateway.edge;

import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Between prepared answers and what Spring calls request and response. */
public final class SpringAnswers {

  private SpringAnswers() {}

  /** A request as Spring holds it. */
  public static Asked asked(ServerHttpRequest request) {
    return new Question(request, target(request));
  }

  /** Sends a prepared answer. */
  public static Mono<Void> send(
      Answer answer, ServerHttpRequest request, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
    answer.headers().forEach(response.getHeaders()::set);
    if (request.getMethod().equals(HttpMethod.HEAD) || answer.body().length == 0) {
      return response.setComplete();
    }
    return response.writeWith(
        Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
  }

  /** The target as it was sent: Spring's own form of it has been tidied. */
  private static String target(ServerHttpRequest request) {
    try {
      var sent = ServerHttpRequestDecorator.getNativeRequest(request);
      if (sent instanceof HttpServerRequest raw) {
        return raw.uri();
      }
    } catch (IllegalArgumentException notNative) {
      // A request that was made for a test has only Spring's form.
    }
    return request.getURI().getRawPath();
  }

  private record Question(ServerHttpRequest request, String target) implements Asked {

    @Override
    public String method() {
      return request.getMethod().name();
    }

    @Override
    public @Nullable String header(String name) {
      return request.getHeaders().getFirst(name);
    }
  }
}
