package lv.celakarte.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import lv.celakarte.platform.testing.RealParts;
import lv.celakarte.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and store, with the starter content. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QuestionnaireServiceTests {

  private static final String API = "/api/questionnaire/v1/";
  private static final String ANNA = TestTokens.bearer("Anna", Set.of("editor"), Set.of("ptac"));
  private static final String KARLIS = TestTokens.bearer("Kārlis", Set.of("coordinator"), Set.of());
  private static final String PETERIS =
      TestTokens.bearer("Pēteris", Set.of("publisher"), Set.of("ptac"));
  private static final String LIGA = TestTokens.bearer("Līga", Set.of("council"), Set.of());

  @TempDir static Path snapshots;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  @Value("${local.server.port}")
  private int port;

  @Value("${local.management.port}")
  private int managementPort;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("celakarte.starter-content", () -> "../infra/starter-content");
    settings.add("celakarte.snapshot-dir", snapshots::toString);
  }

  @BeforeEach
  void waitForTheStarterContent() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            get(API + "questionnaires/uznemejs", null).statusCode() == 200
                && get(API + "questionnaires/privatpersona", null).statusCode() == 200);
  }

  @Test
  void asksAnybodyTheFirstQuestion() throws Exception {
    var answer = evaluate("privatpersona", "{\"language\":\"en\",\"answers\":{}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.at("/status").asString()).isEqualTo("question");
    assertThat(body.at("/question/id").asString()).isEqualTo("trouble");
    assertThat(body.at("/question/text").asString()).isEqualTo("What is weighing on you now?");
    assertThat(body.at("/crisis/institutions/0").asString()).isEqualTo("skalbes");
    assertThat(body.at("/question/previous").isNull()).isTrue();
    assertThat(body.at("/roadMap").isNull()).isTrue();
  }

  @Test
  void leadsToARoadMapThatSaysWhy() throws Exception {
    var answers =
        """
        {"language":"lv","answers":{"trouble":["gambling"],"wellbeing":"hard","debts":["none"],"persons":1,
         "income":"100,50","about-you":["none"],"municipality":"ogre","age":40}}
        """;

    JsonNode body = json.readTree(evaluate("privatpersona", answers).body());

    assertThat(body.at("/status").asString()).isEqualTo("complete");
    assertThat(body.at("/dropped/0").asString()).isEqualTo("age");
    var first = body.at("/roadMap/groups/0/steps/0");
    assertThat(first.at("/id").asString()).isEqualTo("R24");
    assertThat(first.at("/document").asString()).isEqualTo("solis-r24");
    assertThat(first.at("/why/0").asString())
        .as("what somebody confided is not quoted on paper")
        .contains("vispirms parādīsim, kur uzreiz saņemt atbalstu");
    assertThat(body.at("/roadMap").toString()).doesNotContain("Ir ļoti smagi, bet šādu domu nav");
    assertThat(body.at("/roadMap/situations/0/document").asString()).isEqualTo("situacija-p21");
    assertThat(body.at("/roadMap/municipality").asString()).isEqualTo("ogre");
    assertThat(body.toString()).contains("86,50 eiro mēnesī").doesNotContain("{gmi");
  }

  @Test
  void showsAnAnsweredQuestionAgainWithItsAnswer() throws Exception {
    var answer =
        evaluate(
            "privatpersona",
            "{\"answers\":{\"trouble\":[\"home\"],\"wellbeing\":null},\"show\":\"trouble\"}");

    JsonNode body = json.readTree(answer.body());
    assertThat(body.at("/question/id").asString()).isEqualTo("trouble");
    assertThat(body.at("/question/answer/0").asString()).isEqualTo("home");
    assertThat(body.at("/answered/1/display").asString()).isEqualTo("Izlaists");
  }

  @Test
  void refusesInvalidAnswersInTheReadersLanguage() throws Exception {
    var answer =
        evaluate(
            "privatpersona",
            "{\"language\":\"en\",\"answers\":{\"trouble\":[\"unsure\",\"home\"],\"<b>\":1}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode body = json.readTree(answer.body());
    assertThat(body.at("/type").asString()).isEqualTo("/problems/invalid-answers");
    assertThat(body.at("/errors/0/field").asString()).isEqualTo("answers.trouble");
    assertThat(body.at("/errors/0/code").asString()).isEqualTo("not-together");
    assertThat(body.at("/errors/0/message").asString()).contains("cannot be ticked together");
    assertThat(body.at("/errors/1/code").asString()).isEqualTo("unknown-question");
  }

  @Test
  void answersTheSameOnTheShortWayAndThroughTheFramework() throws Exception {
    var answers = "{\"language\":\"en\",\"answers\":{\"trouble\":[\"home\"]}}";

    var quick = evaluate("privatpersona", answers);
    var whole = post(API + "questionnaires/privatpersona/evaluate?whole=yes", answers, null, null);

    assertThat(quick.statusCode()).isEqualTo(200);
    assertThat(quick.body()).isEqualTo(whole.body());
    assertThat(quick.headers().firstValue("Content-Type"))
        .isEqualTo(whole.headers().firstValue("Content-Type"));
    assertThat(quick.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void refusesWhatIsMalformedTooLargeOrUnknown() throws Exception {
    assertThat(evaluate("privatpersona", "{\"answers\":").statusCode()).isEqualTo(400);
    assertThat(evaluate("privatpersona", "null").statusCode()).isEqualTo(400);
    assertThat(
            evaluate("privatpersona", "{\"answers\":{\"a\":\"" + "x".repeat(70_000) + "\"}}")
                .statusCode())
        .isEqualTo(413);
    assertThat(evaluate("privatpersona", "{\"language\":\"fr\"}").statusCode()).isEqualTo(400);
    var unknown = evaluate("nav", "{}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("/problems/unknown-questionnaire");
  }

  @Test
  void showsDraftsOnlyToThoseWhoMay() throws Exception {
    assertThat(get(API + "editions", null).statusCode()).isEqualTo(401);
    assertThat(get(API + "editions", LIGA).statusCode()).isEqualTo(403);
    assertThat(get(API + "editions/privatpersona/1/definition", LIGA).statusCode()).isEqualTo(403);
    assertThat(get("/darbvieta/anketas", LIGA).statusCode()).isEqualTo(403);
    assertThat(get("/darbvieta/anketas/privatpersona/1", LIGA).statusCode()).isEqualTo(403);
    assertThat(get(API + "editions", ANNA).statusCode()).isEqualTo(200);
  }

  @Test
  void publishesANewVersionByTwoPeopleWhileVisitorsKeepTheOld() throws Exception {
    var text = Starter.text("uznemejs").replace("Kāds ir tavs uzņēmums?", "Kāds uzņēmums tev ir?");
    var uploaded = post(API + "editions", text, ANNA, null);
    assertThat(uploaded.statusCode()).isEqualTo(200);
    int number = json.readTree(uploaded.body()).at("/editions").size();
    var path = API + "editions/uznemejs/" + number + "/";

    assertThat(post(path + "submit", "", ANNA, null).statusCode()).isEqualTo(428);
    assertThat(post(path + "submit", "", ANNA, "\"999\"").statusCode()).isEqualTo(412);
    var submitted = post(path + "submit", "", ANNA, etag(uploaded));
    assertThat(submitted.statusCode()).isEqualTo(200);
    assertThat(post(path + "publish", "", ANNA, etag(submitted)).statusCode()).isEqualTo(403);
    assertThat(get(API + "questionnaires/uznemejs", null).body()).contains("\"version\":1");

    var screen = "/darbvieta/anketas/uznemejs/" + number;
    assertThat(get(screen + "/ietekme", ANNA).body()).contains("Nevienam ceļa karte nemainīsies");
    assertThat(get(screen + "/salidzinat?ar=1", ANNA).body())
        .contains("Kāds ir tavs uzņēmums?", "Kāds uzņēmums tev ir?");
    assertThat(get(screen + "/eksports", ANNA).body()).isEqualTo(text);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> get(API + "editions/uznemejs/" + number + "/proof", ANNA).statusCode() == 200);
    assertThat(post(path + "publish", "", KARLIS, etag(submitted)).statusCode()).isEqualTo(200);

    await()
        .untilAsserted(() ->
            assertThat(get(API + "questionnaires/uznemejs", null).body())
                .contains("\"version\":" + number));
    await()
        .untilAsserted(() ->
            assertThat(Files.readString(snapshots.resolve("questionnaire-uznemejs.json")))
                .contains("Kāds uzņēmums tev ir?"));
  }

  @Test
  void refusesAFaultyDefinitionWithThePlaces() throws Exception {
    var text =
        Starter.text("uznemejs").replaceFirst("\"includes\": \"cash\"", "\"includes\": \"cow\"");

    var refused = post(API + "editions", text, ANNA, null);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/problems/invalid-definition", "unknown-option");
  }

  @Test
  void showsAVersionInWordsAndLetsAnEditorTryItOut() throws Exception {
    var list = get("/darbvieta/anketas", ANNA).body();
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> get(API + "editions/privatpersona/1/proof", ANNA).statusCode() == 200);
    var screen = get("/darbvieta/anketas/privatpersona/1", ANNA).body();

    assertThat(list).contains("Ceļa karte privātpersonai", "Publicēta", "multipart/form-data");
    assertThat(screen)
        .contains(
            "Kas ir pārbaudīts",
            "Minimālā mēneša alga",
            "Jāapstiprina",
            "“Vai mantojumu jau pieņēmi?” ir “Nē”")
        .doesNotContain(" style=")
        .doesNotContain("Apstiprināt un publicēt");
    var form = "asked=trouble&q-trouble=gambling&q-trouble=unsure";
    var tried = send(form("/darbvieta/anketas/privatpersona/1/izmeginat", form));
    assertThat(tried.statusCode()).isEqualTo(400);
    assertThat(tried.body()).contains("Šīs atbildes nevar atzīmēt kopā", "href=\"#f-q-trouble\"");
    var whole =
        "asked=trouble&q-trouble=gambling&asked=wellbeing&q-wellbeing=no&asked=debts&q-debts=none&asked=persons"
            + "&q-persons=1&asked=income&q-income=&asked=about-you&q-about-you=none&asked=municipality&q-municipality=";
    var map = send(form("/darbvieta/anketas/privatpersona/1/izmeginat", whole)).body();
    assertThat(map).contains("R21: ", "Noteikumu pēdas", "Nav zināms");
  }

  private static String fields(String... namesAndValues) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var name = URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8);
      pairs.add(name + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private static final String FRESH =
      fields(
          "do",
          "save",
          "id",
          "rakstits",
          "title.lv",
          "Rakstīts",
          "title.en",
          "Written",
          "intro.lv",
          "Ievads",
          "intro.en",
          "Intro",
          "crisis.title.lv",
          "Palīdzība",
          "crisis.title.en",
          "Help",
          "crisis.text.lv",
          "Zvani",
          "crisis.text.en",
          "Call");

  @Test
  void letsAnEditorWriteADraftOnScreens() throws Exception {
    assertThat(get("/darbvieta/anketas/uznemejs/1/redaktors", ANNA).statusCode()).isEqualTo(409);
    assertThat(get("/darbvieta/anketas/uznemejs/1/redaktors", LIGA).statusCode()).isEqualTo(403);
    assertThat(get("/darbvieta/anketas/uznemejs/1/redaktors/pamats", PETERIS).statusCode())
        .isEqualTo(403);
    assertThat(get("/darbvieta/anketas/uznemejs/1/plusma", PETERIS).body()).contains("<svg");

    assertThat(send(form("/darbvieta/anketas/jauna", "do=save&title.lv=x")).body())
        .contains("href=\"#f-title-en\"", "href=\"#f-crisis-text-lv\"");
    var fresh = send(form("/darbvieta/anketas/jauna", FRESH));
    assertThat(fresh.headers().firstValue("Location"))
        .contains("/darbvieta/anketas/rakstits/1/redaktors?done=begun");
    assertThat(send(form("/darbvieta/anketas/jauna", FRESH)).statusCode()).isEqualTo(409);

    var sections = "/darbvieta/anketas/rakstits/1/redaktors/sadalas/_jauns";
    var section = fields("version", "1", "do", "save", "title.lv", "Māja", "title.en", "Home");
    assertThat(send(form(sections, section)).headers().firstValue("Location"))
        .contains("/darbvieta/anketas/rakstits/1/redaktors/sadalas/maja?done=saved");
    var late = send(form(sections, section.replace("Home", "House")));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("House", "Nekas nav pazudis");

    var cases = API + "editions/rakstits/1/cases";
    assertThat(get(cases, LIGA).statusCode()).isEqualTo(403);
    assertThat(get(cases, ANNA).body()).isEqualTo("{\"cases\":[]}");
    assertThat(get(cases + "/results", ANNA).body()).isEqualTo("[]");
  }

  private HttpRequest.Builder form(String path, String body) {
    return request(path, ANNA)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  @Test
  void bringsInDecisionDataAndKeepsItOnlyWhenItIsAskedTo() throws Exception {
    var checker =
        """
        {"id": "imported", "title": "Pārbaude", "language": "lv",
         "questions": [{"key": "q", "text": "Kas?", "options": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]}],
         "actions": [{"id": "x", "title": "Dari <b>", "criteria": {"any_of": ["a", "b"]}}]}
        """;

    var looked = post(API + "imports/checker", checker, ANNA, null);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body()).contains("\"draft\":null", "\"rules\":1", "untranslated");
    assertThat(get(API + "editions/imported", ANNA).statusCode()).isEqualTo(404);
    assertThat(post(API + "imports/checker", checker, LIGA, null).statusCode()).isEqualTo(403);
    assertThat(post(API + "imports/checker", checker, null, null).statusCode()).isEqualTo(401);
    var faulty = post(API + "imports/checker", checker.replace("\"b\"]}", "\"c\"]}"), ANNA, null);
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(faulty.body()).contains("actions[0].criteria.any_of[1]", "Šāda nosacījuma nav");

    var preview = send(upload(checker, "parbaude"));
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("Kas iznāks: Pārbaude", "Saglabāt kā melnrakstu", "Dari &lt;b&gt;")
        .doesNotContain("Dari <b>");
    var wrong = send(upload("ja q;tad y\nz;x\n", "noteikumi"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("href=\"#f-of\"");

    assertThat(post(API + "imports/checker?keep=true", checker, ANNA, null).body())
        .contains("\"draft\":1");
    assertThat(get("/darbvieta/anketas/imported/1", ANNA).body()).contains("Dari &lt;b&gt;");
    var table = get(API + "editions/imported/1/table", ANNA);
    assertThat(table.body()).startsWith("rule,if condition a,if condition b,then x,urgency,note");
    assertThat(get(API + "imports/checker-schema", null).statusCode()).isEqualTo(200);
    assertThat(get("/darbvieta/anketas/imports", ANNA).body()).contains("Lēmumu tabula");
    assertThat(get("/darbvieta/anketas/imports", LIGA).statusCode()).isEqualTo(403);
  }

  private HttpRequest.Builder upload(String file, String form) {
    var body =
        """
        --cut\r
        Content-Disposition: form-data; name="form"\r
        \r
        %s\r
        --cut\r
        Content-Disposition: form-data; name="file"; filename="f"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --cut--\r
        """;
    return request("/darbvieta/anketas/imports", ANNA)
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .POST(BodyPublishers.ofString(body.formatted(form, file)));
  }

  @Test
  void tellsHealthMetricsAndItsOwnDescription() throws Exception {
    evaluate("privatpersona", "{}");

    var metrics = send(management("/actuator/prometheus")).body();
    assertThat(metrics).contains("celakarte_evaluations_total").doesNotContain("wellbeing");
    assertThat(send(management("/actuator/health/readiness")).body()).contains("questionnaires");
    assertThat(get(API + "openapi", null).body()).contains("/evaluate");
  }

  private HttpRequest.Builder management(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
  }

  private static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> evaluate(String id, String body)
      throws IOException, InterruptedException {
    return post(API + "questionnaires/" + id + "/evaluate", body, null, null);
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Celakarte-Language", "lv");
    if (token != null) {
      request.header("Authorization", token);
    }
    return request;
  }

  private HttpResponse<String> get(String path, @Nullable String token)
      throws IOException, InterruptedException {
    return send(request(path, token));
  }

  private HttpResponse<String> post(
      String path, String body, @Nullable String token, @Nullable String match)
      throws IOException, InterruptedException {
    var request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (match != null) {
      request.header("If-Match", match);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
