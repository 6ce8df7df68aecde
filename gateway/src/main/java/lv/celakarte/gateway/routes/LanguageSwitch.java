package lv.celakarte.gateway.routes;

import java.net.URI;
import java.time.Duration;
import lv.celakarte.gateway.answers.ReturnPath;
import lv.celakarte.gateway.answers.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changes the language of the editors' screens and goes back to where the editor was. */
final class LanguageSwitch {

  private final URI publicUrl;

  LanguageSwitch(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  Mono<ServerResponse> choose(ServerRequest request) {
    var cookie =
        ResponseCookie.from("valoda", request.pathVariable("language"))
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(SessionCookie.secure(publicUrl))
            .sameSite("Lax")
            .build();
    var headers = request.headers().asHttpHeaders();
    return ServerResponse.seeOther(URI.create(back(headers)))
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .build();
  }

  /** Only the path is taken of where the browser says it came from, and only when that was us. */
  private String back(HttpHeaders headers) {
    return ReturnPath.orWorkspace(path(headers.getFirst("Referer"), headers.getFirst("Host")));
  }

  private @Nullable String path(@Nullable String referer, @Nullable String host) {
    if (referer == null) {
      return null;
    }
    try {
      var from = URI.create(referer);
      var authority = from.getRawAuthority();
      var ours =
          publicUrl.getRawAuthority().equals(authority)
              || authority != null && authority.equals(host);
      if (!ours) {
        return null;
      }
      return from.getRawQuery() == null
          ? from.getRawPath()
          : from.getRawPath() + "?" + from.getRawQuery();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
