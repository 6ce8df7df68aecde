package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Parts end without warning; visitors notice nothing and nothing that was acknowledged is lost. */
@ExtendWith(Platform.Extension.class)
class OutageJourney {

  private static final String DOCUMENT = "/api/content/v1/documents/situacija-p02/lv";
  private static final String PAGE = "/lv/situacijas/kredits-kavets-zvana-kreditors";

  private final Platform platform;
  private final Client client;

  OutageJourney(Platform platform) {
    this.platform = platform;
    client = new Client(platform);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka",
        "store",
        "content-service",
        "questionnaire-service",
        "directory-service",
        "analytics-service",
        "site",
        "keycloak"
      })
  void keepsThePublicPagesWhileOnePartIsGoneAndGetsItBack(String part) {
    platform.kill(part);

    for (var i = 0; i < 20; i++) {
      assertThat(client.get("/lv").statusCode()).isEqualTo(200);
      assertThat(client.get(PAGE).statusCode()).isEqualTo(200);
    }

    platform.awaitReady(part);
  }

  @Test
  void bringsTheGatewayBackWithEverythingItServed() {
    var before = client.get(PAGE).body();

    platform.kill("gateway");
    platform.awaitReady("gateway");

    assertThat(client.get(PAGE).body()).isEqualTo(before);
  }

  @Test
  void acceptsAPublicationWhileTheBrokerIsGoneAndBringsItLiveAfterwards() {
    var anna = "Bearer " + client.token("anna.editor.ptac");
    var peteris = "Bearer " + client.token("peteris.publisher.ptac");
    var summary = "Pēc pārtraukuma " + UUID.randomUUID();
    var read = client.get(DOCUMENT, "Authorization", anna);
    var text = (ObjectNode) Client.json(read).path("text");
    var tag = step("PUT", DOCUMENT, text.put("summary", summary).toString(), anna, tag(read));
    tag = step("POST", DOCUMENT + "/submit", "{}", anna, tag);
    tag = step("POST", DOCUMENT + "/approve", "{}", peteris, tag);

    platform.suspend("kafka");
    try {
      step("POST", DOCUMENT + "/publish", "{}", peteris, tag);
      var waiting = client.get(DOCUMENT, "Authorization", peteris);
      assertThat(Client.json(waiting).path("onItsWay").booleanValue()).isTrue();
      assertThat(client.get(PAGE).body()).doesNotContain(summary);
    } finally {
      platform.resume("kafka");
    }

    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(client.get(PAGE).body()).contains(summary));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            !Client.json(client.get(DOCUMENT, "Authorization", peteris))
                .path("onItsWay")
                .booleanValue());
  }

  private String step(String method, String path, String body, String bearer, String tag) {
    var answer = client.call(method, path, body, "Authorization", bearer, "If-Match", tag);
    assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isEqualTo(200);
    return tag(answer);
  }

  private static String tag(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }
}
