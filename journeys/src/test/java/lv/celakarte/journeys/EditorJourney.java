package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor does who has never seen the workspace: everything from a screen, by its words. */
@ExtendWith(Platform.Extension.class)
class EditorJourney {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");
  private static final String ANNA = "anna.editor.ptac";
  private static final String PETERIS = "peteris.publisher.ptac";
  private static final String BODY = "#f-body";
  private static final String WAGE = "780";

  /** Pages keep their addresses for ever, so each walk has titles of its own. */
  private final String walk = Long.toString(System.currentTimeMillis(), 36);

  private final String title = "Pastaigas lapa " + walk;
  private final String picture = "Karte ar ceļu " + walk;

  private final Set<String> looked = new HashSet<>();

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
    signIn(anna, ANNA, "/darbvieta");
    signIn(peteris, PETERIS, "/darbvieta");
    var latvian = begin(title);
    write("Pirms maksā, pārbaudi.", "## Ko darīt\n\nPārbaudi visu. Alga ir ");
    insert("Ievietot faktu", WAGE);
    bringPicture();
    look(anna, "editor-filled");
    save();
    var others =
        Stream.of(
                variant(latvian, "lv-simple", "Viegla lapa " + walk),
                variant(latvian, "en", "Trial page " + walk),
                variant(latvian, "ru", "Пробная страница " + walk))
            .toList();

    handIn(latvian);
    sendBackWithARemark(latvian);
    answerAndMend(latvian);
    showToAnOutsider(latvian);
    take(anna, latvian, "iesniegt");
    approve(latvian);
    var address = "/lv/pastaigas-lapa-" + walk;
    var hour = schedule(latvian);
    assertThat(readers.get(address).statusCode()).as("not before its hour").isEqualTo(404);
    others.forEach(this::handIn);
    others.forEach(this::approve);
    others.forEach(this::publish);
    others.forEach(document -> expectLive(liveAddress(document), WAGE));
    expectLiveAt(hour, address);

    correct(latvian, address);
    compare(latvian);
    take(peteris, latvian, "atsaukt", Map.of("#f-note-atsaukt", "Lapa vairs nav vajadzīga."));
    expectLive(address, "Lapa vairs nav vajadzīga.");
    lookAtPublicPage(address);
    take(peteris, latvian, "parvirzit", Map.of("#f-merkis", "/lv/par-celakarti"));
    awaitStatus(address, 301);
    var english = others.get(1);
    var gone = liveAddress(english);
    take(peteris, english, "nonemt", Map.of("#f-note-nonemt", "The trial is over."));
    awaitStatus(gone, 410);
    lookAtHistory(latvian);
  }

  @Test
  void losesNothingThatWasTypedWhenTheBrowserDies() {
    signIn(anna, ANNA, "/darbvieta/saturs/lapa-privatums/lv");
    var document = begin("Pazudušā loga lapa " + walk);
    anna.page().locator(BODY).fill("Šie vārdi nedrīkst pazust.");
    anna.page().locator("#kept:has-text('Uzkrāts')").waitFor();
    signIn(peteris, PETERIS, document);
    assertThat(text(peteris)).contains("Anna Kalniņa raksta kopš");

    anna.with(new Browser.NewContextOptions());
    signIn(anna, ANNA, document + "/labot");

    assertThat(anna.page().locator(BODY).inputValue()).isEqualTo("Šie vārdi nedrīkst pazust.");
    assertThat(text(anna)).contains("Atjaunots tavs nesaglabātais");
    look(anna, "editor-restored");
  }

  @Test
  void takesWordsFromWordCleanAndIsUsedWithTheKeyboardAlone() {
    signIn(anna, ANNA, "/darbvieta");
    var unused = begin("Ielīmēšanas lapa " + walk);
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
    var shown = anna.page().locator(".editor-look");
    shown.locator(".block-bridinajums").waitFor();
    assertThat(shown.textContent()).contains("Virsraksts", "Uzmanies!");
    anna.page().locator(".editor-widths button").last().click();
    look(anna, "editor-look");
  }

  /**
   * Each screen once, in both widths in which people work, looked at by axe and kept as pictures.
   */
  private void look(Visitor who, String name) {
    if (!looked.add(name)) {
      return;
    }
    who.page().setViewportSize(390, 844);
    who.expectAWellMadePage();
    who.picture(name + "-390");
    who.page().setViewportSize(1280, 900);
    who.picture(name + "-1280");
  }

  private void signIn(Visitor who, String user, String path) {
    who.open(path);
    who.signIn(user, platform.password(user));
    who.open(path);
  }

  private static String text(Visitor who) {
    return who.page().locator("main").textContent();
  }

  /** From the writer's own machine, without leaving the text. */
  private void bringPicture() {
    anna.page().locator("[role=toolbar] button:has-text('Attēls')").click();
    anna.page()
        .locator("#attela-fails")
        .setInputFiles(new FilePayload("karte.png", "image/png", drawing()));
    anna.page().locator("#attela-apraksts").fill(picture);
    look(anna, "editor-upload");
    anna.page().locator(".editor-upload button").click();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> anna.page().locator(BODY).inputValue().contains("![" + picture + "](/media/"));
    var shown = anna.page().locator(".editor-look");
    shown.locator("img").waitFor();
    assertThat(shown.textContent()).contains("Alga ir " + WAGE);
  }

  private String begin(String name) {
    anna.open("/darbvieta/saturs/jauns");
    anna.page().locator("#f-title").fill(name);
    look(anna, "editor-new");
    anna.page().locator("main form button[type=submit]").click();
    return begun();
  }

  private String variant(String document, String language, String name) {
    anna.open(document);
    anna.page().locator("main a[href*='valoda=" + language + "']").first().click();
    anna.page().locator("#f-title").fill(name);
    anna.page().locator("main form button[type=submit]").click();
    var variant = begun();
    write(name + ".", name + ". ");
    insert("Ievietot faktu", WAGE);
    insert("Ievietot attēlu", picture);
    save();
    return variant;
  }

  private String begun() {
    anna.page().waitForURL(url -> url.endsWith("/labot"));
    return anna.page().url().replace(platform.url(), "").replace("/labot", "");
  }

  private void write(String summary, String body) {
    anna.page().locator("#f-summary").fill(summary);
    anna.page().locator(BODY).fill(body);
    anna.page().locator("#f-checkedOn").fill(today().toString());
    anna.page().locator("#f-reviewBy").fill(today().plusMonths(6).toString());
  }

  /** Chooses the thing whose name has these words. */
  private void insert(String menu, String words) {
    var list = anna.page().locator("select[aria-label^='" + menu + "']");
    var name =
        list.locator("option").allTextContents().stream()
            .filter(option -> option.contains(words))
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
    look(anna, "editor-document");
    take(anna, document, "iesniegt");
  }

  private void sendBackWithARemark(String document) {
    peteris.open("/darbvieta");
    assertThat(text(peteris)).contains("Gaida apstiprinājumu", title);
    peteris.open(document + "/piezimes");
    peteris.page().locator("#f-citats").fill("Pārbaudi visu");
    peteris.page().locator("#f-teksts").fill("Kas ir „viss”? Nosauc to.");
    peteris.page().locator("form:has(#f-citats) button[type=submit]").click();
    assertThat(text(peteris)).contains("Kas ir „viss”?");
    look(peteris, "editor-remarks");
    take(peteris, document, "atgriezt", Map.of("#f-note-atgriezt", "Lūdzu, precizē."));
  }

  private void answerAndMend(String document) {
    anna.open("/darbvieta");
    assertThat(text(anna)).contains("Atgriezti labošanai", title);
    look(anna, "editor-home");
    anna.page().locator("main a:has-text('" + title + "')").first().click();
    assertThat(text(anna)).contains("Lūdzu, precizē.", "Pārrunas (1)");
    look(anna, "editor-sent-back");
    anna.open(document + "/labot");
    anna.page().locator("#f-summary").fill("Pirms maksā, pārbaudi rēķinu.");
    save();
    anna.open(document + "/piezimes");
    anna.page().locator("#f-teksts-1").fill("Tagad nosaukts.");
    anna.page().locator("form:has(#f-teksts-1) button[type=submit]").click();
    anna.page().locator("form[action$='/nokartots'] button").click();
    assertThat(text(anna)).contains("Nokārtotās piezīmes: 1");
  }

  /** Somebody without an account sees the draft, until the link is revoked. */
  private void showToAnOutsider(String document) {
    anna.open(document);
    anna.page().locator("details:has(#kam) > summary").click();
    anna.page().locator("#kam").fill("Juridiskā daļa");
    anna.page().locator("form:has(#kam) button[type=submit]").click();
    var link = anna.page().locator("[id^='saite-']").inputValue().replace(platform.url(), "");
    try (var outsider = new Visitor(platform.url())) {
      assertThat(outsider.open(link)).isEqualTo(200);
      assertThat(outsider.page().locator("body").textContent())
          .contains("Pirms maksā, pārbaudi rēķinu.", WAGE);
      look(outsider, "editor-outsider");
      anna.page().locator("form[action$='/atsaukt'] button").first().click();
      assertThat(text(anna)).contains("Vairs nedarbojas");
      assertThat(outsider.open(link)).isEqualTo(410);
      look(outsider, "editor-outsider-ended");
    }
  }

  private void approve(String document) {
    peteris.open(document);
    look(peteris, "editor-approve");
    take(peteris, document, "apstiprinat");
  }

  /** The next full minute that leaves time to fill in the form. */
  private Instant schedule(String document) {
    var hour = ZonedDateTime.now(LATVIA).plusSeconds(65).truncatedTo(ChronoUnit.MINUTES);
    peteris.open(document);
    take(
        peteris,
        document,
        "ieplanot",
        Map.of(
            "#f-diena-ieplanot",
            hour.toLocalDate().toString(),
            "#f-laiks-ieplanot",
            hour.format(DateTimeFormatter.ofPattern("HH:mm"))));
    peteris.open("/darbvieta/saturs/kalendars");
    assertThat(text(peteris)).contains(title);
    look(peteris, "editor-calendar");
    return hour.toInstant();
  }

  private void publish(String document) {
    take(peteris, document, "publicet");
    assertThat(text(peteris)).contains("publicēts");
    peteris.page().getByText("Lasītāji visur redz").waitFor();
    look(peteris, "editor-published");
  }

  private void expectLiveAt(Instant hour, String address) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> readers.get(address).statusCode() == 200);
    assertThat(Instant.now()).as("not before its hour").isAfterOrEqualTo(hour);
    assertThat(readers.get(address).body()).contains(WAGE, "alt=\"" + picture + "\"");
  }

  private String liveAddress(String document) {
    peteris.open(document);
    var href = peteris.page().locator("a:has-text('Atvērt vietnē')").first().getAttribute("href");
    return href.replace(platform.url(), "");
  }

  private void correct(String document, String address) {
    anna.open(document + "/labot");
    anna.page().locator("#f-summary").fill("Izlabots kopsavilkums.");
    save();
    take(anna, document, "iesniegt", Map.of("#f-note-iesniegt", "Kopsavilkums ir īsāks."));
    take(peteris, document, "apstiprinat");
    publish(document);
    expectLive(address, "Izlabots kopsavilkums.");
  }

  private void compare(String document) {
    peteris.open(document);
    peteris.page().locator("main a:has-text('Salīdzināt')").first().click();
    assertThat(text(peteris)).contains("Izlabots", "rēķinu");
    peteris.page().locator("summary:has-text('Kā abus redz lasītājs')").click();
    look(peteris, "editor-compare");
  }

  private void lookAtPublicPage(String address) {
    try (var reader = new Visitor(platform.url())) {
      assertThat(reader.open(address)).isEqualTo(200);
      look(reader, "editor-public-withdrawn");
    }
  }

  private void lookAtHistory(String document) {
    peteris.open(document + "/vesture");
    assertThat(text(peteris))
        .contains("Cik ātri izmaiņas sasniedza lasītājus", "ms", "Kopsavilkums ir īsāks.")
        .contains("Anna", "Pēteris", "Lūdzu, precizē.", "Publicēts ieplānotajā laikā");
    look(peteris, "editor-history");
  }

  private void take(Visitor who, String document, String step) {
    take(who, document, step, Map.of());
  }

  private void take(Visitor who, String document, String step, Map<String, String> fields) {
    who.open(document);
    var sent = "form[action$='/solis/" + step + "']";
    var fold = who.page().locator("details:has(" + sent + ") > summary");
    if (fold.count() > 0) {
      fold.first().click();
    }
    fields.forEach((field, value) -> who.page().locator(field).fill(value));
    who.page().locator(sent + " button[type=submit]").click();
    who.page().locator(".message-success").first().waitFor();
  }

  private void expectLive(String path, String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(readers.get(path).body()).contains(words));
  }

  private void awaitStatus(String path, int status) {
    await().atMost(Duration.ofSeconds(20)).until(() -> readers.get(path).statusCode() == status);
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

  private static LocalDate today() {
    return LocalDate.now(LATVIA);
  }

  private static byte[] drawing() {
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
