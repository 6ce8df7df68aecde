package lv.celakarte.site.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.HttpCookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.site.testing.EvaluateServer;
import lv.celakarte.site.testing.Samples;
import lv.celakarte.site.testing.StarterContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class RoadMapFlowTests {

  private static final String BASE = "/lv/celvedis/privatpersona";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final EvaluateServer service = new EvaluateServer();
  private final List<String> counted = new ArrayList<>();
  private final MockMvcTester browser =
      MockMvcTester.create(MockMvcBuilders.standaloneSetup(controllers()).build());
  private @Nullable String cookie;

  private Object[] controllers() {
    var published = StarterContent.published();
    var unused =
        published.questionnaire("privatpersona", EvaluateServer.definition(), CLOCK.instant());
    var pages = Samples.pages();
    var visit =
        new VisitController.Visit(
            published,
            pages,
            new RoadMapScreens(published, pages, Samples.views(), CLOCK),
            new QuestionnaireService(
                RestClient.builder(), service.url(), JsonMapper.builder().build()),
            new AnswersCookie(new AnswersCipher(new byte[32], CLOCK), true),
            CLOCK);
    var counting =
        new Counting((kind, dimensions) ->
            counted.add(kind + " " + dimensions.getOrDefault("question", "")));
    return new Object[] {
      new RoadMapController(visit, counting),
      new CodeController(visit, new RoadMapCode(new CodeCipher(new byte[32]), CLOCK)),
      new CalendarController(visit),
      new DeclinedController(visit)
    };
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private MvcTestResult get(String path) {
    var request = browser.get().uri(path);
    return remembered(cookie == null ? request.exchange() : request.cookie(own()).exchange());
  }

  private MvcTestResult post(String path, Map<String, List<String>> form) {
    var request = browser.post().uri(path);
    form.forEach((name, values) -> request.formField(name, values.toArray(String[]::new)));
    return remembered(cookie == null ? request.exchange() : request.cookie(own()).exchange());
  }

  private MvcTestResult answer(String question, String... values) {
    return post(BASE + "/jautajums/" + question, Map.of("atbilde", List.of(values)));
  }

  private Cookie own() {
    return new Cookie(AnswersCookie.NAME, cookie == null ? "" : cookie);
  }

  private MvcTestResult remembered(MvcTestResult result) {
    for (var header : result.getResponse().getHeaders("Set-Cookie")) {
      var set = HttpCookie.parse(header).getFirst();
      if (header.contains("Path=/lv/celvedis")) {
        cookie = set.getMaxAge() == 0 ? null : set.getValue();
      }
    }
    return result;
  }

  private static Document page(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable String location(MvcTestResult result) {
    return result.getResponse().getRedirectedUrl();
  }

  private void answerAll() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);
    assertThat(answer("age", "34")).hasStatus(303);
    assertThat(answer("debts", "over-5000")).hasStatus(303);
    assertThat(answer("signs", "letter", "bailiff")).hasStatus(303);
    assertThat(answer("alone", "yes")).hasStatus(303);
    assertThat(post(BASE + "/jautajums/rent", Map.of("izlaist", List.of("1")))).hasStatus(303);
    assertThat(
            post(
                BASE + "/jautajums/since",
                Map.of("diena", List.of("1"), "menesis", List.of("9"), "gads", List.of("2026"))))
        .hasStatus(303);
    assertThat(location(answer("place", "ogre"))).isEqualTo(BASE + "/parbaude");
  }

  @Test
  void startingLeadsToTheFirstQuestion() {
    var started = post(BASE + "/sakt", Map.of());

    assertThat(location(started)).isEqualTo(BASE + "/jautajums/age");
    var first = page(get(BASE + "/jautajums/age"));
    assertThat(first.select("h1").text()).isEqualTo("Cik tev gadu?");
    assertThat(first.select("label[for=atbilde]")).hasSize(1);
    assertThat(first.select("input[name=atbilde][inputmode=numeric]")).hasSize(1);
  }

  @Test
  void questionsOfOnePageAreAskedAndTakenAtOnce() {
    service.together("age", "debts", "since");
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    var asked = page(get(BASE + "/jautajums/age"));
    assertThat(asked.select("h1").text()).isEqualTo("Atbildi uz šiem jautājumiem");
    assertThat(asked.select("form label[for=atbilde-age]").text()).isEqualTo("Cik tev gadu?");
    assertThat(asked.select("form fieldset legend").eachText())
        .containsExactly("Cik lieli ir tavi parādi?", "Kad pēdējoreiz samaksāji?");
    var ids = asked.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();

    var taken =
        post(
            BASE + "/jautajums/age",
            Map.of(
                "atbilde.age", List.of("34"),
                "atbilde.debts", List.of("over-5000"),
                "diena.since", List.of("1"),
                "menesis.since", List.of("9"),
                "gads.since", List.of("2026")));

    assertThat(location(taken)).isEqualTo(BASE + "/jautajums/signs");
    assertThat(service.bodies().getLast())
        .contains("\"age\":34", "\"debts\":\"over-5000\"", "\"since\":\"2026-09-01\"");
    assertThat(counted)
        .contains("question-answered age", "question-answered debts", "question-answered since");
  }

  @Test
  void allThatIsWrongOnAPageIsToldAtOnceAndTheRestIsKept() {
    service.together("age", "debts", "since");
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    var refused =
        post(
            BASE + "/jautajums/age",
            Map.of(
                "atbilde.age", List.of("daudz"),
                "atbilde.debts", List.of("none"),
                "diena.since", List.of("31"),
                "menesis.since", List.of("2"),
                "gads.since", List.of("2026")));

    assertThat(refused).hasStatus(422);
    var shown = page(refused);
    assertThat(shown.select(".faults a").eachAttr("href"))
        .containsExactly("#atbilde-age", "#atbilde-since");
    assertThat(shown.select("#atbilde-since, #atbilde-age")).hasSize(2);
    assertThat(shown.select("#atbilde-age").val()).isEqualTo("daudz");
    assertThat(shown.select("[name='atbilde.debts'][value=none]").hasAttr("checked")).isTrue();
    assertThat(shown.select("[name='menesis.since']").val()).isEqualTo("2");
  }

  @Test
  void aFaultThatTheServiceFindsOnAPageStandsAtItsQuestion() {
    service.together("age", "debts");
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    var refused =
        post(
            BASE + "/jautajums/age",
            Map.of("atbilde.age", List.of("130"), "atbilde.debts", List.of("none")));

    assertThat(refused).hasStatus(422);
    assertThat(page(refused).select("#kluda-age").text()).isEqualTo("Vecums var būt no 0 līdz 120");
  }

  @Test
  void somebodyMayAnswerForAnotherPerson() {
    assertThat(post(BASE + "/sakt", Map.of("par", List.of("citu")))).hasStatus(303);
    assertThat(answer("age", "34")).hasStatus(303);

    assertThat(service.bodies()).allMatch(body -> body.contains("\"voice\":\"other\""));
  }

  @Test
  void theCookieIsSealedShortLivedAndForTheseScreensOnly() {
    var headers = post(BASE + "/sakt", Map.of()).getResponse().getHeaders("Set-Cookie");

    assertThat(headers)
        .hasSize(4)
        .allSatisfy(header ->
            assertThat(header)
                .contains("HttpOnly", "SameSite=Lax", "Secure", "/celvedis")
                .doesNotContain("Max-Age", "Expires"));
  }

  @Test
  void answersLeadFromQuestionToQuestionAndToTheRoadMap() {
    answerAll();

    var check = page(get(BASE + "/parbaude"));
    assertThat(check.select("dl.answers > div")).hasSize(7);
    assertThat(check.select("dl.answers").text()).contains("izlaists");
    assertThat(check.select("a[href=" + BASE + "/rezultats]")).hasSize(1);
    var result = page(get(BASE + "/rezultats"));
    assertThat(result.select(".when > h2").eachText())
        .containsExactly("Tūlīt", "Šonedēļ", "Šomēnes");
    assertThat(result.select(".why").first()).isNotNull();
    assertThat(result.select(".now .way > li > details.fold"))
        .as("what cannot wait is told whole")
        .isEmpty();
    assertThat(result.select(".when:not(.now) .way > li > details.fold")).isNotEmpty();
    assertThat(result.select("a[href=/lv/iestades/socdienests-ogre]")).hasSize(1);
    assertThat(result.select(".maybe").text()).contains("Cik mēnesī maksā par mājokli?");
    assertThat(result.text()).contains("vēl noskaidrojam", "Anketas versija: 1.");
  }

  @Test
  void tellsWhoeverAsksWhyOtherStepsAreNotThere() {
    assertThat(location(get(BASE + "/kapec-ne")))
        .as("nothing to tell before the last answer")
        .isEqualTo(BASE + "/jautajums/age");
    answerAll();

    assertThat(page(get(BASE + "/rezultats")).select("a[href=" + BASE + "/kapec-ne]")).hasSize(1);
    var declined = page(get(BASE + "/kapec-ne"));
    assertThat(declined.select("dt").eachText())
        .containsExactly("Sāc maksātnespējas procesu", "Raksti pieteikumu");
    assertThat(declined.select("dd").eachText())
        .containsExactly(
            "Tavi parādi ir mazāki, nekā šim procesam vajag.", "Tavas atbildes uz šo soli neved.");
    service.failing(true);
    assertThat(get(BASE + "/kapec-ne")).hasStatus(503);
  }

  @Test
  void theRoadMapSaysWhatComesFirstWhatWouldDoInsteadAndUntilWhen() {
    answerAll();

    var result = page(get(BASE + "/rezultats"));

    assertThat(result.select("#solis-R06 .others a").attr("href")).isEqualTo("#solis-R10");
    assertThat(result.select("#solis-R10 .others").text())
        .isEqualTo("Tā vietā vari: Vienojies par maksājumiem");
    assertThat(result.select("#solis-R10 .due").text())
        .contains("līdz 2026. gada 6. decembrim", "14 dienas no saņemšanas");
    assertThat(result.select("#solis-R10 dl").text()).contains("Portālā latvija.lv");
    assertThat(result.select(".sum").text()).contains("Soļi tavā kartē: 3.", "Tūlīt: 1");
    assertThat(result.select(".sum a").eachAttr("href"))
        .allSatisfy(href -> assertThat(result.getElementById(href.substring(1))).isNotNull());
    assertThat(result.select("details.further li h3").text()).contains("Iemācies plānot");
    assertThat(result.text()).contains("palīdzība tavā pašvaldībā");
  }

  @Test
  void deadlinesGoIntoTheVisitorsOwnCalendar() throws Exception {
    answerAll();
    assertThat(page(get(BASE + "/rezultats")).select("a[href=" + BASE + "/termini.ics]"))
        .hasSize(1);

    var calendar = get(BASE + "/termini.ics");

    assertThat(calendar).hasStatus(200).hasHeader("Cache-Control", "no-store");
    assertThat(calendar.getResponse().getContentType()).startsWith("text/calendar");
    assertThat(calendar.getResponse().getContentAsString())
        .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261206", "Iebilsti tiesai 14 dienu")
        .containsPattern("TRIGGER[^\n]*:-P1D")
        .doesNotContain("Piesakies sociālajā");
  }

  @Test
  void theCalendarIsThereOnlyWhenAllIsAnswered() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    assertThat(location(get(BASE + "/termini.ics"))).isEqualTo(BASE + "/jautajums/age");
  }

  @Test
  void theCodeBringsTheAnswersBack() {
    answerAll();
    var kept = page(get(BASE + "/saglabat"));
    var code = kept.select(".code").text();
    assertThat(get(kept.select("img.qr").attr("src")))
        .hasStatus(200)
        .hasHeader("Cache-Control", "no-store");
    cookie = null;

    var opened = post(BASE + "/kods", Map.of("kods", List.of(code.toLowerCase(Locale.ROOT))));

    assertThat(location(opened)).isEqualTo(BASE + "/turpinat");
    assertThat(location(get(BASE + "/turpinat"))).isEqualTo(BASE + "/parbaude");
    assertThat(page(get(BASE + "/parbaude")).select("dl.answers").text())
        .contains("34", "over-5000", "[letter, bailiff]", "izlaists", "2026-09-01", "ogre");
  }

  @Test
  void theCodeIsNeverInAnAddress() {
    answerAll();

    var kept = page(get(BASE + "/saglabat"));

    assertThat(kept.select("[href], [src], [action]").eachAttr("href"))
        .noneMatch(address -> address.contains(kept.select(".code code").getFirst().text()));
    assertThat(kept.select("img.qr").attr("src")).isEqualTo(BASE + "/kods.svg");
  }

  @Test
  void aMistypedCodeIsExplainedByItsRowAndKept() {
    answerAll();
    var code = page(get(BASE + "/saglabat")).select(".code code").eachText();
    var first = code.getFirst();
    var wrong = (first.startsWith("A") ? "B" : "A") + first.substring(1);
    var typed = String.join("-", code).replaceFirst(first, wrong);

    var refused = post(BASE + "/kods", Map.of("kods", List.of(typed)));

    assertThat(refused).hasStatus(422);
    assertThat(page(refused).select(".faults").text()).contains("Kļūda ir 1. rindā");
    assertThat(page(refused).select("textarea").text()).isEqualTo(typed);
  }

  @Test
  void nothingAndNonsenseAreNoCodes() {
    assertThat(page(post(BASE + "/kods", Map.of())).select(".fault").text())
        .isEqualTo("Ieraksti kodu");
    assertThat(page(post(BASE + "/kods", Map.of("kods", List.of("ABC!")))).select(".fault").text())
        .contains("“!”");
    assertThat(post(BASE + "/kods", Map.of("kods", List.of("A".repeat(100_000))))).hasStatus(422);
  }

  @Test
  void whoHasAnsweredNothingHasNothingToKeep() {
    assertThat(location(get(BASE + "/saglabat"))).isEqualTo(BASE);
  }

  @Test
  void answersThatNoLongerCountAreNamed() {
    answerAll();
    assertThat(answer("debts", "none")).hasStatus(303);

    assertThat(page(get(BASE + "/parbaude")).select(".note").text())
        .contains("vairs neņemam vērā", "Kad pēdējoreiz samaksāji?");
  }

  @Test
  void aLanguageThatTheQuestionsDoNotHaveIsNotOffered() {
    answerAll();

    assertThat(page(get(BASE + "/parbaude")).select(".speak a").eachAttr("href"))
        .containsExactly("/viegli", "/en/celvedis/privatpersona/parbaude", "/ru");
    assertThat(get("/ru/celvedis/privatpersona/kods")).hasStatus(404);
  }

  @Test
  void answersTravelInTheBodyOnly() {
    answerAll();

    assertThat(service.bodies().getLast())
        .contains("\"age\":34", "\"since\":\"2026-09-01\"", "\"rent\":null");
  }

  @Test
  void backShowsTheEarlierAnswer() {
    answerAll();

    assertThat(page(get(BASE + "/jautajums/debts")).select("input[checked]").attr("value"))
        .isEqualTo("over-5000");
    assertThat(page(get(BASE + "/jautajums/since")).select("input[name=gads]").attr("value"))
        .isEqualTo("2026");
  }

  @Test
  void aChangedAnswerKeepsTheOthers() {
    answerAll();

    assertThat(location(answer("age", "35"))).isEqualTo(BASE + "/parbaude");
    assertThat(page(get(BASE + "/parbaude")).select("dl.answers").text())
        .contains("35", "over-5000");
  }

  @Test
  void anEmptyAnswerIsExplainedWithALinkToTheField() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    var refused = answer("age", "daudz <b>");

    assertThat(refused).hasStatus(422);
    var page = page(refused);
    assertThat(page.select(".faults a[href=#atbilde]").text()).contains("veselu skaitli");
    assertThat(page.getElementById("atbilde")).isNotNull();
    assertThat(page.select("#atbilde").attr("value")).isEqualTo("daudz <b>");
    assertThat(page.title()).startsWith("Kļūda: ");
  }

  @Test
  void anImpossibleAnswerIsExplainedInTheWordsOfTheService() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);

    var refused = answer("age", "300");

    assertThat(refused).hasStatus(422);
    assertThat(page(refused).select(".faults").text()).contains("Vecums var būt no 0 līdz 120");
  }

  @Test
  void anUnknownQuestionLosesNothing() {
    answerAll();

    assertThat(location(get(BASE + "/jautajums/kaut-kas"))).isEqualTo(BASE + "/parbaude");
    assertThat(location(answer("kaut-kas", "1"))).isEqualTo(BASE + "/parbaude");
  }

  @Test
  void aTamperedCookieStartsAgainPolitely() {
    cookie = "AAAA";

    var result = get(BASE + "/jautajums/age");

    assertThat(result).hasStatus(400);
    assertThat(page(result).select("form[action=" + BASE + "/sakt]")).hasSize(1);
    assertThat(cookie).isNull();
  }

  @Test
  void leavingClearsEverything() {
    answerAll();

    assertThat(location(post(BASE + "/iziet", Map.of()))).isEqualTo("/lv/uz-redzesanos");
    assertThat(cookie).isNull();
  }

  @Test
  void aServiceThatDoesNotAnswerKeepsWhatWasTyped() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);
    service.failing(true);

    var busy = answer("age", "34");

    assertThat(busy).hasStatus(503);
    assertThat(page(busy).select("input[type=hidden][name=atbilde]").attr("value")).isEqualTo("34");
    service.failing(false);
    assertThat(location(answer("age", "34"))).isEqualTo(BASE + "/jautajums/debts");
  }

  @Test
  void anUnknownQuestionnaireIsAPageThatDoesNotExist() {
    assertThat(get("/lv/celvedis/nav-tada/turpinat")).hasStatus(404);
  }

  @Test
  void helpInACrisisIsOnTheQuestionToo() {
    assertThat(post(BASE + "/sakt", Map.of())).hasStatus(303);
    assertThat(answer("age", "34")).hasStatus(303);
    assertThat(answer("debts", "none")).hasStatus(303);
    assertThat(answer("signs", "despair")).hasStatus(303);

    assertThat(page(get(BASE + "/jautajums/alone")).select(".crisis a[href=tel:116123]"))
        .hasSize(1);
  }

  @Test
  void nothingIsKeptByCaches() {
    assertThat(post(BASE + "/sakt", Map.of())).hasHeader("Cache-Control", "no-store");
    assertThat(get(BASE + "/jautajums/age")).hasHeader("Cache-Control", "no-store");
  }

  @Test
  void whatHappenedIsCountedAndTheResultOnlyOnce() {
    answerAll();
    assertThat(get(BASE + "/rezultats")).hasStatus(200);
    assertThat(get(BASE + "/rezultats")).hasStatus(200);

    assertThat(counted).contains("questionnaire-started ", "question-answered age");
    assertThat(counted).filteredOn("questionnaire-finished "::equals).hasSize(1);
  }

  @Test
  void theOtherLanguageHasTheSameAnswers() {
    answerAll();

    assertThat(page(get(BASE + "/parbaude")).select(".speak a[hreflang=en]").attr("href"))
        .isEqualTo("/en/celvedis/privatpersona/parbaude");
    assertThat(get("/en/celvedis/privatpersona/parbaude")).hasStatus(200);
  }
}
