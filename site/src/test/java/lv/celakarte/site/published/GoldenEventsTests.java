package lv.celakarte.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GoldenEventsTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static <T> T read(String file, Class<T> type) throws IOException {
    return JSON.readValue(Files.readString(Path.of("..", file)), type);
  }

  @Test
  void readsADocumentAsContentPromisesIt() throws IOException {
    var document = read("content-service/src/main/events/document-changed.v1.json", Document.class);

    assertThat(document.live()).isTrue();
    assertThat(document.type()).isEqualTo(Document.Type.SITUATION);
    assertThat(document.details().steps()).hasSize(2);
    assertThat(document.details().steps().getLast().verification())
        .isEqualTo(Verification.TO_BE_CONFIRMED);
    assertThat(document.formerPaths()).hasSize(1);
  }

  @Test
  void readsAnInstitutionAsTheDirectoryPromisesIt() throws IOException {
    var organization =
        read("directory-service/src/main/events/organization-changed.v1.json", Organization.class);

    assertThat(organization.listed()).isTrue();
    assertThat(organization.socialService()).isTrue();
    assertThat(organization.channels("web")).hasSize(1);
  }

  @Test
  void readsAPlaceAsTheDirectoryPromisesIt() throws IOException {
    var place = read("directory-service/src/main/events/place-changed.v1.json", Place.class);

    assertThat(place.municipality()).isTrue();
    assertThat(place.socialService()).isEqualTo("socdienests-madona");
  }

  @Test
  void readsAFactAsContentPromisesIt() throws IOException {
    var fact = read("content-service/src/main/events/fact-changed.v1.json", Fact.class);

    assertThat(fact.on(LocalDate.of(2025, 12, 31)).flatMap(it -> Optional.ofNullable(it.value())))
        .contains("740.00");
    assertThat(fact.on(LocalDate.of(2026, 1, 1)).map(Fact.Value::verification))
        .contains(Verification.VERIFIED);
    assertThat(fact.on(LocalDate.of(2024, 12, 31))).isEmpty();
  }

  @Test
  void readsANoticeAsContentPromisesIt() throws IOException {
    var notice = read("content-service/src/main/events/notice-changed.v1.json", Notice.class);

    assertThat(notice.shown(Instant.parse("2026-12-01T07:00:00Z"))).isTrue();
    assertThat(notice.shown(Instant.parse("2026-12-24T22:00:00Z"))).isFalse();
    assertThat(notice.concerns("privatpersona")).isTrue();
    assertThat(notice.concerns("uznemejs")).isFalse();
  }

  @Test
  void wordsForSomebodyElseDoNotGetInTheWay() {
    var wording =
        JSON.readValue(
            """
            {"lv":"Cik tev gadu?","forOther":{"lv":"Cik viņam gadu?"}}\
            """,
            Wording.class);

    assertThat(wording.in(Language.LV_SIMPLE)).isEqualTo("Cik tev gadu?");
    assertThat(wording.in(Language.RU)).isNull();
  }

  @Test
  void readsAQuestionnaireAsItsServicePromisesIt() throws IOException {
    var questionnaire =
        read(
            "questionnaire-service/src/main/events/definition-published.v1.json",
            Questionnaire.class);

    assertThat(questionnaire.open()).isTrue();
    assertThat(questionnaire.title().texts()).containsKeys("lv", "en");
    assertThat(questionnaire.parameters()).isNotEmpty();
    assertThat(questionnaire.questions().getFirst().options()).isNotEmpty();
    assertThat(questionnaire.rules()).isNotEmpty();
    assertThat(questionnaire.questionCount()).isPositive();
  }
}
