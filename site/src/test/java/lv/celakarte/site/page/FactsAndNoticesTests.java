package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Notice;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactsAndNoticesTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant EVE = Instant.parse("2026-12-31T21:59:59Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-12-31T22:00:00Z");
  private static final String MIN_WAGE =
      """
      {"id":"min-wage","version":3,"state":"current","name":{"lv":"Minimālā mēneša alga"},
       "unit":"EUR","owner":"lm","values":[
        {"from":"2026-01-01","to":"2026-12-31","value":"780.00",
         "display":{"lv":"780 eiro","en":"EUR 780"},"verification":"verified"},
        {"from":"2027-01-01","to":null,"value":"820.00",
         "display":{"lv":"820 eiro","en":"EUR 820"},"verification":"to-be-confirmed"}]}
      """;
  private static final String ALERT =
      """
      {"id":"parslogots","version":1,"kind":"alert","state":"active",
       "from":"2026-12-01T06:00:00Z","to":"2026-12-31T22:00:00Z",
       "text":{"lv":"Tālrunis 116123 šodien ir pārslogots."},
       "link":{"href":"/lv/krize","text":{"lv":"Kur vēl zvanīt"}},"sections":[]}
      """;

  private final SitePages pages = Samples.pages();
  private final Published published = new Published();

  @BeforeEach
  void publish() {
    assertThat(published.time(EVE).keys()).isEmpty();
    fact(MIN_WAGE);
    published.document(
        "a.lv",
        Documents.withBody(
            Documents.situation("a", "Alga"),
            "Alga nav mazāka par **{{fact:min-wage}}**. `{{fact:min-wage}}`"),
        EVE);
  }

  private void fact(String json) {
    var fact = JSON.readValue(json, Fact.class);
    published.fact(fact.id(), fact, EVE);
  }

  private void notice(String json) {
    var notice = JSON.readValue(json, Notice.class);
    published.notice(notice.id(), notice, EVE);
  }

  private Document html(String path) {
    return Jsoup.parse(pages.render(path, new Reading(published)).orElseThrow().body());
  }

  @Test
  void aQuotedFactShowsTheValueOfTheDay() {
    assertThat(html("/lv/situacijas/a").select("main strong").text()).isEqualTo("780 eiro");
  }

  @Test
  void aNewValueHoldsFromMidnightWhereTheReadersLive() {
    assertThat(published.time(MIDNIGHT).keys()).isNotEmpty();

    assertThat(html("/lv/situacijas/a").select("main strong").text())
        .isEqualTo("820 eiro (vēl jāapstiprina)");
  }

  @Test
  void whatIsShownAsWrittenStaysAsWritten() {
    assertThat(html("/lv/situacijas/a").select("main code").text()).isEqualTo("{{fact:min-wage}}");
  }

  @Test
  void aFactThatNobodyKnowsTodayIsSaidToBeUnknown() {
    assertThat(published.time(Instant.parse("2025-12-31T12:00:00Z")).keys()).isNotEmpty();
    assertThat(html("/lv/situacijas/a").select("main strong").text())
        .isEqualTo("summa tiek precizēta");

    assertThat(published.time(EVE).keys()).isNotEmpty();
    fact(MIN_WAGE.replace("\"current\"", "\"retired\""));
    assertThat(html("/lv/situacijas/a").select("main strong").text())
        .isEqualTo("summa tiek precizēta");

    published.fact("min-wage", null, EVE);
    assertThat(html("/lv/situacijas/a").select("main strong").text())
        .isEqualTo("summa tiek precizēta");
  }

  @Test
  void aLanguageWithoutWordsForAnAmountGetsTheFigure() {
    published.document(
        "a.ru",
        Documents.in(
            "ru",
            "/ru/situacijas/a",
            Documents.withBody(Documents.situation("a", "Зарплата"), "**{{fact:min-wage}}**")),
        EVE);

    assertThat(html("/ru/situacijas/a").select("main strong").text()).isEqualTo("780 €");
  }

  @Test
  void onlyPagesThatQuoteAFactDependOnIt() {
    var quoting = new Reading(published);
    var other = new Reading(published);

    assertThat(pages.render("/lv/situacijas/a", quoting)).isPresent();
    assertThat(pages.render("/lv/vardnica", other)).isPresent();

    assertThat(quoting.keys()).contains("fact/min-wage");
    assertThat(other.keys()).noneMatch(key -> key.startsWith("fact/"));
  }

  @Test
  void midnightTouchesTheFactAndNothingElse() {
    assertThat(published.due()).isEqualTo(MIDNIGHT);
    assertThat(published.time(MIDNIGHT).keys()).containsExactly("fact/min-wage");
    assertThat(published.due()).isEqualTo(Instant.MAX);
  }

  @Test
  void anAlertStandsOnEveryPageAndNoLongerThanItShould() {
    notice(ALERT);

    for (var path : List.of("/lv", "/lv/situacijas/a", "/lv/nav-atrasts")) {
      assertThat(html(path).select(".tell.alert").text()).contains("116123", "Kur vēl zvanīt");
    }
    assertThat(html("/ru").select(".tell [lang=lv]").text()).contains("116123");

    assertThat(published.time(MIDNIGHT).keys()).contains("notices");
    assertThat(html("/lv").select(".tell")).isEmpty();
  }

  @Test
  void aNoticeForASectionStandsOnItsPagesOnly() {
    notice(ALERT.replace("\"sections\":[]", "\"sections\":[\"privatpersona\"]"));

    assertThat(html("/lv/situacijas/a").select(".tell")).hasSize(1);
    assertThat(html("/lv").select(".tell")).isEmpty();
  }

  @Test
  void aNoticeNeverLeadsToAScript() {
    notice(ALERT.replace("/lv/krize", "javascript:alert(1)"));

    assertThat(html("/lv").select(".tell a")).isEmpty();
  }

  @Test
  void aQuoteInAPlainLineIsReplacedToo() {
    var quotes = new Quotes(new Reading(published), Language.LV, pages.frames(Language.LV).words());

    assertThat(quotes.in("Mazāk par {{fact:min-wage}} mēnesī, {{fact:X}}"))
        .isEqualTo("Mazāk par 780 eiro mēnesī, {{fact:X}}");
    assertThat(quotes.in("{{fact:nav-tada}}")).isEqualTo("summa tiek precizēta");
  }
}
