package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A lawyer's walk: a question with a threshold, what the proof says against it, whom it touches, a
 * test case, the second person, the public page, and the end of it all.
 */
@ExtendWith(Platform.Extension.class)
class AuthoringJourney {

  private static final String ANNA = "anna.editor.ptac";
  private static final String KARLIS = "karlis.coordinator";

  /** A questionnaire of its own, so that other journeys meet theirs unchanged. */
  private static final String ID = "pastaiga-" + UUID.randomUUID().toString().substring(0, 8);

  private static final String FIRST =
      """
      {"id": "%s", "title": {"lv": "Pastaigas anketa", "en": "Walk"},
       "intro": {"lv": "Īss ievads.", "en": "A short introduction."},
       "sections": [{"id": "viss", "title": {"lv": "Viss", "en": "All"}}],
       "questions": [{"id": "parads", "section": "viss", "kind": "yesno",
         "text": {"lv": "Vai tev ir parāds?", "en": "Do you have a debt?"}}],
       "rules": [{"id": "visi", "when": {"always": true}, "steps": ["lasi"]},
                 {"id": "parads", "when": {"question": "parads", "is": "yes"}, "steps": ["raksti"]}],
       "steps": [
         {"id": "lasi", "title": {"lv": "Izlasi padomus", "en": "Read the advice"},
          "text": {"lv": "Lasi.", "en": "Read."}, "verification": "verified", "urgency": "later"},
         {"id": "raksti", "title": {"lv": "Uzraksti kreditoram", "en": "Write to the creditor"},
          "text": {"lv": "Raksti.", "en": "Write."}, "verification": "verified", "urgency": "week"}],
       "crisis": {"title": {"lv": "Palīdzība", "en": "Help"}, "text": {"lv": "Zvani 116123.", "en": "Call 116123."}}}
      """
          .formatted(ID);

  private final Platform platform;
  private final Client client;
  private final Visitor anna;
  private final Visitor karlis;

  AuthoringJourney(Platform platform) {
    this.platform = platform;
    client = new Client(platform);
    anna = new Visitor(platform.url());
    karlis = new Visitor(platform.url());
  }

  @AfterEach
  void close() {
    anna.close();
    karlis.close();
  }

  @Test
  void leadsFromAQuestionWithAThresholdToThePublicPage() {
    publishTheFirstVersion();
    anna.with(new Browser.NewContextOptions().setViewportSize(1280, 900));
    anna.open("/darbvieta/anketas/" + ID + "/1");
    anna.signIn(ANNA, platform.password(ANNA));
    press(anna, "Sākt jaunu melnrakstu no šīs versijas");
    look("overview");

    addAQuestionAStepAndARule();
    tryOutBesideTheRule();
    takeBackAChange();
    seeTheProofFailAndMendIt();
    seeTheImpact();
    keepATestCase();
    lookAtEverythingOnAPhone();
    submitAndPublish();
    takeItBack();
  }

  private void publishTheFirstVersion() {
    var api = "/api/questionnaire/v1/editions";
    var author = "Bearer " + client.token(ANNA);
    var uploaded = client.call("POST", api, FIRST, "Authorization", author);
    assertThat(uploaded.statusCode()).isEqualTo(200);
    var path = api + "/" + ID + "/1/";
    var submitted =
        client.call("POST", path + "submit", "{}", "Authorization", author, "If-Match", "\"1\"");
    assertThat(submitted.statusCode()).isEqualTo(200);
    var ministry = "Bearer " + client.token(KARLIS);
    var published =
        client.call("POST", path + "publish", "{}", "Authorization", ministry, "If-Match", "\"2\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
  }

  private String editor() {
    return "/darbvieta/anketas/" + ID + "/2/redaktors";
  }

  private void look(String name) {
    anna.expectAWellMadePage();
    anna.picture("authoring-" + name);
  }

  private void fill(String id, String value) {
    anna.page().locator("#f-" + id).fill(value);
  }

  private void pick(String id, String value) {
    anna.page().locator("#f-" + id).selectOption(value);
  }

  private void save() {
    press(anna, "Saglabāt");
    assertThat(anna.page().locator(".message-success").textContent()).contains("Saglabāts");
  }

  private void addAQuestionAStepAndARule() {
    anna.open(editor() + "/jautajumi/_jauns");
    pick("kind", "money");
    press(anna, "Saglabāt");
    assertThat(anna.page().locator(".error-summary").textContent())
        .as("what is missing is told, and nothing is lost")
        .contains("trūkst");
    assertThat(anna.page().locator("#f-kind").inputValue()).isEqualTo("money");
    look("question-faults");
    fill("text-lv", "Cik liels ir parāds?");
    fill("text-en", "How large is the debt?");
    pick("shownIf-", "is");
    press(anna, "Atjaunot laukus Jautā, ja");
    pick("shownIf-question", "parads");
    press(anna, "Atjaunot laukus Jautā, ja");
    pick("shownIf-is", "yes");
    save();
    assertThat(anna.page().url()).contains("/jautajumi/cik-liels-ir-parads");
    look("question");

    anna.open(editor() + "/soli/_jauns");
    fill("title-lv", "Lūdz tiesu pasludināt maksātnespēju");
    fill("title-en", "Ask the court for insolvency");
    fill("text-lv", "Pieteikums tiek iesniegts tiesā.");
    fill("text-en", "Hand in the application.");
    pick("urgency", "month");
    press(anna, "Pievienot Nedrīkst kopā ar");
    pick("excludes-0-", "raksti");
    save();
    assertThat(anna.page().locator(".remarks").first().textContent())
        .contains("Nav pateikts, kurš dara");
    look("step");

    anna.open(editor() + "/noteikumi/_jauns");
    pick("when-question", "cik-liels-ir-parads");
    press(anna, "Atjaunot laukus Nosacījums");
    fill("when-atLeast-1-", "5 000");
    pick("steps-0-", "ludz-tiesu-pasludinat-maksatnespeju");
    save();
    assertThat(anna.page().locator("#f-when-atLeast-1-").inputValue()).isEqualTo("5000");
    look("rule");
  }

  private String tried() {
    return anna.page().locator(".tryout").textContent();
  }

  /** What is typed is tried out before it is saved, and the answers stay. */
  private void tryOutBesideTheRule() {
    anna.page().locator("#f-q-parads").check();
    press(anna, "Tālāk (Izmēģinājums)");
    fill("q-cik-liels-ir-parads", "7000");
    press(anna, "Tālāk (Izmēģinājums)");
    assertThat(tried()).contains("Lūdz tiesu pasludināt maksātnespēju", "Der: 3");
    fill("when-atLeast-1-", "9000");
    press(anna, "Pārrēķināt (Izmēģinājums)");
    assertThat(tried()).contains("vēl nav saglabāts", "Der: 2", "Neder: 1");
    assertThat(anna.page().locator("#f-when-atLeast-1-").inputValue()).isEqualTo("9000");
    var field = anna.page().locator("#f-when-atLeast-1-").boundingBox();
    assertThat(anna.page().locator(".tryout").boundingBox().x)
        .as("beside the form")
        .isGreaterThanOrEqualTo(field.x + field.width);
    look("try-out-beside");

    anna.open(editor() + "/soli/raksti");
    assertThat(tried()).as("the same visitor beside another form").contains("Der: 3");
  }

  private void takeBackAChange() {
    fill("title-lv", "Uzraksti vēstuli kreditoram");
    save();
    anna.page().getByText("Izmaiņas un atsaukšana").first().click();
    assertThat(anna.page().locator("main").textContent())
        .contains("Mainīts: Solis “raksti: Uzraksti vēstuli kreditoram” (nosaukums)");
    look("history");
    anna.page().locator("button[value=restore]").first().click();
    assertThat(anna.page().locator(".message-success").textContent()).contains("atkal ir tāds");
    anna.open(editor() + "/soli/raksti");
    assertThat(anna.page().locator("#f-title-lv").inputValue()).isEqualTo("Uzraksti kreditoram");
  }

  /** The proof runs beside; the page shows how far it is. */
  private void awaitProof(String expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          anna.open("/darbvieta/anketas/" + ID + "/2");
          assertThat(anna.page().locator("main").textContent()).contains(expected);
        });
  }

  private void seeTheProofFailAndMendIt() {
    awaitProof("Nevar publicēt");
    assertThat(anna.page().locator("main").textContent())
        .contains("Šie soļi viens otru izslēdz, bet kāds saņem abus", "Tas, kurš atbild šādi");
    look("proof");
    press(anna, "Atvērt kā apmeklētāju");
    assertThat(anna.page().locator("main").textContent())
        .contains("Cik liels ir parāds?", "ludz-tiesu");
    look("trace");

    anna.open(editor() + "/soli/ludz-tiesu-pasludinat-maksatnespeju");
    press(anna, "Noņemt Nedrīkst kopā ar 1");
    save();
    awaitProof("Der publicēšanai");
  }

  private void seeTheImpact() {
    anna.open("/darbvieta/anketas/" + ID + "/2/ietekme");
    assertThat(anna.page().locator("main").textContent())
        .contains("Kāds šo soli saņems no jauna", "Lūdz tiesu pasludināt maksātnespēju");
    look("impact");
    anna.open("/darbvieta/anketas/" + ID + "/2/plusma");
    look("flow");
  }

  private void keepATestCase() {
    anna.open("/darbvieta/anketas/" + ID + "/2/izmeginat");
    press(anna, "Sākt no jauna");
    anna.page().locator("#f-q-parads").check();
    press(anna, "Tālāk");
    fill("q-cik-liels-ir-parads", "7000");
    press(anna, "Tālāk");
    press(anna, "Saglabāt kā pārbaudes gadījumu");
    fill("name", "Lielu parādu parādnieks");
    look("case");
    press(anna, "Saglabāt gadījumu");
    assertThat(anna.page().locator("main").textContent())
        .contains("Lielu parādu parādnieks", "Izdodas");
    look("cases");

    anna.open(editor() + "/noteikumi/ludz-tiesu-pasludinat-maksatnespeju");
    fill("when-atLeast-1-", "9000");
    save();
    anna.open("/darbvieta/anketas/" + ID + "/2");
    press(anna, "Iesniegt apstiprināšanai");
    assertThat(anna.page().locator("main").textContent())
        .as("a failing case stands in the way, in words")
        .contains("neiznāk, kā paredzēts", "Jābūt, bet nav: ludz-tiesu");
    look("case-fails");
    anna.open(editor() + "/noteikumi/ludz-tiesu-pasludinat-maksatnespeju");
    fill("when-atLeast-1-", "5000");
    save();
  }

  private void lookAtEverythingOnAPhone() {
    anna.page().setViewportSize(320, 800);
    for (var path :
        List.of(
            "",
            "/pamats",
            "/jautajumi",
            "/jautajumi/cik-liels-ir-parads",
            "/noteikumi/ludz-tiesu-pasludinat-maksatnespeju",
            "/soli/raksti",
            "/vesture",
            "/parbaudes")) {
      anna.open(editor() + path);
      look("phone" + path.replace('/', '-'));
    }
    anna.page().setViewportSize(1280, 900);
  }

  private void submitAndPublish() {
    awaitProof("Der publicēšanai");
    press(anna, "Iesniegt apstiprināšanai");
    assertThat(anna.page().locator(".message-success").textContent()).contains("iesniegta");
    karlis.open("/darbvieta/anketas/" + ID + "/2");
    karlis.signIn(KARLIS, platform.password(KARLIS));
    press(karlis, "Apstiprināt un publicēt");
    assertThat(karlis.page().locator(".message-success").textContent()).contains("publicēta");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(client.get("/lv/celvedis/" + ID + "/papirs").body())
                .contains("Cik liels ir parāds?"));
  }

  private void takeItBack() {
    karlis.open("/darbvieta/anketas/" + ID + "/2");
    karlis.page().getByText("Atsaukt šo anketu").click();
    karlis.page().locator("#f-reason").fill("Pārbaude ir beigusies, anketa vairs nav vajadzīga.");
    karlis.picture("authoring-withdraw");
    press(karlis, "Atsaukt anketu");
    karlis.expectAWellMadePage();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            client.get("/api/questionnaire/v1/questionnaires/" + ID).statusCode() == 404
                && client.get("/lv/celvedis/" + ID).statusCode() >= 404);
  }

  private static void press(Visitor who, String button) {
    who.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }
}
