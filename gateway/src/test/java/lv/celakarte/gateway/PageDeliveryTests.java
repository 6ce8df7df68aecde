package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Published pages, from the topic to the reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageDeliveryTests {

  private static final String HTML = "<!DOCTYPE html><title>Parādi</title>" + "<p>a</p>".repeat(50);

  private RunningGateway gateway;
  private SitePages site;
  private Backend questions;

  @BeforeAll
  void start() throws IOException {
    site = new SitePages();
    questions = new Backend();
    site.publish("/lv/delivery", 1, HTML);
    site.publish("/lv/nav-atrasts", 1, 404, "<h1>Lapas nav</h1>", null);
    site.publish("/en/nav-atrasts", 1, 404, "<h1>No such page</h1>", null);
    gateway = RunningGateway.start(Map.of("celakarte.gateway.services.site", questions.url()));
    await().until(() -> gateway.get("/lv/delivery").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    gateway.close();
    questions.close();
    site.close();
  }

  @Test
  void sendsTheCompressedBytesAsTheyAreToWhoUnderstandsGzip() throws IOException {
    var answer = gateway.get("/lv/delivery", "Accept-Encoding", "gzip, deflate, br");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "ETag")).isEqualTo("\"r1\"");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "Content-Language")).isEqualTo("lv");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    assertThat(header(answer, "Date")).isNotEmpty();
    assertThat(inflate(answer.body())).isEqualTo(HTML);
  }

  @Test
  void inflatesForWhoDoesNotUnderstandGzip() {
    var answer = gateway.get("/lv/delivery", "Accept-Encoding", "gzip;q=0, br");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo("\"r1-i\"");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(text(answer)).isEqualTo(HTML);
  }

  @Test
  void saysNotModifiedToWhoHasThePage() {
    var zipped = gateway.get("/lv/delivery", "Accept-Encoding", "gzip", "If-None-Match", "\"r1\"");
    var plain = gateway.get("/lv/delivery", "If-None-Match", "\"x\", W/\"r1-i\"");
    var old = gateway.get("/lv/delivery", "If-None-Match", "\"r0\"");

    assertThat(zipped.statusCode()).isEqualTo(304);
    assertThat(zipped.body()).isEmpty();
    assertThat(header(zipped, "ETag")).isEqualTo("\"r1\"");
    assertThat(plain.statusCode()).isEqualTo(304);
    assertThat(old.statusCode()).isEqualTo(200);
  }

  @Test
  void answersHeadWithTheHeadersAlone() {
    var answer = gateway.ask("HEAD", "/lv/delivery", "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Content-Length"))
        .isEqualTo(Integer.toString(SitePages.gzip(HTML).length));
  }

  @Test
  void ignoresTheQueryOfAPage() {
    assertThat(gateway.get("/lv/delivery?utm_campaign=x&a=b").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsWhoAddsASlashToThePage() {
    var answer = gateway.get("/lv/delivery/?a=b");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location")).isEqualTo("/lv/delivery");
  }

  @Test
  void saysThatAPageIsUnknownInTheLanguageOfItsAddress() {
    var latvian = gateway.get("/lv/nav-tadas");
    var english = gateway.get("/en/none");
    var neither = gateway.get("/wp-login.php");

    assertThat(latvian.statusCode()).isEqualTo(404);
    assertThat(text(latvian)).contains("Lapas nav");
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(text(english)).contains("No such page");
    assertThat(neither.statusCode()).isEqualTo(404);
    assertThat(text(neither)).contains("Lapas nav");
  }

  @Test
  void leadsOnFromAPageThatMovedAndExplainsOneThatIsGone() {
    site.publish("/lv/moved", 1, 301, "", "/lv/delivery");
    site.publish("/lv/gone", 1, 410, "<h1>Lapa ir slēgta</h1>", null);

    await().until(() -> gateway.get("/lv/moved").statusCode() == 301);
    assertThat(header(gateway.get("/lv/moved"), "Location")).isEqualTo("/lv/delivery");
    await().until(() -> gateway.get("/lv/gone").statusCode() == 410);
    assertThat(text(gateway.get("/lv/gone"))).contains("Lapa ir slēgta");
    assertThat(gateway.get("/lv/gone", "If-None-Match", "*").statusCode()).isEqualTo(410);
  }

  @Test
  void refusesToWriteToAPage() {
    var posted = gateway.post("/lv/delivery", "a=b");

    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(header(posted, "Allow")).isEqualTo("GET, HEAD");
    assertThat(gateway.ask("DELETE", "/lv/delivery").statusCode()).isEqualTo(405);
    assertThat(gateway.get("/lv/delivery").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheHighestRevisionWhateverComesAfterIt() {
    site.publish("/lv/order", 5, "<p>five</p>");
    site.publish("/lv/order", 4, "<p>four</p>");
    site.publish("/lv/order-mark", 1, "<p>read up to here</p>");

    await().until(() -> gateway.get("/lv/order-mark").statusCode() == 200);
    assertThat(text(gateway.get("/lv/order"))).isEqualTo("<p>five</p>");

    site.publish("/lv/order", 6, "<p>six</p>");
    await().until(() -> text(gateway.get("/lv/order")).equals("<p>six</p>"));
  }

  @Test
  void forgetsAPageWhenItsTombstoneComes() {
    site.publish("/lv/short-lived", 1, "<p>here</p>");
    await().until(() -> gateway.get("/lv/short-lived").statusCode() == 200);

    site.withdraw("/lv/short-lived", 2);
    await().until(() -> gateway.get("/lv/short-lived").statusCode() == 404);
  }

  @Test
  void setsAsideARecordThatIsNoPageAndGoesOn() {
    site.send("/lv/broken", 1, Map.of("page_status", "200"), "not compressed".getBytes(UTF_8));
    site.publish("/lv/after-broken", 1, "<p>after</p>");

    await().until(() -> gateway.get("/lv/after-broken").statusCode() == 200);
    assertThat(gateway.get("/lv/broken").statusCode()).isEqualTo(404);
  }

  @Test
  void neverMakesASessionForAVisitor() {
    assertThat(gateway.get("/lv/delivery").headers().allValues("Set-Cookie")).isEmpty();
    assertThat(gateway.get("/lv/none").headers().allValues("Set-Cookie")).isEmpty();
    assertThat(gateway.get("/lv/celvedis/privatpersona").headers().allValues("Set-Cookie"))
        .isEmpty();
  }

  @Test
  void answersAPipelineInItsOrderWhoeverAnswers() throws IOException {
    questions.behave(exchange -> Backend.reply(exchange, 200, "text/html", "<p>question</p>"));
    var page = "GET /lv/delivery HTTP/1.1\r\nHost: x\r\n\r\n";
    var question = "GET /lv/celvedis/a HTTP/1.1\r\nHost: x\r\n\r\n";
    var last = "GET /lv/none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    var heard = RawConnection.exchange(gateway.port(), page + question + page + question + last);

    assertThat(heard.split("HTTP/1.1 ", -1)).hasSize(6);
    assertThat(heard)
        .containsSubsequence(
            "Par", "<p>question</p>", "Par", "<p>question</p>", "HTTP/1.1 404", "Lapas nav");
    assertThat(heard.split("(?i)content-security-policy:", -1)).hasSize(6);
  }

  @Test
  void keepsAConnectionOpenForManyPages() throws IOException {
    var request = "GET /lv/delivery HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n";
    var last = "GET /lv/delivery HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    var heard = RawConnection.exchange(gateway.port(), request.repeat(500) + last);

    assertThat(heard.split("HTTP/1.1 200 OK", -1)).hasSize(502);
  }

  @Test
  void answersTheSameHoweverARequestIsCut() throws Exception {
    var page = "GET /lv/delivery HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n";
    var question =
        "POST /lv/celvedis/a HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Sec-Fetch-Site: none\r\n"
            + "Content-Length: 3\r\n\r\n"
            + "a=b";
    var last = "GET /lv/none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    questions.behave(exchange -> Backend.reply(exchange, 200, "text/html", "<p>question</p>"));
    var all = page + question + page + page + last;

    for (var cut = 1; cut < all.length(); cut += 3) {
      try (var connection = new RawConnection(gateway.port())) {
        connection.say(all.substring(0, cut));
        Thread.yield();
        var heard = connection.say(all.substring(cut)).hearAll();

        assertThat(heard.split("HTTP/1.1 200 OK", -1)).as("cut after %s", cut).hasSize(5);
        assertThat(heard).containsOnlyOnce("<p>question</p>").contains("HTTP/1.1 404");
        assertThat(heard.split("(?i)\r\ndate: ", -1)).hasSize(6);
      }
    }
  }

  @Test
  void answersAPageAfterAFormOnTheSameConnection() throws IOException {
    questions.behave(exchange -> Backend.reply(exchange, 200, "text/html", "<p>question</p>"));
    try (var connection = new RawConnection(gateway.port())) {
      for (var i = 0; i < 3; i++) {
        connection.say(
            "POST /lv/celvedis/a HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: none\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n");
        assertThat(connection.hearUntil("<p>question</p>")).startsWith("HTTP/1.1 200 OK");
        connection.say("HEAD /lv/delivery HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(connection.hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 OK");
      }
    }
  }

  @Test
  void closesAfterAnswerForClientsOfTheFirstVersion() throws IOException {
    var heard = RawConnection.exchange(gateway.port(), "GET /lv/delivery HTTP/1.0\r\n\r\n");

    assertThat(heard).startsWith("HTTP/1.1 200 OK").containsIgnoringCase("connection: close");
  }

  @Test
  void servesTheStyleOfTheWorkspaceForEver() {
    var href = new lv.celakarte.platform.workspace.WorkspaceFiles().styleHref();
    var answer = gateway.get(href, "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("text/css");
    assertThat(header(answer, "Cache-Control")).contains("immutable");
    assertThat(gateway.get("/darbvieta/komponentes/other.css").statusCode()).isEqualTo(404);
  }

  @Test
  void measuresPagesAndTheWayFromPublishingToLive() {
    site.publish("/lv/measured", 1, "<p>m</p>");
    await().until(() -> gateway.get("/lv/measured").statusCode() == 200);

    assertThat(gateway.managementText("/actuator/prometheus"))
        .contains(
            "celakarte_pages", "celakarte_publish_to_live_seconds_count", "celakarte_view_lag");
  }

  @Test
  void keepsItsManagementToItself() {
    assertThat(gateway.get("/actuator/health").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    assertThat(gateway.post("/actuator/health", "{}").statusCode()).isEqualTo(404);
    assertThat(gateway.management("/actuator/health/readiness")).isEqualTo(200);
  }

  private static String inflate(byte[] zipped) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
