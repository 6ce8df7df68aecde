package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.testing.KafkaServer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** From a view of a page to a sum in the topic, and nothing else on the way. */
class CountingTests {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @Test
  void tellsSumsAndNothingAboutAVisitor() {
    try (var site = new SitePages();
        var gateway = RunningGateway.start(Map.of("celakarte.gateway.campaigns", "tv"))) {
      site.publish("/lv/counted", 1, "<p>counted</p>");
      await().until(() -> gateway.ask("HEAD", "/lv/counted").statusCode() == 200);
      for (var i = 0; i < 7; i++) {
        gateway.get(
            "/lv/counted?utm_campaign=tv&email=anna@example.com",
            "User-Agent",
            FIREFOX,
            "Cookie",
            "someone=1",
            "Sec-Fetch-Site",
            "cross-site");
      }
      gateway.get("/lv/anna-berzina-1970", "User-Agent", FIREFOX);
    }

    var told = told();
    assertThat(told)
        .anySatisfy(batch ->
            assertThat(batch)
                .contains("\"source\":\"gateway-", "\"path\":\"/lv/counted\"")
                .contains("\"campaign\":\"tv\"", "\"device\":\"desktop\"")
                .contains("\"entry\":\"yes\"", "\"bot\":\"no\"", "\"count\":7")
                .contains("\"path\":\"other\""));
    assertThat(String.join("", told))
        .doesNotContain("anna", "someone", "127.0.0.1", "Firefox", "email");
  }

  private static List<String> told() {
    var settings = Map.<String, Object>of("bootstrap.servers", KafkaServer.bootstrap());
    var partition = new TopicPartition("analytics.interactions", 0);
    var told = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(message -> told.add(new String(message.value(), UTF_8)));
      }
    }
    return told;
  }
}
