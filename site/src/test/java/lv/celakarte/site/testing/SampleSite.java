package lv.celakarte.site.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import lv.celakarte.site.page.RenderedPage;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.SampleScreens;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the starter content on a port of one's own, with the policy that the gateway sets:
 * for looking at them while working on templates and style.
 */
public final class SampleSite {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SampleSite() {}

  /** Serves until it is stopped; the port is the only argument. */
  public static void main(String[] args) throws IOException {
    var pages = Samples.pages();
    var published = StarterContent.published();
    var port = args.length == 0 ? 8199 : Integer.parseInt(args[0]);
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var page =
              pages
                  .render(path, new Reading(published))
                  .or(() -> pages.render("/lv/nav-atrasts", new Reading(published)))
                  .orElseThrow();
          answer(exchange, page);
        });
    var screens = SampleScreens.all();
    server.createContext(
        "/paraugi/",
        exchange -> {
          var name = exchange.getRequestURI().getPath().substring("/paraugi/".length());
          var body = screens.getOrDefault(name, String.join(" ", screens.keySet()));
          answer(exchange, screen(name, "text/html;charset=utf-8", body));
        });
    server.createContext(
        "/lv/celvedis/privatpersona/kods.svg",
        exchange -> answer(exchange, screen("kods.svg", "image/svg+xml", screens.get("kods.svg"))));
    server.start();
  }

  private static RenderedPage screen(String name, String type, @Nullable String body) {
    return new RenderedPage(name, 200, type, null, "no-store", null, body == null ? "" : body);
  }

  private static void answer(HttpExchange exchange, RenderedPage page) throws IOException {
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", page.contentType());
      headers.set("Content-Security-Policy", POLICY);
      if (page.location() != null) {
        headers.set("Location", page.location());
      }
      var body = page.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
