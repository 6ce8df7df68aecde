package lv.celakarte.gateway;

import static lv.celakarte.gateway.PageDeliveryTests.header;
import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send who mean harm, and crowds that mean none, against the running gateway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTests {

  private static final String HIDDEN = "GET /api/content/v1/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

  private RunningGateway gateway;
  private Backend content;
  private Backend hanging;
  private SitePages pages;

  @BeforeAll
  void start() throws IOException {
    pages = new SitePages();
    content = new Backend();
    hanging = new Backend();
    pages.publish("/lv/hostile", 1, "<p>page</p>");
    var settings = new HashMap<String, String>();
    settings.put("celakarte.gateway.services.site", content.url());
    settings.put("celakarte.gateway.services.content", content.url());
    settings.put("celakarte.gateway.services.directory", hanging.url());
    settings.put("celakarte.gateway.parts.each", "8");
    settings.put("celakarte.gateway.connections.most", "60");
    settings.put("celakarte.gateway.connections.idle", "2s");
    settings.put("celakarte.gateway.connections.head", "1s");
    settings.put("celakarte.gateway.limits.api.burst", "1000000");
    settings.put("celakarte.gateway.limits.screens.burst", "1000000");
    gateway = RunningGateway.start(settings);
    await().until(() -> gateway.get("/lv/hostile").statusCode() == 200);
  }

  @BeforeEach
  void behave() {
    content.forget();
    hanging.forget();
    content.behave(exchange -> Backend.reply(exchange, 200, "text/html", "<p>ok</p>"));
  }

  @AfterAll
  void stop() {
    gateway.close();
    content.close();
    hanging.close();
    pages.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Transfer-Encoding: xchunked\r\nContent-Length: 4",
        "Transfer-Encoding: chunked, identity\r\nContent-Length: 4",
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\nContent-Length: 4",
        "Transfer-Encoding : chunked\r\nContent-Length: 4",
        "Transfer-Encoding:\u000bchunked\r\nContent-Length: 4",
        "X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: +4",
        "Content-Length: 4\r\nContent-Length: 0",
        "Content-Length: 4, 0",
        "Content-Length: 0x4",
        "Content-Length: -4",
        "Content-Length: 4 4",
      })
  void passesOnNothingWhoseEndTwoReadersCouldSeeDifferently(String framing) throws IOException {
    var request =
        "POST /api/content/v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + framing
            + "\r\n\r\n0\r\n\r\n"
            + HIDDEN;

    var heard = RawConnection.exchange(gateway.port(), request);

    assertThat(heard.split("HTTP/1.1 ", -1)).as(heard).hasSizeLessThanOrEqualTo(2);
    assertThat(heard).doesNotContain("HTTP/1.1 5");
    assertThat(content.seen()).noneMatch(seen -> seen.target().contains("hidden"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 0\n\n",
        "A: b\nContent-Length: 0\r\n\r\n",
        "A: b\rContent-Length: 0\r\n\r\n",
        "A: b\u0000c\r\n\r\n",
        "A: b\r\n\rContent-Length: 50\r\n\r\n",
        "\u0000Content-Length: 0\r\n\r\n",
        "Content-Length\u0000: 50\r\n\r\n",
        "Content-\nLength: 50\r\n\r\n",
      })
  void passesOnNoLineThatEndsInAnUnusualWay(String rest) throws IOException {
    var heard =
        answerTo(
            "POST /api/content/v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest + HIDDEN);

    assertThat(heard.split("HTTP/1.1 ", -1)).as(heard).hasSizeLessThanOrEqualTo(2);
    assertThat(heard).doesNotContain("HTTP/1.1 5");
    assertThat(content.seen())
        .noneMatch(seen -> seen.target().contains("hidden"))
        .allMatch(
            seen -> seen.headers().keySet().stream().noneMatch(name -> name.contains("\u0000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"celakarte=", "atbildes=", "valoda="})
  void survivesACookieThatIsFarTooLarge(String name) throws IOException {
    for (var path : List.of("/lv/hostile", "/darbvieta", "/lv/celvedis/x", "/pieslegties")) {
      var heard =
          RawConnection.exchange(
              gateway.port(),
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: "
                  + name
                  + "a".repeat(17_000)
                  + "\r\n\r\n");

      assertThat(heard).startsWith("HTTP/1.1 431 ").containsIgnoringCase("content-security-policy");
    }
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void refusesFoldedHeaders() throws IOException {
    var heard =
        RawConnection.exchange(
            gateway.port(),
            "GET /lv/hostile HTTP/1.1\r\nHost: x\r\nA: b\r\n c: d\r\nConnection: close\r\n\r\n"
                + HIDDEN);

    assertThat(heard.split("HTTP/1.1 ", -1)).hasSize(2);
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void refusesABombOfHeadersWithoutAskingAnybody() throws IOException {
    var bomb = new StringBuilder("GET /api/content/v1/x HTTP/1.1\r\nHost: x\r\n");
    for (var i = 0; i < 2_000; i++) {
      bomb.append("X-").append(i).append(": y\r\n");
    }

    var heard = RawConnection.exchange(gateway.port(), bomb.append("\r\n").toString());

    assertThat(heard).startsWith("HTTP/1.1 431 ");
    assertThat(content.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: x\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Scheme: nothttps",
        "Host: x\r\nX-Original-URL: /evil\r\nX-Rewrite-URL: /evil",
        "Host: x\r\nForwarded: host=evil.example",
        "Host: x\r\nX-HTTP-Method-Override: POST",
        "Host: x\r\nX-Host: evil.example\r\nX-Forwarded-Prefix: /evil",
      })
  void sendsEverybodyTheSamePageWhateverTheySayOfTheAddress(String headers) throws IOException {
    var page =
        RawConnection.exchange(
            gateway.port(),
            "GET /lv/hostile HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    var slash =
        RawConnection.exchange(
            gateway.port(),
            "GET /lv/hostile/ HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");

    assertThat(page).startsWith("HTTP/1.1 200 OK").endsWith("<p>page</p>");
    assertThat(slash).startsWith("HTTP/1.1 301 ").containsIgnoringCase("location: /lv/hostile\r\n");
    assertThat(page + slash).doesNotContain("evil");
  }

  @Test
  void escapesWhatNoAddressMayHave() throws IOException {
    var heard =
        RawConnection.exchange(
            gateway.port(),
            "GET /api/content/v1/a|b?q=\"{x}\" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(heard).startsWith("HTTP/1.1 200 OK");
    assertThat(content.last().target()).isEqualTo("/api/content/v1/a%7Cb?q=%22%7Bx%7D%22");
  }

  @Test
  void dropsHeadersThatAreMeantForTheNextNeighbourOnly() throws IOException {
    var heard =
        RawConnection.exchange(
            gateway.port(),
            "GET /api/content/v1/x HTTP/1.1\r\nHost: x\r\nConnection: close, X-Secret\r\n"
                + "X-Secret: a\r\nTE: trailers\r\nProxy-Authorization: Basic YTpi\r\n\r\n");

    assertThat(heard).startsWith("HTTP/1.1 200 OK");
    assertThat(content.last().headers())
        .doesNotContainKeys("x-secret", "te", "proxy-authorization");
  }

  @Test
  void asksOnceMoreWhenAKeptConnectionWasClosedMeanwhile() throws IOException {
    assertThat(gateway.get("/api/content/v1/x").statusCode()).isEqualTo(200);
    content.goAway();
    content.comeBack();

    assertThat(gateway.get("/api/content/v1/x").statusCode()).isEqualTo(200);
  }

  @Test
  void turnsACrowdAwayAtOnceWhereAPartHangsAndLeavesTheOthersAlone() throws Exception {
    var release = new CountDownLatch(1);
    hanging.behave(exchange -> {
      try {
        release.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      Backend.reply(exchange, 200, "text/plain", "late");
    });
    var stuck = new ArrayList<Thread>();
    for (var i = 0; i < 8; i++) {
      stuck.add(Thread.startVirtualThread(() -> gateway.get("/api/directory/v1/x")));
    }
    await().until(() -> hanging.seen().size() == 8);

    var next = gateway.get("/api/directory/v1/x");
    var other = gateway.get("/api/content/v1/x");
    var page = gateway.get("/lv/hostile");

    assertThat(next.statusCode()).isEqualTo(503);
    assertThat(text(next)).contains("/problems/busy");
    assertThat(header(next, "Retry-After")).isEqualTo("2");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(page.statusCode()).isEqualTo(200);
    release.countDown();
    for (var thread : stuck) {
      thread.join();
    }
    assertThat(gateway.get("/api/directory/v1/x").statusCode()).isEqualTo(200);
    assertThat(gateway.managementText("/actuator/prometheus"))
        .contains("celakarte_requests_shed_total", "celakarte_requests_under_way");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 200000", "Transfer-Encoding: chunked"})
  void letsBodiesThatTrickleHoldNoPlaceForLong(String framing) throws IOException {
    var head = "POST /api/content/v1/x HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n1\r\na\r\n";
    var slow = new ArrayList<RawConnection>();
    try {
      for (var i = 0; i < 8; i++) {
        slow.add(new RawConnection(gateway.port()).say(head));
      }
      // Half of the eight places are for requests that have come as a whole: nobody else waits.
      await().until(() -> underWay("content") == 4);
      assertThat(gateway.post("/api/content/v1/x", "{}").statusCode()).isEqualTo(200);
      assertThat(
              gateway
                  .post("/darbvieta/saturs", "a=b", "Sec-Fetch-Site", "same-origin")
                  .statusCode())
          .isEqualTo(401);

      var heard = new ArrayList<String>();
      for (var connection : slow) {
        heard.add(connection.hearAll());
      }
      assertThat(heard).filteredOn(answer -> answer.startsWith("HTTP/1.1 503 ")).hasSize(4);
      assertThat(heard)
          .filteredOn(answer -> answer.startsWith("HTTP/1.1 408 "))
          .hasSize(4)
          .allMatch(answer -> answer.contains("connection: close"));
    } finally {
      for (var connection : slow) {
        connection.close();
      }
    }
    await()
        .untilAsserted(() ->
            assertThat(gateway.post("/api/content/v1/x", "x".repeat(100_000)).statusCode())
                .isEqualTo(200));
    assertThat(underWay("content")).isZero();
  }

  private double underWay(String part) {
    return gateway
        .bean(MeterRegistry.class)
        .get("celakarte.requests.under.way")
        .tag("to", part)
        .gauge()
        .value();
  }

  @Test
  void turnsConnectionsAwayThatAreTooManyAndEndsIdleOnes() throws IOException {
    var open = new ArrayList<RawConnection>();
    try {
      for (var i = 0; i < 70; i++) {
        open.add(new RawConnection(gateway.port()));
      }

      var heard = new ArrayList<String>();
      for (var connection : open) {
        heard.add(connection.hearAll());
      }

      // Several threads count them, so it need not be the ten opened last that are too many.
      assertThat(heard)
          .filteredOn(answer -> !answer.isEmpty())
          .hasSizeGreaterThanOrEqualTo(10)
          .allMatch(answer -> answer.startsWith("HTTP/1.1 503 "))
          .allMatch(answer -> answer.contains("Retry-After: 5"));
      // Nobody says anything on the others, so each of them ends.
      assertThat(heard).filteredOn(String::isEmpty).isNotEmpty();
    } finally {
      for (var connection : open) {
        connection.close();
      }
    }
    await().until(() -> gateway.get("/lv/hostile").statusCode() == 200);
  }

  @Test
  void answersWhateverIsSentWithoutAFaultOfItsOwn() throws IOException {
    var chance = new Random(7);
    var seeds =
        List.of(
            "GET /lv/hostile HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n",
            "POST /api/content/v1/x?a=b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b",
            "GET /lv/celvedis/x?y=%C4%81 HTTP/1.1\r\nHost: x\r\nCookie: a=b; c=d\r\n\r\n",
            "PUT /darbvieta/saturs HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n");
    for (var i = 0; i < 400; i++) {
      var sent = changed(seeds.get(i % seeds.size()), chance);

      var heard = answerTo(sent + "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      // What the server in a part's place says of a broken address is its own.
      heard = heard.replace("URISyntaxException thrown", "");

      assertThat(heard).as(sent).doesNotContain("HTTP/1.1 500", "Exception", "\tat ");
    }
    assertThat(gateway.get("/lv/hostile").statusCode()).isEqualTo(200);
  }

  private String answerTo(String request) throws IOException {
    try {
      return RawConnection.exchange(gateway.port(), request);
    } catch (SocketException ended) {
      return "";
    }
  }

  private static String changed(String text, Random chance) {
    var bytes = new StringBuilder(text);
    var signs = "\r\n \t:;%/?#,=.\u0000\u007f\u0085\u00ffAaGx\"(\\{";
    for (var times = chance.nextInt(4); times >= 0; times--) {
      var at = chance.nextInt(bytes.length());
      var sign = signs.charAt(chance.nextInt(signs.length()));
      switch (chance.nextInt(3)) {
        case 0 -> bytes.insert(at, sign);
        case 1 -> bytes.setCharAt(at, sign);
        default -> bytes.deleteCharAt(at);
      }
    }
    return bytes.toString();
  }
}
