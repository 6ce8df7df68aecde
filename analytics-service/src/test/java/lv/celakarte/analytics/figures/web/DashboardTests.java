package lv.celakarte.analytics.figures.web;

import static lv.celakarte.analytics.counting.Batches.bot;
import static lv.celakarte.analytics.counting.Batches.question;
import static lv.celakarte.analytics.counting.Batches.questionnaire;
import static lv.celakarte.analytics.counting.Batches.view;
import static lv.celakarte.analytics.counting.Batches.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lv.celakarte.analytics.AnalyticsTest;
import lv.celakarte.analytics.Web;
import lv.celakarte.analytics.counting.Batches.Measured;
import lv.celakarte.analytics.counting.Producer;
import lv.celakarte.platform.events.EventSender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyticsTest
class DashboardTests {

  private static final String DAY = "?no=2026-05-05&lidz=2026-05-05";
  private static final String API_DAY = "from=2026-05-05&to=2026-05-05";

  @Value("${local.server.port}")
  private int port;

  @Value("${local.management.port}")
  private int managementPort;

  @Autowired private EventSender sender;
  @Autowired private Clock clock;

  private Web council;

  @BeforeEach
  void count() {
    council = Web.at(port).as("council");
    // The same batch each time: it is counted at the first.
    new Producer(sender).send("dashboard", Instant.parse("2026-05-05T09:00:00Z"), counts());
    new Producer(sender).send("dashboard-today", clock.instant(), Map.of(visit("/lv"), 50L));
    await().until(() -> council.get(totals("bot-views", null)).body().contains("\"count\":17"));
    await().until(() -> council.get("/darbvieta/parskati").body().contains("Skaitļi līdz"));
  }

  private static Map<Measured, Long> counts() {
    var counts = new HashMap<Measured, Long>();
    counts.put(visit("/lv"), 1_200L);
    counts.put(view("/lv/situacijas/a"), 800L);
    counts.put(view("/lv/situacijas/b"), 3L);
    counts.put(view("/lv/situacijas/c"), 20L);
    counts.put(bot("/lv"), 17L);
    counts.put(questionnaire("questionnaire-started", "privatpersona"), 300L);
    counts.put(questionnaire("questionnaire-finished", "privatpersona"), 210L);
    counts.put(question("question-shown", "age"), 300L);
    counts.put(question("question-answered", "age"), 260L);
    counts.put(question("question-shown", "debts"), 260L);
    counts.put(question("question-answered", "debts"), 255L);
    return counts;
  }

  @Test
  void showsTheNumbersOfThePeriodInTheReadersLanguage() {
    var latvian = council.get("/darbvieta/parskati" + DAY);
    var english = council.in("en").get("/darbvieta/parskati" + DAY);

    assertThat(latvian.statusCode()).isEqualTo(200);
    assertThat(latvian.body())
        .contains(
            "<h1>Pārskati</h1>", "1\u00a0200", "2\u00a0023", "70\u00a0%", "Skaitļi līdz", "nerāda")
        .contains("Privātpersonas ceļakarte", "Sākumlapa", "05.05.2026.");
    assertThat(english.body())
        .contains("<h1>Reports</h1>", "1,200", "2,023", "70%", "Counted up to", "not shown");
  }

  @Test
  void holdsNothingThatAStrictPolicyForbids() {
    var body = council.get("/darbvieta/parskati" + DAY).body();

    assertThat(body)
        .doesNotContain(" style=", "<style", "<script", "javascript:")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void drawsAChartWithTheSameNumbersAsItsTable() {
    var body = council.get("/darbvieta/parskati" + DAY).body();

    assertThat(body)
        .contains("<svg class=\"chart\"", "role=\"img\"")
        .contains("Visvairāk: 05.05.2026. 12.00 (1\u00a0200)")
        .contains("<th scope=\"row\">05.05.2026. 12.00</th><td class=\"figure\">1\u00a0200</td>");
  }

  @Test
  void neverTellsASmallNumberAnywhere() {
    var page = council.get("/darbvieta/parskati" + DAY).body();
    var file = council.get("/darbvieta/parskati/lapas.csv" + DAY).body();
    var totals = council.get(totals("page-views", "path")).body();
    var totalsFile =
        council.get("/api/analytics/v1/totals.csv?measure=page-views&by=path&" + API_DAY).body();

    assertThat(page).doesNotContain("<td class=\"figure\">3</td>", "<td class=\"figure\">20</td>");
    assertThat(file)
        .isEqualTo(
            "\ufeffLapa;Skatījumi\r\n/lv;1200\r\n/lv/situacijas/a;800\r\n"
                + "/lv/situacijas/c;[c]\r\n/lv/situacijas/b;[c]\r\nKopā;2023\r\n");
    assertThat(totals)
        .contains("{\"value\":\"/lv/situacijas/b\",\"count\":null,\"suppressed\":true}")
        .contains("{\"value\":\"/lv/situacijas/c\",\"count\":null,\"suppressed\":true}");
    assertThat(totalsFile).contains("/lv/situacijas/b;[c]").doesNotContain(";3\r", ";20\r");
  }

  @Test
  void givesEachTableAsAFile() {
    for (var sheet : Sheets.values()) {
      var file = council.get("/darbvieta/parskati/" + sheet.id() + ".csv" + DAY);

      assertThat(file.statusCode()).as(sheet.id()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
      assertThat(file.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"" + sheet.id() + ".csv\"");
      assertThat(file.body())
          .startsWith("\ufeff")
          .hasLineCount(Math.toIntExact(file.body().lines().count()));
      assertThat(file.body().lines().count()).isGreaterThan(1);
    }
    assertThat(council.get("/darbvieta/parskati/nav.csv").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"administrator", "editor", "publisher", "institution-admin", "consultant"})
  void isForTheMinistryAndTheCouncilOnly(String role) {
    var other = Web.at(port).as(role);

    for (var path :
        new String[] {
          "/darbvieta/parskati",
          "/darbvieta/parskati/lapas.csv",
          "/api/analytics/v1/measures",
          "/api/analytics/v1/totals?measure=visits",
          "/api/analytics/v1/totals.csv?measure=visits",
          "/api/analytics/v1/series?measure=visits",
          "/api/analytics/v1/series.csv?measure=visits",
          "/api/analytics/v1/funnels"
        }) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(Web.at(port).get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(Web.at(port).as("coordinator").get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void saysWhatIsWrongWithAPeriodAndKeepsWhatWasTyped() {
    var page = council.get("/darbvieta/parskati?no=2026-05-05&lidz=2026-04-05");
    var odd = council.get("/darbvieta/parskati?no=%3Cb%3E&lidz=");
    var name = council.get("/darbvieta/parskati?laiks=vakar");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains(
            "error-summary", "href=\"#f-lidz\"", "value=\"2026-05-05\"", "value=\"2026-04-05\"");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("&lt;b>").doesNotContain("<b>");
    assertThat(name.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sodien", "7", "28", "2026-05", "2026-11"})
  void showsEveryPeriodThatCanBeChosen(String time) {
    assertThat(council.get("/darbvieta/parskati?laiks=" + time).statusCode()).isEqualTo(200);
  }

  @Test
  void answersProgramsWithTotalsSeriesAndFunnels() {
    var series = council.get("/api/analytics/v1/series?measure=visits&step=hour&" + API_DAY).body();
    var funnels = council.get("/api/analytics/v1/funnels?" + API_DAY).body();

    assertThat(council.get(totals("visits", null)).body())
        .contains("\"total\":{\"count\":1200,\"suppressed\":false}", "\"countedUntil\":\"");
    assertThat(series)
        .contains("{\"start\":\"2026-05-05T09:00:00Z\",\"count\":1200,\"suppressed\":false}");
    assertThat(funnels)
        .contains("\"question\":\"age\",\"shown\":{\"count\":300,\"suppressed\":false}");
    assertThat(council.get("/api/analytics/v1/measures").body())
        .contains(
            "{\"measure\":\"visits\",\"breakdowns\":[\"path\",\"language\",\"device\",\"campaign\"]}");
  }

  @Test
  void refusesWhatItCannotAnswerWithACodeOfItsList() {
    assertProblem("/api/analytics/v1/totals?measure=clicks", "unknown-measure", "measure");
    assertProblem("/api/analytics/v1/totals?measure=visits&by=person", "unknown-breakdown", "by");
    assertProblem("/api/analytics/v1/totals?measure=bot-views&by=path", "unknown-breakdown", "by");
    assertProblem("/api/analytics/v1/totals?measure=visits&from=x&to=y", "invalid-period", "from");
    assertProblem(
        "/api/analytics/v1/totals?measure=visits&from=2026-05-05", "invalid-period", "to");
    assertProblem(
        "/api/analytics/v1/totals?measure=visits&from=2026-05-05&to=2026-05-04",
        "invalid-period",
        "to");
    assertProblem(
        "/api/analytics/v1/totals?measure=visits&from=2020-05-05&to=2026-05-04",
        "period-too-long",
        "to");
    assertProblem(
        "/api/analytics/v1/series?measure=visits&step=hour&from=2026-01-01&to=2026-05-04",
        "period-too-long",
        "step");
    assertProblem("/api/analytics/v1/series?measure=visits&step=week", "invalid-period", "step");
    assertThat(council.get("/api/analytics/v1/totals").statusCode()).isEqualTo(400);
  }

  private void assertProblem(String path, String code, String field) {
    var answer = council.get(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"/problems/" + code + "\"", "\"field\":\"" + field + "\"");
  }

  @Test
  void describesItsApi() {
    var description = council.get("/api/analytics/v1/openapi");

    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body())
        .contains("\"/api/analytics/v1/totals\"", "\"/api/analytics/v1/series\"")
        .doesNotContain("darbvieta");
  }

  @Test
  void servesItsStyleToEverybodyAndForEver() {
    var body = council.get("/darbvieta/parskati").body();
    var href =
        body.replaceAll(
            "(?s).*<link rel=\"stylesheet\" href=\"(/darbvieta/parskati/[^\"]+)\".*", "$1");

    var style = Web.at(port).get(href);

    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
    assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
  }

  @Test
  void isReadyAndTellsItsMetrics() {
    await()
        .untilAsserted(() ->
            assertThat(Web.at(managementPort).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200));
    assertThat(Web.at(managementPort).get("/actuator/prometheus").body())
        .contains("celakarte_analytics_lag", "celakarte_analytics_records_total")
        .contains("celakarte_dead_letters_total");
  }

  private static String totals(String measure, @Nullable String by) {
    return "/api/analytics/v1/totals?measure="
        + measure
        + (by == null ? "" : "&by=" + by)
        + "&"
        + API_DAY;
  }
}
