package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the one public address promises to programs, and refuses. */
@ExtendWith(Platform.Extension.class)
class EdgeJourney {

  private static final String EVALUATE =
      "/api/questionnaire/v1/questionnaires/privatpersona/evaluate";
  private static final String TERM = "/api/content/v1/documents/situacija-p04/lv";

  /** Programs that do not look like a browser are counted apart. */
  private static final String PHONE =
      "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

  private final Client client;

  EdgeJourney(Platform platform) {
    client = new Client(platform);
  }

  @Test
  void answersPagesWithTagsAndPolicy() {
    var page = client.get("/lv");
    var tag = page.headers().firstValue("etag").orElseThrow();

    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline")
        .doesNotContain("nonce");
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    assertThat(client.get("/lv", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.call("HEAD", "/lv", null).body()).isEmpty();
    assertThat(client.get("/").headers().firstValue("location")).contains("/lv");
  }

  @Test
  void saysInWordsThatAPageIsMissing() {
    var missing = client.get("/lv/nav-tadas-lapas");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(client.get("/en/no-such-page").body()).contains("lang=\"en\"");
    assertThat(client.get("/actuator/health").statusCode()).isEqualTo(404);
  }

  @Test
  void evaluatesWithoutASignInAndNamesTheWrongField() {
    var first = client.call("POST", EVALUATE, "{\"language\":\"lv\",\"answers\":{}}");
    assertThat(first.statusCode()).isEqualTo(200);
    var question = Client.json(first).path("question").path("id").stringValue();

    var wrong =
        client.call(
            "POST",
            EVALUATE,
            "{\"language\":\"lv\",\"answers\":{\"" + question + "\":\"no such choice\"}}");

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Client.json(wrong).path("type").stringValue())
        .isEqualTo("/problems/invalid-answers");
    assertThat(Client.json(wrong).path("errors").get(0).path("field").stringValue())
        .isEqualTo("answers." + question);
    assertThat(client.call("POST", EVALUATE, "{\"language\":").statusCode()).isEqualTo(400);
    assertThat(client.call("POST", EVALUATE, "x".repeat(2_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWritesThatAnotherSiteSends() {
    var foreign =
        client.call(
            "POST",
            "/lv/celvedis/privatpersona/iziet",
            "",
            "Origin",
            "https://evil.example",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void tellsTheSecondOfTwoWritersThatTheDocumentHasMovedOn() {
    var anna = "Bearer " + client.token("anna.editor.ptac");
    var read = client.get(TERM, "Authorization", anna);
    assertThat(read.statusCode()).isEqualTo(200);
    var tag = read.headers().firstValue("etag").orElseThrow();
    var form = edited(Client.json(read));

    assertThat(client.call("PUT", TERM, form, "Authorization", anna).statusCode()).isEqualTo(428);
    assertThat(client.call("PUT", TERM, form, "Authorization", anna, "If-Match", tag).statusCode())
        .isBetween(200, 204);
    var late = client.call("PUT", TERM, form, "Authorization", anna, "If-Match", tag);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("expectedVersion", "currentVersion");
  }

  private static String edited(JsonNode document) {
    var text = (ObjectNode) document.path("text");
    text.put("summary", "Kopsavilkums " + UUID.randomUUID());
    return text.toString();
  }

  @Test
  void showsTheMinistryWhatWasCountedAMinuteLater() {
    var karlis = "Bearer " + client.token("karlis.coordinator");
    var today = LocalDate.now(Clock.system(ZoneId.of("Europe/Riga")));
    for (var i = 0; i < 12; i++) {
      assertThat(client.get("/lv/par-celakarti", "User-Agent", PHONE).statusCode()).isEqualTo(200);
    }

    await()
        .atMost(Duration.ofSeconds(100))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() ->
            assertThat(
                    client
                        .get(
                            "/api/analytics/v1/totals?measure=page-views&by=path&from="
                                + today
                                + "&to="
                                + today,
                            "Authorization",
                            karlis)
                        .body())
                .contains("/lv/par-celakarti"));
  }
}
