package lv.celakarte.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of a run, as the system has it, headless. Starting it costs more than most walks;
 * people are kept apart by contexts, which share neither cookies nor storage. Journeys run one
 * after the other, which the driver needs.
 */
final class Chromium {

  private static final Playwright DRIVER = Playwright.create();
  private static final Browser BROWSER = DRIVER.chromium().launch(options());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(DRIVER::close, "chromium-end"));
  }

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(program())
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static Path program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CELAKARTE_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium found: install it (Debian: apt install chromium) or name it in CELAKARTE_CHROMIUM"));
  }
}
