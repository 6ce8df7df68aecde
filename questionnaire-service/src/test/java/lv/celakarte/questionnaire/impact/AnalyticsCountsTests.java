package lv.celakarte.questionnaire.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalyticsCountsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();
  private int status = 200;

  private HttpServer server() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            var uri = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + uri);
            var value = uri.contains("options-chosen") ? "pets/leash/no" : "pets/leash";
            var body =
                ("{\"measure\":\"x\",\"parts\":[{\"value\":\""
                        + value
                        + "\",\"count\":120,\"suppressed\":false},"
                        + "{\"value\":\"other/leash/no\",\"count\":9,\"suppressed\":false},"
                        + "{\"value\":\"pets/pets/cat\",\"count\":null,\"suppressed\":true}]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      started.start();
      return started;
    } catch (IOException refused) {
      throw new AssertionError(refused);
    }
  }

  private AnalyticsCounts counts() {
    return new AnalyticsCounts("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksWithThePersonsOwnTokenForTheLastFourWeeks() {
    var marginals = counts().before(DAY, "pets", "Bearer karlis").orElseThrow();

    assertThat(marginals).isEqualTo(new Marginals(Map.of("leash", 120L), Map.of("leash/no", 120L)));
    assertThat(asked)
        .hasSize(2)
        .allMatch(request -> request.startsWith("Bearer karlis /api/analytics/v1/totals?"))
        .allMatch(request -> request.endsWith("from=2026-11-01&to=2026-11-28"));
  }

  @Test
  void knowsNothingForSomebodyWhoMayNotSeeFigures() {
    status = 403;

    assertThat(counts().before(DAY, "pets", "Bearer anna")).isEmpty();
  }

  @Test
  void knowsNothingWhileNobodyAnswers() {
    var gone = counts();
    server.stop(0);

    assertThat(gone.before(DAY, "pets", "")).isEmpty();
  }
}
