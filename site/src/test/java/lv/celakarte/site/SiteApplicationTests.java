package lv.celakarte.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Event;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.Received;
import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.RealParts;
import lv.celakarte.site.press.PressRoom;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SiteApplicationTests {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TYPE = "lv.celakarte.content.document-changed.v1";
  private static final String PATH = "/lv/situacijas/tiesas-bridinajums";

  @Autowired private EventSender sender;
  @Autowired private CompactedViews views;
  @Autowired private PressRoom room;
  @LocalServerPort private int port;

  private final Map<String, Received> pages = new ConcurrentHashMap<>();

  @BeforeEach
  void readAsAGatewayDoes() {
    var unused =
        views.open(
            "site.pages",
            received -> received,
            change -> pages.put(change.key(), change.received()));
    await().atMost(SOON).until(room::ready);
  }

  /** Rises over all tests, which share one broker. */
  private static final AtomicLong VERSION = new AtomicLong();

  private void publish(String body) {
    var version = VERSION.incrementAndGet();
    var event =
        new Event(
            "e" + version,
            TYPE,
            "situacija-p04.lv",
            version,
            Instant.parse("2026-11-22T08:00:00Z"),
            body.getBytes(UTF_8),
            null);
    sender.send("content.documents", event).join();
  }

  private static String golden() throws IOException {
    return Files.readString(Path.of("../content-service/src/main/events/document-changed.v1.json"));
  }

  private static String text(Received page) {
    try (var body =
        new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(page.data())))) {
      return Jsoup.parse(new String(body.readAllBytes(), UTF_8)).text();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private Received page(String path) {
    return Objects.requireNonNull(pages.get(path));
  }

  @Test
  void aPublishedDocumentBecomesAPageAtOnceAndARestartWritesNothing() throws Exception {
    publish(golden());

    await().atMost(SOON).until(() -> pages.containsKey(PATH));
    var page = page(PATH);
    assertThat(text(page)).contains("Tiesa atsūtīja brīdinājumu par parādu");
    assertThat(page.time()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
    assertThat(page.headers())
        .containsEntry("page_status", "200")
        .containsEntry("page_language", "lv")
        .containsEntry("content-type", "text/html;charset=utf-8")
        .containsKeys("page_etag", "page_cache");
    var moved = page("/lv/situacijas/tiesa-atsutija-bridinajumu");
    assertThat(moved.headers())
        .containsEntry("page_status", "301")
        .containsEntry("page_location", PATH);

    publish(golden().replace("Tev ir laiks iebilst.", "Tev ir laiks domāt."));
    await().atMost(SOON).until(() -> text(page(PATH)).contains("Tev ir laiks domāt."));
    assertThat(page(PATH).version()).isGreaterThan(page.version());
    await().atMost(SOON).until(() -> text(page("/lv/situacijas")).contains("Tev ir laiks domāt."));

    var end = end();
    try (var second =
        new SpringApplicationBuilder(SiteApplication.class)
            .run(
                "--celakarte.kafka.bootstrap=" + KafkaServer.bootstrap(),
                "--server.port=0",
                "--management.server.port=0",
                "--spring.jmx.enabled=false")) {
      await().atMost(SOON).until(second.getBean(PressRoom.class)::ready);
      assertThat(end()).isEqualTo(end);
    }
  }

  @Test
  void anUnreadableDocumentIsSetAsideAndTheOthersGoOn() throws Exception {
    sender
        .send(
            "content.documents",
            new Event("x", TYPE, "lapa-bojata.lv", 1, Instant.EPOCH, "{".getBytes(UTF_8), null))
        .join();
    publish(golden());

    await().atMost(SOON).until(() -> pages.containsKey(PATH));
  }

  @Test
  void searchAndQuestionScreensAnswerWithPages() {
    var http = RestClient.create("http://127.0.0.1:" + port);

    var search = http.get().uri("/lv/meklet?q=<b>x</b>").retrieve().toEntity(String.class);
    assertThat(search.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(Jsoup.parse(Objects.requireNonNull(search.getBody())).select("main b")).isEmpty();
    var missing =
        http.get()
            .uri("/lv/celvedis/nav-tada")
            .exchange((_, response) -> response.getStatusCode().value());
    assertThat(missing).isEqualTo(404);
  }

  private static long end() {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", KafkaServer.bootstrap(),
            "key.deserializer", ByteArrayDeserializer.class,
            "value.deserializer", ByteArrayDeserializer.class);
    try (var reader = new KafkaConsumer<byte[], byte[]>(settings)) {
      var partition = new TopicPartition("site.pages", 0);
      return Objects.requireNonNull(reader.endOffsets(List.of(partition)).get(partition));
    }
  }
}
