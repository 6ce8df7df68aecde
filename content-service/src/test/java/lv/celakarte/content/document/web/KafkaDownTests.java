package lv.celakarte.content.document.web;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import lv.celakarte.platform.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@RealParts
@DirtiesContext
class KafkaDownTests extends WithoutBroker {

  @Autowired private MockMvcTester mvc;

  @Test
  void acceptsAPublicationWithoutKafkaAndSendsItWhenKafkaIsBack() {
    var callers = new Callers(mvc);
    var address = callers.begin("bez-kafka");
    callers.published(address);

    assertThat(Callers.body(callers.get(ANNA, address)).get("onItsWay").asBoolean()).isTrue();
    assertThat(screen()).contains("Ceļā");

    var broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.kafkaPorts(PORT);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.afterPropertiesSet();
    try (var topic = new TopicReader("127.0.0.1:" + PORT)) {
      await()
          .atMost(ofSeconds(120))
          .until(() -> !Callers.body(callers.get(ANNA, address)).get("onItsWay").asBoolean());
      await().atMost(ofSeconds(30)).until(() -> topic.of("lapa-bez-kafka.lv").size() == 1);
      assertThat(screen()).doesNotContain("Ceļā");
    } finally {
      broker.destroy();
    }
  }

  private String screen() {
    return new String(
        mvc.get()
            .uri("/darbvieta/saturs/lapa-bez-kafka/lv")
            .header(HttpHeaders.AUTHORIZATION, ANNA)
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
