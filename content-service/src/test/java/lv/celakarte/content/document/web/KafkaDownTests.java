package lv.celakarte.content.document.web;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@RealParts
@DirtiesContext
class KafkaDownTests extends WithoutBroker {

  @Autowired private MockMvcTester mvc;

  @Test
  void acceptsAPublicationWithoutKafkaAndSendsItWhenKafkaIsBack() throws IOException {
    var callers = new Callers(mvc);
    var address = callers.begin("bez-kafka");
    callers.published(address);

    assertThat(Callers.body(callers.get(ANNA, address)).get("onItsWay").asBoolean()).isTrue();
    assertThat(screen()).contains("Ceļā");

    var bootstrap = KafkaServer.bootstrap();
    var broker = Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
    try (var _ = new Forwarding(PORT, broker);
        var topic = new TopicReader(bootstrap)) {
      await()
          .atMost(ofSeconds(120))
          .until(() -> !Callers.body(callers.get(ANNA, address)).get("onItsWay").asBoolean());
      await().atMost(ofSeconds(60)).until(() -> topic.of("lapa-bez-kafka.lv").size() == 1);
      assertThat(screen()).doesNotContain("Ceļā");
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
