package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.testing.Samples;
import lv.celakarte.site.testing.StarterContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class SitePagesTests {

  private static final SitePages PAGES = Samples.pages();
  private static final Published PUBLISHED = StarterContent.published();

  private static RenderedPage page(String path) {
    return PAGES.render(path, new Reading(PUBLISHED)).orElseThrow();
  }

  private static Document html(String path) {
    return Jsoup.parse(page(path).body());
  }

  private static final Map<String, RenderedPage> ALL =
      PAGES.paths(PUBLISHED).stream()
          .flatMap(path -> PAGES.render(path, new Reading(PUBLISHED)).stream())
          .collect(Collectors.toMap(RenderedPage::path, Function.identity()));

  private static final Map<String, Document> HTML =
      ALL.values().stream()
          .filter(page -> page.contentType().startsWith("text/html") && page.location() == null)
          .collect(Collectors.toMap(RenderedPage::path, page -> Jsoup.parse(page.body())));

  @Test
  void homeHasTwoEntrancesAndTheCrisisLine() {
    var home = html("/lv");

    assertThat(home.select("a.door").eachAttr("href"))
        .containsExactly("/lv/celvedis/privatpersona", "/lv/celvedis/uznemejs");
    assertThat(home.select(".crisis .big a").attr("href")).isEqualTo("tel:116123");
    assertThat(home.select("h1")).hasSize(1);
  }

  @Test
  void consultantsFindEveryFormOfAQuestionnaire() {
    var guides = html("/lv/konsultantiem").select(".guides > li");

    assertThat(guides).hasSize(2);
    for (var guide : guides) {
      assertThat(guide.select("a").eachAttr("href"))
          .allSatisfy(href -> assertThat(href).startsWith("/lv/celvedis/"))
          .hasSize(4);
      assertThat(ALL).containsKey(guide.select("a[download]").attr("href"));
    }
  }

  @Test
  void theCopyForUseWithoutANetworkNeedsNothingFromElsewhere() {
    var copy = page("/ru/celvedis/privatpersona/bezsaiste.html").body();
    var html = Jsoup.parse(copy);

    assertThat(html.select("[src], link, img")).isEmpty();
    assertThat(copy).doesNotContain("url(");
    assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    var data =
        JsonMapper.shared().readTree(html.select("#dati").dataNodes().getFirst().getWholeData());
    assertThat(data.path("questions").size()).isGreaterThan(40);
    assertThat(data.path("steps").path(0).path("title").asString())
        .isEqualTo("Поговорите с кризисным телефоном 116123");
    assertThat(data.path("institutions").path("skalbes").path("ways").toString())
        .contains("116123");
    assertThat(data.path("parameters").path("min_wage_eur").size()).isPositive();
  }

  @Test
  void onPaperConditionsNameQuestionsAndLettersThatStandThere() {
    var paper = html("/lv/celvedis/privatpersona/papirs");
    var tick = Pattern.compile("\\b([0-9]+)([a-z])\\b");

    for (var line : paper.select(".quest p.small").eachText()) {
      var matcher = tick.matcher(line);
      while (matcher.find()) {
        assertThat(paper.select("#jautajums-" + matcher.group(1) + " .tag").eachText())
            .as(line)
            .contains(matcher.group(2));
      }
    }
    assertThat(paper.select(".circles li").size()).isEqualTo(paper.select("[id^=solis-]").size());
    assertThat(paper.text()).doesNotContain("summa tiek precizēta");
    var named = Pattern.compile("nosacījums ([A-Z])\\b").matcher(paper.select(".quest").text());
    var letters = named.results().map(it -> it.group(1) + ".").distinct().toList();
    assertThat(letters).isNotEmpty();
    assertThat(paper.select("section[aria-labelledby=nosacijumi] dt").text()).contains(letters);
  }

  @Test
  void aSituationIsANumberedListOfStepsWithInstitutions() {
    var situation = html("/lv/situacijas/tiesa-atsutija-bridinajumu");

    assertThat(situation.select("h1").text()).isEqualTo("Tiesa atsūtīja brīdinājumu par parādu");
    assertThat(situation.select("ol.way > li")).hasSize(5);
    assertThat(situation.select("ol.way > li .who a[href=/lv/iestades/tiesa]")).hasSize(2);
    assertThat(situation.select(".facts .bring li")).hasSize(3);
    assertThat(situation.select(".facts").text()).contains("14 dienas, lai samaksātu vai iebilstu");
    assertThat(situation.select(".crumbs li").eachText())
        .containsExactly("Sākums", "Dzīves situācijas", "Tiesa atsūtīja brīdinājumu par parādu");
    assertThat(situation.select(".mark").eachText().getFirst())
        .isEqualTo("Pārbaudīts 2026. gada 22. novembrī");
  }

  @Test
  void allFortyFiveSituationsHaveStepsInBothLanguages() {
    for (var language : List.of("lv", "en")) {
      var links = html("/" + language + "/situacijas").select(".cards a").eachAttr("href");

      assertThat(links).hasSize(45);
      assertThat(links)
          .allSatisfy(link -> assertThat(html(link).select("ol.way > li")).isNotEmpty());
    }
  }

  @Test
  void theGlossaryHoldsEveryWordWithItsTranslations() {
    var glossary = html("/lv/vardnica");

    assertThat(glossary.select("dl.words > div")).hasSize(72);
    assertThat(glossary.select("#termins-paradnieks").text()).contains("debtor", "должник");
  }

  @Test
  void aWordOfTheGlossaryIsLinkedAtItsFirstUseAlsoWhenBent() {
    var links =
        html("/lv/situacijas/tiesa-atsutija-bridinajumu").select("article a[href^=/lv/vardnica/]");

    assertThat(links.eachText()).contains("iebildumus");
    assertThat(links.eachAttr("href")).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownPhoneStaysUnknown() {
    var court = html("/lv/iestades/tiesa");

    assertThat(court.select("dl.contact").text()).contains("vēl noskaidrojam");
    assertThat(court.select("main a[href^=tel:]")).isEmpty();
  }

  @Test
  void anInstitutionTellsWhenToTurnToIt() {
    assertThat(
            html("/lv/iestades/tiesa").select("a[href=/lv/situacijas/tiesa-atsutija-bridinajumu]"))
        .isNotEmpty();
  }

  @Test
  void everyMunicipalityLeadsToItsSocialService() {
    assertThat(html("/lv/pasvaldibas").select(".cards a[href^=/lv/iestades/socdienests-]"))
        .hasSize(42);
  }

  @Test
  void anOfficeWithTwoEntriesIsListedOnce() {
    assertThat(html("/lv/iestades").select(".cards a[href=/lv/iestades/rsd]")).isEmpty();
    assertThat(html("/lv/pasvaldibas").select(".cards a[href=/lv/iestades/socdienests-riga]"))
        .hasSize(1);
    assertThat(page("/lv/iestades/rsd"))
        .extracting(RenderedPage::status, RenderedPage::location)
        .containsExactly(301, "/lv/iestades/socdienests-riga");
  }

  @Test
  void theLanguageSwitchKeepsThePage() {
    var there =
        html("/lv/situacijas/tiesa-atsutija-bridinajumu")
            .select(".speak a[hreflang=en]")
            .attr("href");

    assertThat(there).startsWith("/en/situacijas/");
    assertThat(html(there).select(".speak a").getFirst().attr("href"))
        .isEqualTo("/lv/situacijas/tiesa-atsutija-bridinajumu");
  }

  @Test
  void everyLinkLeadsToAPage() {
    var dead = new TreeMap<String, String>();
    HTML.forEach((path, page) -> {
      for (var link : page.select("a[href^=/], link[href^=/], img[src^=/]")) {
        var target = (link.attr("href") + link.attr("src")).replaceFirst("#.*", "");
        if (!target.matches(".*/(turpinat|kods)") && !ALL.containsKey(target)) {
          dead.put(target, path);
        }
      }
    });

    assertThat(dead).isEmpty();
  }

  @Test
  void everyAnchorInAPageHasItsTarget() {
    for (var path : List.of("/lv/vardnica", "/lv/situacijas", "/lv/iestades", "/lv/pasvaldibas")) {
      var page = html(path);

      assertThat(page.select("a[href^=#]").eachAttr("href"))
          .allSatisfy(anchor -> assertThat(page.getElementById(anchor.substring(1))).isNotNull());
    }
  }

  @Test
  void nothingIsInline() {
    HTML.forEach((path, page) -> {
      if (path.endsWith("/bezsaiste.html")) {
        return; // Runs from a disk, where there is no policy.
      }
      assertThat(page.select("[style], style")).as(path).isEmpty();
      assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
      assertThat(page.select("[^on]")).as(path).isEmpty();
    });
  }

  @Test
  void everyPageHasOneHeadingAndNoDuplicateIds() {
    HTML.forEach((path, page) -> {
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
      assertThat(page.title()).isNotBlank();
      assertThat(page.select("html").attr("lang")).isIn("lv", "en", "ru");
    });
  }

  @Test
  void sitemapAndFeedAreWellFormed() throws Exception {
    for (var path : List.of("/sitemap.xml", "/lv/jaunumi/atom.xml", "/en/jaunumi/atom.xml")) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var xml =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(page(path).body())));

      assertThat(xml.getDocumentElement().getChildNodes().getLength()).isGreaterThan(5);
    }
    assertThat(page("/sitemap.xml").body())
        .contains("<loc>" + Samples.PUBLIC_URL + "/lv/situacijas/tiesa-atsutija-bridinajumu</loc>");
  }

  @Test
  void aQuestionnaireOnPaperHoldsEveryQuestionAndTellsWhichStepsToRead() {
    var paper = html("/lv/celvedis/privatpersona/papirs");
    var questionnaire =
        StarterContent.questionnaires().stream()
            .filter(it -> it.id().equals("privatpersona"))
            .findFirst()
            .orElseThrow();

    assertThat(paper.select("[id^=jautajums-]")).hasSameSizeAs(questionnaire.questions());
    assertThat(paper.select("[id^=solis-]")).hasSameSizeAs(questionnaire.steps());
    assertThat(paper.select(".refs a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(paper.getElementById(href.substring(1))).isNotNull());
    assertThat(paper.select("[id^=solis-]"))
        .allSatisfy(step -> assertThat(step.select("p.small").text()).contains("Tev, ja:"));
    assertThat(paper.text()).doesNotContain("{").contains("Līdz 780 eiro");
  }

  @Test
  void theRootLeadsToLatvian() {
    assertThat(page("/"))
        .extracting(RenderedPage::status, RenderedPage::location)
        .containsExactly(302, "/lv");
  }

  @Test
  void theNotFoundPageHelpsOn() {
    var page = page("/lv/nav-atrasts");

    assertThat(page.status()).isEqualTo(404);
    assertThat(Jsoup.parse(page.body()).select("main form[action=/lv/meklet]")).hasSize(1);
    assertThat(page.body()).contains("noindex");
  }

  @Test
  void theSameInputsMakeTheSameBytes() {
    assertThat(page("/lv").etag()).isEqualTo(page("/lv").etag());
    assertThat(
            Samples.pages()
                .render("/lv", new Reading(StarterContent.published()))
                .orElseThrow()
                .etag())
        .isEqualTo(page("/lv").etag());
  }
}
