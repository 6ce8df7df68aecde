package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor does who has never seen the workspace: everything from a screen, by its words. */
@ExtendWith(Platform.Extension.class)
class EditorJourney {

  private static final String NEW = "/darbvieta/saturs/jauns";
  private static final String BODY = "#f-body";

  /** The language of each variant, its title and the address that it gets from it. */
  private static final Map<String, String[]> VARIANTS = new LinkedHashMap<>();

  static {
    VARIANTS.put("en", new String[] {"Trial page of the walk", "/en/trial-page-of-the-walk"});
    VARIANTS.put(
        "lv-simple", new String[] {"Pastaigas lapa viegli", "/viegli/pastaigas-lapa-viegli"});
    VARIANTS.put("ru", new String[] {"Пробная страница", "/ru/probnaja-stranica"});
  }

  private final Platform platform;
  private final Visitor anna;
  private final Visitor peteris;
  private final Client readers;

  EditorJourney(Platform platform) {
    this.platform = platform;
    anna = new Visitor(platform.url());
    peteris = new Visitor(platform.url());
    readers = new Client(platform);
  }

  @AfterEach
  void close() {
    anna.close();
    peteris.close();
  }

  @Test
  void bringsAPageFromAnIdeaToItsRedirectInFourLanguages() {
    signIn(anna, "anna.editor.ptac", "/darbvieta/saturs/mediji");
    signIn(peteris, "peteris.publisher.ptac", "/darbvieta");
    bringPicture();

    var document = begin("page", "Pastaigas izmēģinājuma lapa");
    write("Pirms maksā, pārbaudi.", "Pārbaudi visu.");
    insert("Ievietot attēlu", "Karte ar ceļu");
    insert("Ievietot faktu", "Minimālā mēneša alga");
    anna.expectAWellMadePage();
    anna.picture("editor-filled");
    save();
    var pages = new LinkedHashMap<String, String>();
    pages.put(document, "/lv/pastaigas-izmeginajuma-lapa");
    VARIANTS.forEach((language, variant) -> pages.put(variant(document, language, variant), ""));
    pages.keySet().forEach(this::handIn);

    pages.keySet().forEach(this::approve);
    peteris.open(document);
    take(peteris, "ieplanot", Map.of("#f-diena-ieplanot", tomorrow(), "#f-laiks-ieplanot", "09:00"));
    peteris.open("/darbvieta/saturs/kalendars");
    peteris.expectAWellMadePage();
    assertThat(peteris.page().locator("main").textContent()).contains("Pastaigas izmēģinājuma lapa");
    peteris.open(document);
    take(peteris, "atcelt-planu", Map.of());
    pages.keySet().forEach(this::publish);

    pages.replaceAll((address, path) -> liveAddress(address));
    pages.values().forEach(path -> expectLive(path, "780"));
    assertThat(readers.get("/lv/pastaigas-izmeginajuma-lapa").body()).contains("alt=\"Karte ar ceļu\"");

    correct(document);
    peteris.open(document);
    take(peteris, "atsaukt", Map.of("#f-note-atsaukt", "Lapa vairs nav vajadzīga."));
    expectLive("/lv/pastaigas-izmeginajuma-lapa", "Lapa vairs nav vajadzīga.");
    peteris.open(document);
    take(peteris, "parvirzit", Map.of("#f-merkis", "/lv/par-celakarti"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> readers.get("/lv/pastaigas-izmeginajuma-lapa").statusCode() == 301);
    peteris.open(document + "/vesture");
    peteris.expectAWellMadePage();
    peteris.picture("editor-history");
    assertThat(peteris.page().locator("main").textContent())
        .contains("Cik ātri izmaiņas sasniedza lasītājus", "ms");
  }

  @Test
  void losesNothingThatWasTypedWhenTheBrowserDies() {
    signIn(anna, "anna.editor.ptac", "/darbvieta/saturs/lapa-privatums/lv");
    var document = begin("page", "Pazudušā loga lapa " + System.nanoTime());
    anna.page().locator(BODY).fill("Šie vārdi nedrīkst pazust.");
    anna.page().locator("#kept:has-text('Uzkrāts')").waitFor();

    anna.with(new Browser.NewContextOptions());
    signIn(anna, "anna.editor.ptac", document + "/labot");

    assertThat(anna.page().locator(BODY).inputValue()).isEqualTo("Šie vārdi nedrīkst pazust.");
    assertThat(anna.page().locator("main").textContent()).contains("Atjaunots tavs nesaglabātais");
    anna.expectAWellMadePage();
  }

  @Test
  void takesWordsFromWordCleanAndIsUsedWithTheKeyboardAlone() {
    signIn(anna, "anna.editor.ptac", "/darbvieta");
    var unused = begin("page", "Ielīmēšanas lapa " + System.nanoTime());
    var body = anna.page().locator(BODY);
    body.focus();
    paste(
        "<h1 class='MsoTitle' style='mso-x:1'>Ko darīt</h1><p class=MsoNormal><b>Zvani</b> <span"
            + " style='color:red'>tiesai</span><o:p></o:p></p><ul><li>pase</li></ul><script>x()</script>");
    await().atMost(Duration.ofSeconds(10)).until(() -> body.inputValue().contains("pase"));
    assertThat(body.inputValue())
        .contains("## Ko darīt", "**Zvani** tiesai", "pase")
        .doesNotContain("<", "Mso", "color", "x()");

    body.fill("");
    var bar = anna.page().locator("[role=toolbar] button");
    bar.first().focus();
    anna.page().keyboard().press("ArrowRight");
    assertThat(anna.page().locator("[role=toolbar] button:focus").textContent())
        .isEqualTo(bar.nth(1).textContent());
    anna.page().keyboard().press("Enter");
    assertThat(body.inputValue()).startsWith("**");

    body.fill("## Virsraksts\n\n:::bridinajums\nUzmanies!\n:::\n");
    var look = anna.page().locator(".editor-look");
    look.locator(".block-bridinajums").waitFor();
    assertThat(look.textContent()).contains("Virsraksts", "Uzmanies!");
    anna.page().locator(".editor-widths button").last().click();
    anna.expectAWellMadePage();
    anna.picture("editor-look");
  }

  private void signIn(Visitor who, String user, String path) {
    who.open(path);
    who.signIn(user, platform.password(user));
    who.open(path);
  }

  private void bringPicture() {
    anna.page().locator("details:has(#f-file) > summary").click();
    anna.page()
        .locator("#f-file")
        .setInputFiles(new FilePayload("karte.png", "image/png", picture()));
    anna.page().locator("form:has(#f-file) input[name='description.lv']").fill("Karte ar ceļu");
    anna.page().locator("form:has(#f-file) button[type=submit]").click();
    assertThat(anna.page().locator("main").textContent()).contains("Karte ar ceļu");
    anna.expectAWellMadePage();
  }

  private String begin(String type, String title) {
    anna.open(NEW);
    anna.page().locator("input[name=type][value=" + type + "]").check();
    anna.page().locator("#f-title").fill(title);
    anna.expectAWellMadePage();
    anna.page().locator("main form button[type=submit]").click();
    anna.page().waitForURL(url -> url.endsWith("/labot"));
    return anna.page().url().replace(platform.url(), "").replace("/labot", "");
  }

  private String variant(String document, String language, String[] variant) {
    anna.open(document);
    anna.page().locator("main a[href*='valoda=" + language + "']").first().click();
    anna.page().locator("#f-title").fill(variant[0]);
    anna.page().locator("#f-path").fill(variant[1]);
    anna.page().locator("main form button[type=submit]").click();
    anna.page().waitForURL(url -> url.endsWith("/labot"));
    write(variant[0] + ".", variant[0] + ".");
    insert("Ievietot attēlu", "Karte ar ceļu");
    insert("Ievietot faktu", "alga");
    save();
    return anna.page().url().replace(platform.url(), "").replace("/paveikts", "");
  }

  private void write(String summary, String body) {
    anna.page().locator("#f-summary").fill(summary);
    anna.page().locator(BODY).fill(body + "\n\n");
    anna.page().locator(BODY).press("End");
    anna.page().locator("#f-checkedOn").fill(LocalDate.now().toString());
    anna.page().locator("#f-reviewBy").fill(LocalDate.now().plusMonths(6).toString());
  }

  /** Chooses the first thing whose name has these words. */
  private void insert(String menu, String words) {
    var list = anna.page().locator("select[aria-label^='" + menu + "']");
    var name =
        list.locator("option").allTextContents().stream()
            .filter(option -> option.contains(words) || option.contains("780"))
            .findFirst()
            .orElseThrow();
    anna.page().locator(BODY).focus();
    anna.page().keyboard().press("Control+End");
    list.selectOption(new SelectOption().setLabel(name));
  }

  private void save() {
    anna.page().locator("#redaktors button[type=submit]").first().click();
    assertThat(anna.page().locator(".message-success").first().textContent()).contains("saglabāts");
  }

  private void handIn(String document) {
    anna.open(document);
    take(anna, "iesniegt", Map.of());
  }

  private void approve(String document) {
    peteris.open(document);
    take(peteris, "apstiprinat", Map.of());
  }

  private void publish(String document) {
    peteris.open(document);
    take(peteris, "publicet", Map.of());
    peteris.page().locator("p.message-success, [data-reach].message-success").last().waitFor();
    var told = peteris.page().locator("main").textContent();
    assertThat(told).contains("publicēts");
    peteris.page().locator("text=Lasītāji visur redz").waitFor();
    peteris.picture("editor-published");
  }

  private String liveAddress(String document) {
    peteris.open(document);
    var href = peteris.page().locator("a:has-text('Atvērt vietnē')").first().getAttribute("href");
    return href.replace(platform.url(), "");
  }

  private void correct(String document) {
    anna.open(document + "/labot");
    anna.page().locator("#f-summary").fill("Izlabots kopsavilkums.");
    save();
    handIn(document);
    approve(document);
    publish(document);
    expectLive("/lv/pastaigas-izmeginajuma-lapa", "Izlabots kopsavilkums.");
  }

  private void take(Visitor who, String step, Map<String, String> fields) {
    var form = who.page().locator("form[action$='/solis/" + step + "']");
    var fold = who.page().locator("details:has(form[action$='/solis/" + step + "']) > summary");
    if (fold.count() > 0) {
      fold.first().click();
    }
    fields.forEach((field, value) -> form.locator(field).fill(value));
    form.locator("button[type=submit]").click();
    Locator done = who.page().locator(".message-success").first();
    done.waitFor();
  }

  private void expectLive(String path, String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(readers.get(path).body()).contains(words));
  }

  private void paste(String html) {
    anna.page()
        .evaluate(
            """
            html => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'tikai teksts');
              document.getElementById('f-body').dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """,
            html);
  }

  private static String tomorrow() {
    return LocalDate.now().plusDays(1).toString();
  }

  private static byte[] picture() {
    var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    brush.setColor(new Color(0x1B4D6E));
    brush.fillRect(40, 150, 560, 60);
    brush.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
