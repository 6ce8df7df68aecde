package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without money, tired, on an old phone. */
@ExtendWith(Platform.Extension.class)
class VisitorJourney {

  private final Platform platform;
  private final Visitor visitor;

  VisitorJourney(Platform platform) {
    this.platform = platform;
    visitor = new Visitor(platform.url());
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lv",
        "/en",
        "/ru",
        "/viegli",
        "/lv/konsultantiem",
        "/lv/celvedis/uznemejs/papirs",
        "/lv/celvedis/privatpersona/kods",
        "/lv/uz-redzesanos",
        "/lv/situacijas",
        "/lv/situacijas/zaudeju-darbu",
        "/lv/iestades",
        "/lv/iestades/mkd",
        "/lv/vardnica",
        "/lv/jaunumi",
        "/lv/privatums",
        "/lv/pieklustamiba",
        "/lv/krize",
        "/lv/celvedis/privatpersona",
        "/en/celvedis/uznemejs",
        "/lv/meklet?q=parads"
      })
  void findsEveryKindOfPageWellMadeOnAPhone(String path) {
    visitor.onAPhone();

    assertThat(visitor.open(path)).isEqualTo(200);

    visitor.expectAWellMadePage();
    visitor.picture("phone" + path.replaceAll("[^a-z]", "-"));
  }

  @Test
  void getsARoadMapWithTheKeyboardAloneOnANarrowPhoneWithoutScripts() {
    visitor.withoutScripts();
    visitor.open("/lv/celvedis/privatpersona");
    visitor.picture("start");
    press("Sākt");

    assertThat(new Questions(visitor, Questions.Choice.FIRST).answerByKeyboard()).isGreaterThan(4);

    expectARoadMap("keyboard");
  }

  @Test
  void getsARoadMapByTouchOnANarrowPhone() {
    visitor.onAPhone();
    visitor.open("/lv/celvedis/uznemejs");
    press("Sākt");

    assertThat(new Questions(visitor, Questions.Choice.LAST).answerByTouch()).isGreaterThan(4);

    expectARoadMap("touch");
  }

  @Test
  void seesWhichAnswersNoLongerCountAfterAChange() {
    visitor.onAPhone();
    visitor.open("/lv/celvedis/privatpersona");
    press("Sākt");
    visitor.page().locator("input[value=fraud]").check();
    visitor.page().waitForNavigation(() -> press("Turpināt"));
    visitor.page().waitForNavigation(() -> press("Izlaist šo jautājumu"));
    assertThat(visitor.page().url()).endsWith("/jautajums/fraud");
    visitor.page().locator("form .choice input").first().check();
    visitor.page().waitForNavigation(() -> press("Turpināt"));

    visitor.open("/lv/celvedis/privatpersona/parbaude");
    visitor.page().waitForNavigation(() -> visitor.page().locator(".change a").first().click());
    visitor.page().locator("input[value=fraud]").uncheck();
    visitor.page().locator("input[value=living]").check();
    visitor.page().waitForNavigation(() -> press("Turpināt"));
    visitor.open("/lv/celvedis/privatpersona/parbaude");

    assertThat(visitor.page().locator(".note[role=status]").textContent())
        .contains("Kā tevi apkrāpa?");
    visitor.expectAWellMadePage();
    visitor.picture("check-dropped");
  }

  @Test
  void goesOnWithACodeOnAnotherDevice() {
    visitor.onAPhone();
    visitor.open("/lv/celvedis/privatpersona");
    press("Sākt");
    visitor.page().locator("input[value=living]").check();
    visitor.page().waitForNavigation(() -> press("Turpināt"));
    visitor.open("/lv/celvedis/privatpersona/saglabat");
    visitor.expectAWellMadePage();
    var code = visitor.page().locator("[data-code]").innerText();

    visitor.onAPhone();
    visitor.open("/lv/celvedis/privatpersona/kods");
    visitor.page().locator("textarea").fill(code.toLowerCase(Locale.ROOT));
    visitor.page().waitForNavigation(() -> press("Atvērt"));

    visitor.open("/lv/celvedis/privatpersona/parbaude");
    assertThat(visitor.page().locator(".answers > div").count()).isEqualTo(1);
    assertThat(visitor.page().locator(".answers").textContent()).contains("Kas tevi šobrīd nomāc?");
  }

  @Test
  void isToldKindlyThatThereIsNoSuchPage() {
    visitor.onAPhone();

    assertThat(visitor.open("/lv/nekurienes-lapa")).isEqualTo(404);

    visitor.expectAWellMadePage();
  }

  private void expectARoadMap(String name) {
    assertThat(visitor.page().url()).contains("/parbaude");
    visitor.expectAWellMadePage();
    visitor.picture("check-" + name);
    follow("Rādīt manu ceļa karti");
    assertThat(visitor.page().url()).endsWith("/rezultats");
    visitor.expectAWellMadePage();
    assertThat(visitor.page().locator(".map .way li").count()).isGreaterThan(0);
    visitor.picture("result-" + name);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visitor.picture("result-print-" + name);
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    expectNothingInTheLogs();
  }

  /** The municipality is the one answer that would stand out in a text. */
  private void expectNothingInTheLogs() {
    for (var part : java.util.List.of("gateway", "site", "questionnaire-service")) {
      assertThat(platform.log(part)).doesNotContain("\"ogre\"").doesNotContain("answers=");
    }
  }

  @Test
  void goesBackChangesAnAnswerAndLeavesWithoutATrace() {
    visitor.onAPhone();
    visitor.open("/lv/celvedis/privatpersona");
    press("Sākt");
    var first = visitor.page().url();
    visitor.page().locator("form .choice input").last().check();
    visitor.page().waitForNavigation(() -> press("Turpināt"));
    visitor.page().goBack();
    assertThat(visitor.page().url()).isEqualTo(first);
    visitor.page().reload();
    assertThat(visitor.page().locator("form .choice input").last().isChecked()).isTrue();

    assertThat(visitor.context().cookies())
        .as("the answers, for the screens of each language, until the browser closes")
        .isNotEmpty()
        .allSatisfy(cookie -> {
          assertThat(cookie.name).isEqualTo("celakarte-atbildes");
          assertThat(cookie.httpOnly).isTrue();
          assertThat(cookie.expires).isEqualTo(-1);
        });
    visitor.page().waitForNavigation(() -> press("Aizvērt un dzēst"));

    assertThat(visitor.context().cookies()).isEmpty();
    assertThat(visitor.page().url()).doesNotContain("celvedis");
  }

  @Test
  void isToldWhatIsWrongAndLosesNothing() {
    visitor.onAPhone();
    visitor.open("/lv/celvedis/privatpersona");
    press("Sākt");
    var question = visitor.page().url();

    visitor.page().waitForNavigation(() -> press("Turpināt"));

    assertThat(visitor.page().url()).startsWith(question);
    assertThat(visitor.page().locator("[role=alert] a").getAttribute("href")).isEqualTo("#atbilde");
    visitor.expectAWellMadePage();
    visitor.picture("question-error");
  }

  @Test
  void findsWhatItIsCalledWithAndWithoutDiacritics() {
    visitor.open("/lv/meklet?q=uzturlidzekli");
    var plain = visitor.page().locator("main").textContent();
    visitor.open("/lv/meklet?q=uzturl%C4%ABdzek%C4%BCi");

    assertThat(plain).contains("uzturlīdzek");
    assertThat(visitor.page().locator("main").textContent()).contains("uzturlīdzek");
  }

  private void press(String button) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private void follow(String link) {
    visitor.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
  }
}
