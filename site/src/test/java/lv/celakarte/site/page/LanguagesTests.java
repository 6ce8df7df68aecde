package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguagesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final SitePages pages = Samples.pages();
  private final Published published = new Published();

  @BeforeEach
  void publish() {
    publish(Documents.situation("p01", "Kavēju maksājumus"));
    publish(Documents.situation("p02", "Saņēmu vēstuli"));
    ask(Map.of("lv", "Tava ceļa karte"));
  }

  private Optional<RenderedPage> page(String path) {
    return pages.render(path, new Reading(published));
  }

  private Document html(String path) {
    return Jsoup.parse(page(path).orElseThrow().body());
  }

  private void publish(lv.celakarte.site.published.Document document) {
    published.document(document.key(), document, NOW);
  }

  private void ask(Map<String, String> title) {
    published.questionnaire("privatpersona", Documents.questionnaire("privatpersona", title), NOW);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasItsHomeAndItsOwnMissingPage(Language language) {
    var home = html(language.home());

    assertThat(home.select("html").attr("lang")).isEqualTo(language.tag());
    assertThat(home.select(".speak a").eachAttr("href"))
        .containsExactlyElementsOf(language.others().stream().map(Language::home).toList());
    assertThat(page(language.path("nav-atrasts")).orElseThrow().status()).isEqualTo(404);
  }

  @Test
  void whatThereIsOnlyInLatvianIsSaidToBeLatvian() {
    var home = html("/ru");

    assertThat(home.select("a.door").getFirst().attr("href"))
        .isEqualTo("/lv/celvedis/privatpersona");
    assertThat(home.select("a.door").getFirst().text()).contains("(на латышском)");
    assertThat(home.select(".nav a[href=/lv/situacijas]").text()).contains("(на латышском)");
    assertThat(home.select("main .pair a[href^=/lv/situacijas/]"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.attr("lang")).isEqualTo("lv"));
    assertThat(page("/ru/situacijas")).isEmpty();
  }

  @Test
  void aQuestionnaireStartsInEveryLanguageItHas() {
    ask(Map.of("lv", "Tava ceļa karte", "ru", "Ваша карта пути", "lv-simple", "Tava karte"));

    assertThat(html("/ru").select("a.door").getFirst().attr("href"))
        .isEqualTo("/ru/celvedis/privatpersona");
    assertThat(html("/ru/celvedis/privatpersona").select("h1").text()).isEqualTo("Ваша карта пути");
    assertThat(html("/viegli/celvedis/privatpersona").select("h1").text()).isEqualTo("Tava karte");
    assertThat(page("/en/celvedis/privatpersona")).isEmpty();
    assertThat(html("/lv/celvedis/privatpersona").select(".speak a").eachAttr("href"))
        .containsExactly("/viegli/celvedis/privatpersona", "/en", "/ru/celvedis/privatpersona");
  }

  @Test
  void theSwitchLeadsToTheVariantOfThePage() {
    var latvian = Documents.situation("a", "Virsraksts");
    publish(latvian);
    publish(Documents.in("ru", "/ru/situacijas/po-russki", latvian));
    publish(Documents.in("lv-simple", "/viegli/situacijas/a", latvian));

    var page = html("/lv/situacijas/a");

    assertThat(page.select(".speak a").eachAttr("href"))
        .containsExactly("/viegli/situacijas/a", "/en", "/ru/situacijas/po-russki");
    assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
        .containsExactly("lv", "lv", "ru");
    assertThat(page.select("link[hreflang=lv]").eachAttr("title"))
        .containsExactly("Latviski", "Viegli latviski");
    assertThat(html("/ru/situacijas").select(".cards a").eachAttr("href"))
        .containsExactly("/ru/situacijas/po-russki");
    assertThat(page("/sitemap.xml").orElseThrow().body())
        .contains("/ru/situacijas/po-russki", "/viegli/situacijas/a")
        .doesNotContain("/ru/vardnica", "/ru/situacijas/p01");
  }

  @Test
  void anInstitutionWithoutRussianNameIsReachedInLatvian() {
    var latvian = Documents.situation("a", "Virsraksts", "biedriba");
    publish(Documents.in("ru", "/ru/situacijas/a", latvian));
    var unused =
        published.organization(
            "biedriba", Documents.organization("biedriba", "Biedrība", "67000001"), NOW);

    var link = html("/ru/situacijas/a").select(".who a[href=/lv/iestades/biedriba]");

    assertThat(link).hasSize(1);
    assertThat(link.select("[lang=lv]")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"/lv/a, LV", "/viegli, LV_SIMPLE", "/ru/x/y, RU", "/en, EN"})
  void anAddressTellsItsLanguage(String path, Language language) {
    assertThat(Language.ofPath(path)).contains(language);
  }

  @Test
  void anAddressWithoutLanguageHasNone() {
    assertThat(Language.ofPath("/ruble")).isEmpty();
    assertThat(Language.ofPath("/")).isEmpty();
  }
}
