package lv.celakarte.gateway;

import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway shows after a restart, with and without Kafka. */
class RestartTests {

  private static final String NO_KAFKA = "127.0.0.1:1";

  @TempDir static Path kept;
  @TempDir Path directory;

  /** One gateway leaves a snapshot behind; every test begins with a copy of it. */
  @BeforeAll
  static void keepASnapshot() {
    try (var site = new SitePages();
        var gateway =
            RunningGateway.start(Map.of("celakarte.gateway.snapshot-directory", kept.toString()))) {
      site.publish("/lv/kept", 1, "<p>kept</p>");
      await().until(() -> gateway.get("/lv/kept").statusCode() == 200);
    }
    assertThat(kept.resolve("pages.snapshot")).exists();
  }

  @BeforeEach
  void copy() throws IOException {
    Files.copy(kept.resolve("pages.snapshot"), directory.resolve("pages.snapshot"));
  }

  @Test
  void showsTheSnapshotWhileKafkaIsAway() {
    try (var gateway = RunningGateway.start(withSnapshot(NO_KAFKA))) {
      var answer = gateway.get("/lv/kept");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(text(answer)).isEqualTo("<p>kept</p>");
      assertThat(PageDeliveryTests.header(answer, "ETag")).isEqualTo("\"r1-i\"");
      assertThat(gateway.get("/lv/unknown").statusCode()).isEqualTo(404);
      assertThat(gateway.management("/actuator/health/readiness")).isEqualTo(200);
    }
  }

  @Test
  void isNotReadyWithoutPagesAndSaysSo() {
    try (var gateway = RunningGateway.start(Map.of("celakarte.kafka.bootstrap", NO_KAFKA))) {
      var answer = gateway.get("/lv/anything");

      assertThat(gateway.management("/actuator/health/readiness")).isEqualTo(503);
      assertThat(gateway.management("/actuator/health/liveness")).isEqualTo(200);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(PageDeliveryTests.header(answer, "Retry-After")).isEqualTo("2");
      assertThat(text(answer)).contains("Vietne tiek palaista");
    }
  }

  @Test
  void ignoresADamagedSnapshot() throws IOException {
    var file = directory.resolve("pages.snapshot");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    try (var gateway = RunningGateway.start(withSnapshot(NO_KAFKA))) {
      assertThat(gateway.management("/actuator/health/readiness")).isEqualTo(503);
      assertThat(gateway.get("/lv/kept").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void dropsWhatTheTopicNoLongerHasOnceItHasReadIt() {
    try (var site = new SitePages()) {
      site.withdraw("/lv/kept", 2);
      site.publish("/lv/new-meanwhile", 1, "<p>new</p>");
    }

    try (var gateway = RunningGateway.start(withSnapshot(""))) {
      await().until(() -> gateway.get("/lv/kept").statusCode() == 404);
      assertThat(gateway.get("/lv/new-meanwhile").statusCode()).isEqualTo(200);
    }
  }

  private Map<String, String> withSnapshot(String kafka) {
    var snapshot = Map.of("celakarte.gateway.snapshot-directory", directory.toString());
    if (kafka.isEmpty()) {
      return snapshot;
    }
    var both = new java.util.HashMap<>(snapshot);
    both.put("celakarte.kafka.bootstrap", kafka);
    return both;
  }
}
