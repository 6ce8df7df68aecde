package lv.celakarte.content.document.web;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import lv.celakarte.platform.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@RealParts
@ContextConfiguration(initializers = KafkaDownTests.NoBrokerYet.class)
@DirtiesContext
class KafkaDownTests {

  private static final int PORT = freePort();

  @Autowired private MockMvcTester mvc;

  @Order(Ordered.LOWEST_PRECEDENCE)
  static final class NoBrokerYet
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("celakarte.kafka.bootstrap=127.0.0.1:" + PORT).applyTo(context);
    }
  }

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

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
