package lv.celakarte.content.notice;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static lv.celakarte.content.document.web.Callers.KARLIS;
import static lv.celakarte.content.document.web.Callers.PETERIS;
import static lv.celakarte.content.document.web.Callers.body;
import static lv.celakarte.content.document.web.Callers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.web.Callers;
import lv.celakarte.content.document.web.TopicReader;
import lv.celakarte.content.edition.Section;
import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ContentServiceTest
class NoticeTests {

  private static final String NOTICES = "/api/content/v1/notices";
  private static final String SCREEN = "/darbvieta/saturs/pazinojumi";

  private static final String MARA = TestTokens.bearer("mara", Set.of("coordinator"), Set.of());

  @Autowired private MockMvcTester mvc;
  private Callers callers;

  @BeforeEach
  void people() {
    callers = new Callers(mvc);
  }

  @Test
  void tellsTheTopicWhatStandsAboveThePagesAndWhenItEnds() {
    var begun = callers.post(KARLIS, NOTICES, null, notice("Pazuda tālruņa sakari"));
    assertThat(begun).hasStatus(201);
    var id = body(begun).get("notice").get("id").asString();
    assertThat(id).isEqualTo("pazuda-talruna-sakari");
    assertThat(callers.post(KARLIS, NOTICES + "/" + id + "/approve", 1L, Map.of())).hasStatus(409);
    assertThat(callers.post(MARA, NOTICES + "/" + id + "/approve", 1L, Map.of())).hasStatusOk();
    assertThat(callers.put(PETERIS, NOTICES + "/" + id, tag(2), notice("Sakari atkal ir")))
        .hasStatusOk();
    assertThat(callers.post(KARLIS, NOTICES + "/" + id + "/approve", 3L, Map.of())).hasStatusOk();
    assertThat(callers.post(KARLIS, NOTICES + "/" + id + "/end", 4L, Map.of())).hasStatusOk();

    try (var topic = new TopicReader(KafkaServer.bootstrap(), "content.notices")) {
      await().atMost(ofSeconds(60)).until(() -> topic.of(id).size() == 3);
      var events = topic.of(id);
      assertThat(events)
          .extracting(event -> event.getExtension("sequence"))
          .containsExactly("2", "4", "5");
      var last =
          Callers.JSON.readTree(Objects.requireNonNull(events.getLast().getData()).toBytes());
      assertThat(last.get("state").asString()).isEqualTo("ended");
      assertThat(last.get("from").asString()).isEqualTo("2026-12-01T07:00:00Z");
      assertThat(last.toString()).doesNotContain("karlis");
    }
  }

  @Test
  void letsOnlyTheCoordinatorDecideWhatEverybodyIsTold() {
    assertThat(callers.post(ANNA, NOTICES, null, notice("Nē"))).hasStatus(403);
    assertThat(callers.post(PETERIS, NOTICES, null, notice("Publicētāja vēlme"))).hasStatus(201);
    var wish = NOTICES + "/publicetaja-velme";
    assertThat(body(callers.get(ANNA, wish)).get("notice").get("state").asString())
        .isEqualTo("proposed");
    assertThat(callers.post(PETERIS, wish + "/approve", 1L, Map.of())).hasStatus(403);
    assertThat(callers.post(PETERIS, wish + "/emergency", 1L, Map.of("note", "x"))).hasStatus(403);
    assertThat(callers.post(PETERIS, wish + "/end", 1L, Map.of())).hasStatus(403);
    assertThat(callers.post(PETERIS, wish + "/dismiss", 1L, Map.of())).hasStatusOk();
    assertThat(callers.post(KARLIS, wish + "/approve", 2L, Map.of())).hasStatus(409);
    assertThat(callers.get(ANNA, NOTICES)).hasStatusOk();
    assertThat(callers.get(ANNA, SCREEN + "/jauns")).hasStatus(403);
  }

  @Test
  void tellsEverythingThatIsWrong() {
    var wrong =
        callers.post(
            KARLIS,
            NOTICES,
            null,
            Map.of(
                "kind",
                "skaļi",
                "from",
                "rīt",
                "href",
                "javascript:alert(1)",
                "text",
                Map.of("en", "Hello")));

    assertThat(wrong).hasStatus(400);
    assertThat(body(wrong).get("errors").valueStream())
        .extracting(error -> error.get("field").asString() + " " + error.get("code").asString())
        .containsExactly(
            "kind unknown-value",
            "from malformed",
            "text.lv required",
            "href malformed",
            "linkText.lv required");
  }

  @Test
  void keepsANoticeWithForms() {
    var begun =
        form(
            SCREEN,
            Map.of(
                "kind",
                "alert",
                "text.lv",
                "Ekrāna brīdinājums",
                "from",
                "2020-11-01",
                "from.time",
                "09:00",
                "sections",
                "uznemejs"));
    var screen = SCREEN + "/ekrana-bridinajums";
    assertThat(begun).hasStatus(303).headers().hasValue(HttpHeaders.LOCATION, screen);
    assertThat(html(callers.get(ANNA, SCREEN)))
        .contains("Ekrāna brīdinājums", "Gaida otru cilvēku")
        .doesNotContain("Redzams");
    assertThat(form(screen + "/lemums/arkartas", Map.of("version", "1"))).hasStatus(400);
    var alone = Map.of("version", "1", "arkartas.note", "Sakaru avārija");
    assertThat(form(screen + "/lemums/arkartas", alone)).hasStatus(303);
    assertThat(html(callers.get(ANNA, SCREEN))).contains("Ekrāna brīdinājums", "Redzams");
    assertThat(html(callers.get(PETERIS, screen)))
        .contains("Ārkārtas kārtībā bez otra cilvēka", "Sakaru avārija")
        .doesNotContain("Beigt tūlīt");
    assertThat(html(callers.get(KARLIS, SCREEN + "/ekrana-bridinajums")))
        .contains("value=\"2020-11-01\"", "value=\"09:00\"", "Beigt tūlīt");

    var wrong = form(SCREEN, Map.of("kind", "alert", "text.lv", "", "from", "2020-11-01"));
    assertThat(wrong).hasStatus(400);
    assertThat(html(wrong)).contains("href=\"#f-text-lv\"", "value=\"2020-11-01\"");
  }

  @Test
  void looksAsPromised() throws IOException {
    var notice =
        new SiteNotice(
            "no-decembra-mainas-talrunis",
            SiteNotice.Kind.CAMPAIGN,
            SiteNotice.State.ACTIVE,
            Instant.parse("2026-12-01T07:00:00Z"),
            Instant.parse("2026-12-24T22:00:00Z"),
            Map.of("lv", "No decembra mainās tālrunis", "en", "The telephone changes in December"),
            new SiteNotice.Link("/lv/jaunumi/jauns-talrunis", Map.of("lv", "Lasi vairāk")),
            List.of(Section.PRIVATPERSONA),
            List.of(),
            null);
    var golden = Files.readString(Path.of("src/main/events/notice-changed.v1.json"));

    assertThat(Callers.JSON.readTree(Callers.JSON.writeValueAsString(NoticeChanged.of(notice, 2))))
        .isEqualTo(Callers.JSON.readTree(golden));
    assertThat(Callers.JSON.readValue(Callers.JSON.writeValueAsString(notice), SiteNotice.class))
        .isEqualTo(notice);
    assertThat(notice.shown(Instant.parse("2026-12-01T06:59:59Z"))).isFalse();
    assertThat(notice.shown(Instant.parse("2026-12-01T07:00:00Z"))).isTrue();
    assertThat(notice.shown(Instant.parse("2026-12-24T22:00:00Z"))).isFalse();
  }

  private static Map<String, Object> notice(String text) {
    return Map.of("kind", "alert", "from", "2026-12-01T09:00", "text", Map.of("lv", text));
  }

  private MvcTestResult form(String address, Map<String, String> fields) {
    var request =
        mvc.post()
            .uri(URI.create(address))
            .header(HttpHeaders.AUTHORIZATION, KARLIS)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach(request::formField);
    return request.exchange();
  }

  private static String html(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
