package lv.celakarte.analytics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import lv.celakarte.analytics.counting.InteractionsReading.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InteractionsReadingTests {

  private static final Instant KEPT = Instant.parse("2026-11-22T10:16:30Z");

  private final InteractionsReading reading = new InteractionsReading(JsonMapper.shared());

  @Test
  void readsTheProducersExample() throws Exception {
    var example =
        Files.readAllBytes(Path.of("../platform/src/main/events/interactions-counted.v1.json"));

    var interactions = reading.read(example, KEPT);

    assertThat(interactions.sequence()).isEqualTo(17);
    assertThat(interactions.minute()).isEqualTo("2026-11-22T10:15:00Z");
    assertThat(interactions.counts())
        .extracting(Interactions.Count::kind, Interactions.Count::count)
        .containsExactly(tuple("page-view", 12L), tuple("question-answered", 3L));
    assertThat(interactions.counts().getLast().dimensions())
        .isEqualTo(Map.of("questionnaire", "privatpersona", "question", "signs", "language", "lv"));
    assertThat(interactions.counts()).allMatch(count -> Measure.knows(count.kind()));
  }

  @Test
  void readsPastWhatItDoesNotKnow() throws Exception {
    var interactions =
        reading.read(
            body("\"2026-11-22T10:15:00Z\"", "{\"kind\":\"page-view\",\"count\":1,\"new\":{}}"),
            KEPT);

    assertThat(interactions.counts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"source\":",
        "{\"sequence\":1,\"minute\":\"2026-11-22T10:15:00Z\",\"counts\":[]}",
        "{\"source\":\"a\",\"sequence\":\"x\",\"minute\":\"2026-11-22T10:15:00Z\",\"counts\":[]}",
        "{\"source\":\"a\",\"sequence\":1,\"minute\":\"2026-11-22T10:15:00Z\"}"
      })
  void refusesABodyOfAnotherShape(String body) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> reading.read(body.getBytes(UTF_8), KEPT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"page-view\",\"count\":0}",
        "{\"kind\":\"page-view\",\"count\":-4}",
        "{\"kind\":\"page-view\",\"count\":1.5}",
        "{\"kind\":\"page-view\",\"count\":9000000000}",
        "{\"kind\":\"page-view\"}",
        "{\"kind\":\"\",\"count\":1}",
        "{\"kind\":\"page-view\",\"count\":1,\"dimensions\":[]}",
        "{\"kind\":\"page-view\",\"count\":1,\"dimensions\":{\"path\":{\"x\":1}}}",
        "7"
      })
  void refusesACountThatCannotBeAdded(String count) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> reading.read(body("\"2026-11-22T10:15:00Z\"", count), KEPT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"today\"", "\"2026-11-22T11:17:00Z\"", "\"1999-11-22T10:15:00Z\"", "17", "null"})
  void refusesAMinuteThatCannotBe(String minute) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> reading.read(body(minute, "{\"kind\":\"page-view\",\"count\":1}"), KEPT));
  }

  @Test
  void neverRepeatsWhatItCouldNotRead() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> reading.read("{\"secret".getBytes(UTF_8), KEPT))
        .withMessageNotContaining("secret");
  }

  private static byte[] body(String minute, String count) {
    return ("{\"source\":\"gateway-1\",\"sequence\":1,\"minute\":"
            + minute
            + ",\"counts\":["
            + count
            + "]}")
        .getBytes(UTF_8);
  }
}
