package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, as far as pages can tell. */
final class Visitor implements AutoCloseable {

  private final Browser browser = Chromium.browser();
  private final String base;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private boolean scripts = true;

  Visitor(String base) {
    this.base = base;
    context = browser.newContext();
    page = context.newPage();
    with(new Browser.NewContextOptions());
  }

  /** Begins anew with other habits: a language, a width, without scripts. */
  Visitor with(Browser.NewContextOptions habits) {
    scripts = !Boolean.FALSE.equals(habits.javaScriptEnabled);
    context.close();
    context = browser.newContext(habits.setLocale("lv-LV"));
    context.setDefaultTimeout(20_000);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    return this;
  }

  /** On a narrow phone. */
  Visitor onAPhone() {
    return with(new Browser.NewContextOptions().setViewportSize(320, 640));
  }

  /** On a narrow phone whose browser runs no scripts. */
  Visitor withoutScripts() {
    return with(
        new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false));
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Opens a path and gives its status. */
  int open(String path) {
    var response = page.navigate(base + path);
    return response == null ? 0 : response.status();
  }

  /** Signs in at Keycloak's own page, from wherever the workspace sent us there. */
  void signIn(String user, String password) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(base));
  }

  /**
   * No violation of WCAG 2.2 AA that axe can find, no policy complaint, nothing wider than the
   * screen. Where scripts are off axe cannot run either; the same pages are looked at elsewhere.
   */
  void expectAWellMadePage() {
    if (scripts) {
      expectAccessible();
    }
    assertThat(complaints).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("%s is not wider than the screen", page.url())
        .isEqualTo(0);
  }

  private void expectAccessible() {
    var results =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze();
    assertThat(results.getViolations())
        .as("violations on %s", page.url())
        .extracting(rule ->
            rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /** Keeps a picture for people to look at. */
  void picture(String name) {
    var folder = Path.of(System.getProperty("celakarte.pictures", "target/pictures"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
