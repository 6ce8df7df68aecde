package lv.celakarte.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.SessionCookie;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What crosses between the edge and the parts behind it. */
final class Border {

  private Border() {}

  private static Area area(ServerWebExchange exchange) {
    return Area.of(Target.path(SpringAnswers.asked(exchange.getRequest()).target()));
  }

  /** Only the question screens keep something in a cookie of their own. */
  private static boolean cookies(Area area) {
    return area == Area.QUESTIONS || area == Area.SEARCH;
  }

  /** Says how the visitor reached us, and keeps the gateway's cookies at the gateway. */
  static final class Requests implements HttpHeadersFilter {

    private final URI publicUrl;
    private final List<String> own;

    Requests(URI publicUrl) {
      this.publicUrl = publicUrl;
      this.own =
          List.of(SessionCookie.name(publicUrl) + "=", SessionCookie.signInName(publicUrl) + "=");
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
      var headers = new HttpHeaders();
      headers.putAll(input);
      headers.set("X-Forwarded-Proto", publicUrl.getScheme());
      headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
      var cookies = cookies(area(exchange)) ? others(headers) : "";
      headers.remove(HttpHeaders.COOKIE);
      if (!cookies.isEmpty()) {
        headers.set(HttpHeaders.COOKIE, cookies);
      }
      return headers;
    }

    private String others(HttpHeaders headers) {
      return headers.getOrEmpty(HttpHeaders.COOKIE).stream()
          .flatMap(line -> Stream.of(line.split(";")))
          .map(String::strip)
          .filter(cookie -> own.stream().noneMatch(cookie::startsWith))
          .collect(Collectors.joining("; "));
    }

    @Override
    public boolean supports(Type type) {
      return type == Type.REQUEST;
    }
  }

  /** Keeps to itself how the inside is built, and lets only the question screens set cookies. */
  static final class Responses implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
      var headers = new HttpHeaders();
      var cookies = cookies(area(exchange));
      input.forEach((name, values) -> {
        if (crosses(name, cookies)) {
          headers.put(name, values);
        }
      });
      return headers;
    }

    private static boolean crosses(String name, boolean cookies) {
      return !name.regionMatches(true, 0, "X-Celakarte-", 0, 12)
          && (cookies || !name.equalsIgnoreCase(HttpHeaders.SET_COOKIE));
    }

    @Override
    public boolean supports(Type type) {
      return type == Type.RESPONSE;
    }
  }
}
