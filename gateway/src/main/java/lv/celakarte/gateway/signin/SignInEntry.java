package lv.celakarte.gateway.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.ReturnPath;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What somebody meets who is not signed in and should be: the sign-in, and afterwards the page that
 * was asked for. A form cannot be sent again after a sign-in, so it gets a page that says what to
 * do.
 */
public final class SignInEntry implements ServerAuthenticationEntryPoint {

  private final Troubles troubles;
  private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

  SignInEntry(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException reason) {
    return commence(exchange);
  }

  /** Leads to the sign-in, where that can help. */
  public Mono<Void> commence(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var asked = SpringAnswers.asked(request);
    var reads = asked.method().equals("GET") || asked.method().equals("HEAD");
    if (reads && Area.of(Target.path(asked.target())) == Area.WORKSPACE) {
      var wanted =
          URLEncoder.encode(ReturnPath.orWorkspace(asked.target()), StandardCharsets.UTF_8);
      return redirect.sendRedirect(exchange, URI.create("/pieslegties?uz=" + wanted));
    }
    return SpringAnswers.send(
        troubles.answer(Trouble.UNAUTHENTICATED, asked), request, exchange.getResponse());
  }
}
