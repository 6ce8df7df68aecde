package lv.celakarte.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.celakarte.directory.catalogue.Catalogue;
import lv.celakarte.directory.catalogue.Wanted;
import lv.celakarte.platform.testing.RealParts;
import lv.celakarte.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole service on a real broker and store, with the starter content. */
@RealParts
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "celakarte.starter-content=../infra/starter-content")
class DirectoryServiceTests {

  private static final String API = "/api/directory/v1";
  private static final String MKD = API + "/organizations/mkd/entry";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MAIJA =
      TestTokens.bearer("Maija", Set.of("institution-admin"), Set.of("mkd"));
  private static final String ILZE = TestTokens.bearer("Ilze", Set.of("editor"), Set.of("mkd"));
  private static final String KARLIS = TestTokens.bearer("Kārlis", Set.of("coordinator"), Set.of());
  private static final String LIGA = TestTokens.bearer("Līga", Set.of("council"), Set.of());

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  @Autowired private Catalogue catalogue;

  @BeforeEach
  void waitForTheStarterContent() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            catalogue.place("latgale-region").isPresent()
                && catalogue.organization("zti").isPresent()
                && catalogue.organization("socdienests-ventspils-novads").isPresent());
  }

  @Test
  void answersReadersWithoutAToken() throws Exception {
    var list = json(get(API + "/organizations?kind=court", null));
    var found = json(get(API + "/organizations?q=" + encoded("uzturlidzeklu garantiju"), null));
    var service = json(get(API + "/places/ogre/social-service", null));
    var near = json(get(API + "/nearest?place=ogre&role=social-service&limit=2", null));

    assertThat(list.at("/organizations/0/id").stringValue()).isEqualTo("tiesa");
    assertThat(found.at("/organizations/0/id").stringValue()).isEqualTo("ugfa");
    assertThat(service.at("/name/lv").stringValue())
        .isEqualTo("Ogres novada pašvaldības sociālais dienests");
    assertThat(near.at("/municipality/place/id").stringValue()).isEqualTo("ogre");
    assertThat(near.at("/organizations/1/kilometres").doubleValue()).isCloseTo(15.9, within(1.0));
    assertThat(near.at("/organizations/0/measuredTo").stringValue()).isEqualTo("place-centre");
    assertThat(get(API + "/organizations/ptac", null).body()).doesNotContain("notes");
    assertThat(get(API + "/places", null).statusCode()).isEqualTo(200);
  }

  @Test
  void namesEveryWrongParameterInTheReadersLanguage() throws Exception {
    var refused = get(API + "/nearest?lat=91&lon=abc&kind=castle&limit=0", null);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(refused).at("/errors").values().stream().map(e -> e.at("/field").stringValue()))
        .containsExactlyInAnyOrder("lat", "lon", "kind", "limit");
    assertThat(refused.body()).contains("Šādas izvēles nav");
    assertThat(json(get(API + "/nearest", null)).at("/errors/0/field").stringValue())
        .isEqualTo("lat");
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    assertThat(get(API + "/organizations/nav", null).statusCode()).isEqualTo(404);
    assertThat(get(API + "/organizations/nav", null).body())
        .contains("/problems/unknown-organization");
    assertThat(get(API + "/places/nav", null).body()).contains("/problems/unknown-place");
    assertThat(get(API + "/places/riga-region/social-service", null).body())
        .contains("/problems/no-social-service");
  }

  @Test
  void showsNotesOnlyToThoseWhoKeepTheEntry() throws Exception {
    assertThat(get(MKD, null).statusCode()).isEqualTo(401);
    assertThat(get(MKD, LIGA).statusCode()).isEqualTo(403);
    assertThat(get(MKD, ILZE).body()).contains("\"notes\"", "mkd@mkd.gov.lv (2019)");
    assertThat(get(MKD, KARLIS).statusCode()).isEqualTo(200);
    assertThat(get(API + "/organizations/ptac/entry", ILZE).statusCode()).isEqualTo(403);
    assertThat(get(API + "/organizations/ptac/history", ILZE).statusCode()).isEqualTo(403);
    assertThat(get(API + "/organizations/nav/entry", ILZE).statusCode()).isEqualTo(403);
  }

  @Test
  void letsAnInstitutionKeepItsOwnEntryAndTellsReaders() throws Exception {
    var read = get(MKD, MAIJA);
    var version = json(read).at("/version").longValue();
    var entry = (ObjectNode) json(read).at("/entry");
    entry.put("shortName", "MKD-" + version);

    var written = put(MKD, "\"" + version + "\"", entry.toString(), MAIJA);

    assertThat(written.statusCode()).isEqualTo(200);
    assertThat(written.headers().firstValue("ETag")).contains("\"" + (version + 1) + "\"");
    await()
        .until(() ->
            catalogue
                .organization("mkd")
                .filter(facts -> ("MKD-" + version).equals(facts.shortName()))
                .isPresent());
    var history = get(API + "/organizations/mkd/history", ILZE).body();
    assertThat(history).contains("\"Maija\"", "shortName", "MKD-" + version);
  }

  @Test
  void asksWhichVersionWasSeenAndTellsBothWhenItIsOld() throws Exception {
    var read = json(get(MKD, MAIJA));
    var version = read.at("/version").longValue();
    var entry = read.at("/entry").toString();

    var blind = put(MKD, null, entry, MAIJA);
    var odd = put(MKD, "*", entry, MAIJA);
    var late = put(MKD, "\"" + (version + 7) + "\"", entry, MAIJA);

    assertThat(blind.statusCode()).isEqualTo(428);
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(late).at("/expectedVersion").longValue()).isEqualTo(version + 7);
    assertThat(json(late).at("/currentVersion").longValue()).isEqualTo(version);
    assertThat(json(late).at("/current/entry/name/lv").stringValue())
        .isEqualTo("Maksātnespējas kontroles dienests");
  }

  @Test
  void refusesWritesOfOthers() throws Exception {
    var read = json(get(MKD, MAIJA));
    var version = "\"" + read.at("/version").longValue() + "\"";
    var entry = read.at("/entry").toString();
    var ptac = API + "/organizations/ptac/entry";

    assertThat(put(MKD, version, entry, ILZE).statusCode()).isEqualTo(403);
    assertThat(put(ptac, "\"1\"", entry, MAIJA).statusCode()).isEqualTo(403);
    assertThat(put(MKD, version, entry, null).statusCode()).isEqualTo(401);
    assertThat(send("POST", API + "/organizations", "{}", null, MAIJA).statusCode()).isEqualTo(403);
    assertThat(send("POST", API + "/organizations/mkd/closing", "{}", version, MAIJA).statusCode())
        .isEqualTo(403);
  }

  @Test
  void namesEveryWrongFieldOfAnEntry() throws Exception {
    var read = json(get(MKD, MAIJA));
    var entry = (ObjectNode) read.at("/entry");
    entry.put("kind", "castle");
    ((ObjectNode) entry.at("/name")).put("lv", "");
    ((ObjectNode) entry.at("/channels/0")).put("value", "javascript:alert(1)");

    var refused = put(MKD, "\"" + read.at("/version").longValue() + "\"", entry.toString(), MAIJA);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/problems/invalid-entry");
    assertThat(json(refused).at("/errors").values().stream().map(e -> e.at("/field").stringValue()))
        .containsExactlyInAnyOrder("kind", "name.lv", "channels.0.value");
    assertThat(put(MKD, "\"1\"", "{\"name\":", MAIJA).statusCode()).isEqualTo(400);
  }

  @Test
  void letsTheCoordinatorAddCloseAndOpen() throws Exception {
    var entry =
        """
        {"name": {"lv": "Jauna iestāde"}, "nameVerification": {"lv": "to-be-confirmed"}, "kind": "ngo",
         "audience": ["person"], "purpose": {"lv": "Palīdz."}, "verification": "to-be-confirmed",
         "coordinates": {"lat": 56.8163, "lon": 24.6141}, "place": "ogre"}
        """;
    var body = "{\"id\": \"jauna-iestade\", \"entry\": " + entry + "}";
    var added = send("POST", API + "/organizations", body, null, KARLIS);
    var closing = API + "/organizations/jauna-iestade/closing";

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(send("POST", API + "/organizations", body, null, KARLIS).body())
        .contains("/problems/id-taken");
    await().until(() -> catalogue.organization("jauna-iestade").isPresent());
    var near = json(get(API + "/nearest?lat=56.8163&lon=24.6141&kind=ngo", null));
    assertThat(near.at("/organizations/0/organization/id").stringValue())
        .isEqualTo("jauna-iestade");
    assertThat(near.at("/organizations/0/measuredTo").stringValue()).isEqualTo("organization");

    var closed = send("POST", closing, "{\"reason\": \"Likvidēta\"}", "\"1\"", KARLIS);
    assertThat(closed.statusCode()).isEqualTo(200);
    await().until(() -> catalogue.organizations(Wanted.ALL, "jauna-iestade").isEmpty());
    assertThat(send("DELETE", closing, null, "\"2\"", KARLIS).statusCode()).isEqualTo(200);
    assertThat(send("DELETE", closing, null, "\"3\"", KARLIS).body())
        .contains("/problems/not-closed");
  }

  @Test
  void describesItsApi() throws Exception {
    var description = json(get(API + "/openapi", null));

    assertThat(description.at("/openapi").stringValue()).startsWith("3.");
    assertThat(description.at("/paths").propertyNames())
        .contains(API + "/organizations", API + "/nearest", API + "/organizations/{id}/entry")
        .noneMatch(path -> path.startsWith("/darbvieta"));
  }

  @Test
  void listsEntriesWithWhatTheyMiss() throws Exception {
    var all = get("/darbvieta/iestades", ILZE);
    var without = get("/darbvieta/iestades?show=no-phone&q=vid", ILZE).body();

    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(all.body())
        .contains("/darbvieta/iestades/socdienests-ogre", "nav tālruņa", "jāapstiprina")
        .doesNotContain("/jauna");
    assertThat(without).contains("/darbvieta/iestades/vid").doesNotContain("/iestades/skalbes");
    assertThat(get("/darbvieta/iestades?q=zzzzzz", ILZE).body()).contains("Nekas neatbilst");
    assertThat(get("/darbvieta/iestades", KARLIS).body()).contains("/jauna");
    assertThat(get("/darbvieta/iestades", LIGA).statusCode()).isEqualTo(403);
  }

  @Test
  void showsNotesOnTheScreenOnlyToThoseWhoKeepTheEntry() throws Exception {
    assertThat(get("/darbvieta/iestades/mkd", ILZE).body())
        .contains("mkd@mkd.gov.lv (2019)", "/mkd/vesture")
        .doesNotContain("/mkd/labot");
    assertThat(get("/darbvieta/iestades/mkd", MAIJA).body()).contains("/mkd/labot");
    assertThat(get("/darbvieta/iestades/ptac", ILZE).body())
        .contains("pasts@ptac.gov.lv")
        .doesNotContain("2026-02-25", "/ptac/vesture", "/ptac/labot");
    assertThat(get("/darbvieta/iestades/ptac/labot", MAIJA).statusCode()).isEqualTo(403);
    assertThat(get("/darbvieta/iestades/nav", ILZE).statusCode()).isEqualTo(404);
  }

  @Test
  void savesTheFormAndComparesWhenSomebodyElseWasFirst() throws Exception {
    var form = form(get("/darbvieta/iestades/lm/labot", KARLIS).body());
    form.put("purpose.lv", "Nosaka sociālās palīdzības noteikumus. <b>x</b>");
    form.put("channels.1.type", "email");
    form.put("channels.1.value", "example@example.org");

    var saved = post("/darbvieta/iestades/lm/labot", form, KARLIS);

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location"))
        .contains("/darbvieta/iestades/lm?done=saved");
    var screen = get("/darbvieta/iestades/lm?done=saved", KARLIS).body();
    assertThat(screen)
        .contains("Ieraksts ir saglabāts", "example@example.org", "&lt;b&gt;x&lt;/b&gt;")
        .doesNotContain("<b>x</b>");
    assertThat(get("/darbvieta/iestades/lm/vesture", KARLIS).body())
        .contains("Kārlis", "laboja ierakstu", "email: example@example.org");

    form.put("purpose.lv", "Mans teksts, kas nedrīkst pazust.");
    var late = post("/darbvieta/iestades/lm/labot", form, KARLIS);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body())
        .contains("Kāds cits šo ierakstu ir mainījis", "Tu ierakstīji", "&lt;b&gt;x&lt;/b&gt;")
        .contains("Mans teksts, kas nedrīkst pazust.");

    var again = form(late.body());
    assertThat(again).containsEntry("version", "2").containsEntry("channels.1.type", "email");
    assertThat(post("/darbvieta/iestades/lm/labot", again, KARLIS).statusCode()).isEqualTo(303);
    assertThat(get("/darbvieta/iestades/lm", KARLIS).body())
        .contains("Mans teksts, kas nedrīkst pazust.");
  }

  @Test
  void keepsWhatWasWrittenWhenAFieldIsWrong() throws Exception {
    var form = form(get("/darbvieta/iestades/nva/labot", KARLIS).body());
    form.put("name.lv", "");
    form.put("channels.1.value", "zvani man");
    form.put("notes", "Pirmā rinda\r\nOtrā rinda");

    var refused = post("/darbvieta/iestades/nva/labot", form, KARLIS);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("href=\"#f-name-lv\"", "href=\"#f-channels-1-value\"", "zvani man", "Otrā rinda")
        .contains("Nosaukums latviski: Šis lauks", "Kontakts 2, Vērtība: ");
    var english = get("/darbvieta/iestades/nva/labot", KARLIS, "en").body();
    assertThat(english).contains("Name in Latvian", "lang=\"en\"");
  }

  @Test
  void asksForAReasonBeforeAnEntryIsClosed() throws Exception {
    var wrong =
        post("/darbvieta/iestades/dvi/slegt", Map.of("version", "1", "reason", " "), KARLIS);
    var closed =
        post(
            "/darbvieta/iestades/dvi/slegt",
            Map.of("version", "1", "reason", "Mēģinājums"),
            KARLIS);

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Šis lauks ir jāaizpilda");
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(get("/darbvieta/iestades/dvi", KARLIS).body()).contains("Iemesls: Mēģinājums");
    assertThat(get("/darbvieta/iestades/dvi/labot", KARLIS).statusCode()).isEqualTo(409);
    assertThat(post("/darbvieta/iestades/dvi/atvert", Map.of("version", "2"), KARLIS).statusCode())
        .isEqualTo(303);
  }

  @Test
  void addsAnOrganizationByTheForm() throws Exception {
    var form = form(get("/darbvieta/iestades/jauna", KARLIS).body());
    form.put("id", "Slikts ID");
    form.put("name.lv", "Veidlapas iestāde");
    form.put("purpose.lv", "Pārbauda veidlapu.");

    assertThat(post("/darbvieta/iestades/jauna", form, KARLIS).statusCode()).isEqualTo(400);
    form.put("id", "veidlapas-iestade");
    var added = post("/darbvieta/iestades/jauna", form, KARLIS);

    assertThat(added.headers().firstValue("Location"))
        .contains("/darbvieta/iestades/veidlapas-iestade?done=added");
  }

  /** The values of the form on a screen, as a browser without script would send them. */
  private static Map<String, String> form(String html) {
    var values = new LinkedHashMap<String, String>();
    var start = html.substring(html.indexOf("<form method=\"post\" action=\"/darbvieta/iestades"));
    var part = start.substring(0, start.indexOf("</form>"));
    each(part, "<input type=\"(?:text|date|hidden)\"[^>]*?name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .forEach(values::put);
    each(part, "<textarea[^>]*?name=\"([^\"]+)\"[^>]*>\\n?([^<]*)</textarea>").forEach(values::put);
    each(part, "name=\"([^\"]+)\" value=\"([^\"]*)\" checked").forEach(values::put);
    each(
            part,
            "(?s)<select[^>]*?name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?value=\"([^\"]*)\" selected")
        .forEach(values::put);
    return values;
  }

  private static Map<String, String> each(String html, String pattern) {
    var found = new LinkedHashMap<String, String>();
    var matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.put(matcher.group(1), unescaped(matcher.group(2)));
    }
    return found;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    return get(path, token, "lv");
  }

  private HttpResponse<String> get(String path, @Nullable String token, String language)
      throws Exception {
    return http.send(request(path, token, language).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(
      String path, @Nullable String ifMatch, String body, @Nullable String token) throws Exception {
    return send("PUT", path, body, ifMatch, token);
  }

  private HttpResponse<String> send(
      String method,
      String path,
      @Nullable String body,
      @Nullable String ifMatch,
      @Nullable String token)
      throws Exception {
    var request = request(path, token, "lv").header("Content-Type", "application/json");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return http.send(request.method(method, publisher).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String token)
      throws Exception {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        request(path, token, "lv")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, @Nullable String token, String language) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Language", language);
    if (token != null) {
      request.header("Authorization", token);
    }
    return request;
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
