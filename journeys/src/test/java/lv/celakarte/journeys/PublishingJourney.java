package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a word that an editor changes to the page that a visitor reads, through two people. */
@ExtendWith(Platform.Extension.class)
class PublishingJourney {

  private static final String DOCUMENT = "/darbvieta/saturs/situacija-p03/lv";
  private static final String PAGE = "/lv/situacijas/vestule-no-paradu-piedzineja";

  private static final String OTHER = "/darbvieta/saturs/situacija-p07/lv";

  private final Platform platform;
  private final Visitor anna;
  private final Visitor peteris;

  PublishingJourney(Platform platform) {
    this.platform = platform;
    anna = new Visitor(platform.url());
    peteris = new Visitor(platform.url());
  }

  @AfterEach
  void close() {
    anna.close();
    peteris.close();
  }

  @Test
  void isLiveOnceTheSecondPersonHasPublishedIt() {
    var word = "Pārbaude " + UUID.randomUUID() + " <script>alert(1)</script>";
    anna.open(DOCUMENT);
    anna.signIn("anna.editor.ptac", platform.password("anna.editor.ptac"));
    assertThat(anna.page().url()).endsWith(DOCUMENT);
    anna.expectAWellMadePage();
    anna.picture("workspace-document");

    click(anna.page(), "Labot");
    anna.expectAWellMadePage();
    anna.picture("workspace-edit");
    anna.page().locator("#f-summary").fill(word);
    press(anna.page(), "Saglabāt melnrakstu");
    assertThat(anna.page().locator("[role=status].message-success").textContent())
        .contains("saglabāts");
    anna.page().getByText("Iesniegt apstiprināšanai").first().click();
    press(anna.page(), "Iesniegt apstiprināšanai");
    assertThat(anna.page().locator("[role=status].message-success").textContent())
        .contains("iesniegts");
    assertThat(count(anna.page(), "Apstiprināt")).as("nobody approves their own work").isZero();

    peteris.open("/darbvieta");
    peteris.signIn("peteris.publisher.ptac", platform.password("peteris.publisher.ptac"));
    peteris.expectAWellMadePage();
    peteris.picture("workspace-home");
    peteris.open(DOCUMENT);
    peteris.page().getByText("Apstiprināt").first().click();
    press(peteris.page(), "Apstiprināt");
    peteris
        .page()
        .getByText("Publicēt", new Page.GetByTextOptions().setExact(true))
        .first()
        .click();
    press(peteris.page(), "Publicēt");
    assertThat(peteris.page().locator("[role=status].message-success").textContent())
        .contains("publicēts");

    var client = new Client(platform);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(client.get(PAGE).body())
                .contains(word.substring(0, 40), "&lt;script&gt;")
                .doesNotContain("<script>alert"));
    peteris.open(DOCUMENT + "/vesture");
    peteris.expectAWellMadePage();
    peteris.picture("workspace-history");
    assertThat(peteris.page().locator("main").textContent())
        .contains("Anna", "Pēteris", "Ielādēts ar sākuma saturu");
  }

  @Test
  void saysWhatWasSavedElsewhereMeanwhileAndLosesNothing() {
    var there = peteris;
    for (var place : List.of(anna, there)) {
      place.open(OTHER + "/labot");
      place.signIn("anna.editor.ptac", platform.password("anna.editor.ptac"));
    }
    anna.page().locator("#f-summary").fill("Vārdi no biroja");
    press(anna.page(), "Saglabāt melnrakstu");
    assertThat(anna.page().locator("[role=status].message-success").textContent())
        .contains("saglabāts");

    there.page().locator("#f-summary").fill("Vārdi no mājām");
    press(there.page(), "Saglabāt melnrakstu");

    assertThat(there.page().locator("main").textContent())
        .contains("Vārdi no biroja", "Vārdi no mājām", "Nekas nav pazudis");
    assertThat(there.page().locator("#f-summary").inputValue()).isEqualTo("Vārdi no mājām");
    there.expectAWellMadePage();
    there.picture("workspace-conflict");
  }

  @Test
  void hidesWhatBelongsToOthersAndRefusesWhatIsNotAllowed() {
    var client = new Client(platform);
    var ilze = "Bearer " + client.token("ilze.editor.mkd");
    var liga = "Bearer " + client.token("liga.council");
    var api = "/api/content/v1/documents/situacija-p03/lv";

    assertThat(client.get(api).statusCode()).isEqualTo(401);
    var foreign = client.get(api, "Authorization", ilze);
    var missing = client.get("/api/content/v1/documents/nav-tada/lv", "Authorization", ilze);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body().replace("situacija-p03", ""))
        .isEqualTo(missing.body().replace("nav-tada", ""));
    assertThat(client.get("/api/content/v1/documents", "Authorization", liga).statusCode())
        .isEqualTo(403);

    anna.open("/darbvieta/parskati");
    anna.signIn("anna.editor.ptac", platform.password("anna.editor.ptac"));
    assertThat(anna.page().locator("h1").textContent()).contains("tiesību");
    anna.expectAWellMadePage();
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private static int count(Page page, String button) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
        .count();
  }
}
