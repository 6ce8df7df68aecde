package lv.celakarte.content.document.web;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static lv.celakarte.content.document.web.Callers.PETERIS;
import static lv.celakarte.content.document.web.Callers.page;
import static lv.celakarte.content.document.web.Callers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.platform.testing.KafkaServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ContentServiceTest
class AnnouncementTests {

  @Autowired private MockMvcTester mvc;

  @Test
  void tellsTheTopicOfEveryEditionAndOfItsEnd() throws Exception {
    var callers = new Callers(mvc);
    var address = callers.begin("zina-pirma");
    callers.published(address);
    assertThat(callers.put(ANNA, address, tag(4), page("zina-otra", "Otrais teksts")))
        .hasStatusOk();
    callers.published(address);
    assertThat(callers.post(PETERIS, address + "/withdraw", 8L, Map.of("note", "Novecojis.")))
        .hasStatusOk();

    try (var topic = new TopicReader(KafkaServer.bootstrap())) {
      await().atMost(ofSeconds(60)).until(() -> topic.of("lapa-zina-pirma.lv").size() == 3);
      var events = topic.of("lapa-zina-pirma.lv");

      assertThat(events)
          .extracting(event -> event.getExtension("sequence"))
          .containsExactly("4", "8", "9");
      assertThat(events)
          .allSatisfy(event -> {
            assertThat(event.getType()).isEqualTo("lv.celakarte.content.document-changed.v1");
            assertThat(event.getSource()).isEqualTo(URI.create("/celakarte/content-service"));
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getTime()).isNotNull();
          });
      assertThat(body(events.get(1)).get("formerPaths").get(0).asString())
          .isEqualTo("/lv/zina-pirma");
      assertThat(body(events.get(1)).get("path").asString()).isEqualTo("/lv/zina-otra");
      assertThat(body(events.get(2)).get("state").asString()).isEqualTo("withdrawn");
      assertThat(body(events.get(2)).get("notice").asString()).isEqualTo("Novecojis.");

      var golden =
          Callers.JSON.readTree(
              Files.readString(Path.of("src/main/events/document-changed.v1.json")));
      assertThat(golden.propertyNames()).containsAll(body(events.get(1)).propertyNames());
    }
  }

  private static JsonNode body(CloudEvent event) {
    return Callers.JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
  }
}
