package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tests: with a browser, or not at all. */
final class Verifying {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What walks through all the others together, when they are built and hold by themselves. */
  private static final String WHOLE = "journeys";

  private final Folders folders;
  private final Progress progress;

  Verifying(Folders folders, Progress progress) {
    this.folders = folders;
    this.progress = progress;
  }

  int run() throws IOException, InterruptedException {
    Path browser = browser();
    progress.say("JDK      " + Tools.javaHome());
    progress.say("browser  " + browser);
    int modules = maven(browser, "-T", threads(), "-pl", "!" + WHOLE, "verify");
    return modules == 0 ? maven(browser, "-pl", WHOLE, "verify") : modules;
  }

  /** Modules wait for brokers and stores as often as for the processor, so two go on at a time. */
  private static String threads() {
    return Runtime.getRuntime().availableProcessors() > 1 ? "2" : "1";
  }

  private int maven(Path browser, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Tools.maven(), "-B", "-ntp"));
    command.addAll(List.of(arguments));
    ProcessBuilder maven =
        new ProcessBuilder(command).directory(folders.repository().toFile()).inheritIO();
    maven.environment().put("JAVA_HOME", Tools.javaHome().toString());
    maven.environment().put("CELAKARTE_CHROMIUM", browser.toString());
    maven.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return maven.start().waitFor();
  }

  private Path browser() throws IOException, InterruptedException {
    Optional<Path> present = find();
    if (present.isPresent()) {
      return present.get();
    }
    install();
    return find()
        .orElseThrow(() ->
            new Trouble(
                "The browser tests need Chromium, and browser tests are never skipped. Install"
                    + " it (Debian: apt-get install chromium; Fedora: dnf install chromium;"
                    + " macOS: brew install --cask chromium) or name one with"
                    + " CELAKARTE_CHROMIUM."));
  }

  private static Optional<Path> find() {
    String named = System.getenv("CELAKARTE_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return BROWSERS.stream().flatMap(name -> Tools.onPath(name).stream()).findFirst();
  }

  /** With the system's own package manager, where that needs no password. */
  private void install() throws IOException, InterruptedException {
    Optional<Path> apt = Tools.onPath("apt-get");
    if (apt.isEmpty()) {
      return;
    }
    List<String> prefix = privilege();
    if (prefix == null) {
      return;
    }
    progress.say("Installing Chromium for the browser tests");
    for (List<String> step :
        List.of(
            List.of(apt.get().toString(), "-q", "update"),
            List.of(
                apt.get().toString(),
                "-q",
                "-y",
                "--no-install-recommends",
                "install",
                "chromium"))) {
      List<String> command = new ArrayList<>(prefix);
      command.addAll(step);
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      if (builder.start().waitFor() != 0) {
        progress.say(String.join(" ", command) + " failed");
      }
    }
  }

  /** What to put before a command that needs the system's rights; null when there is no way. */
  private static @org.jspecify.annotations.Nullable List<String> privilege()
      throws IOException, InterruptedException {
    if (System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    Optional<Path> sudo = Tools.onPath("sudo");
    if (sudo.isPresent()
        && new ProcessBuilder(sudo.get().toString(), "-n", "true").start().waitFor() == 0) {
      return List.of(sudo.get().toString(), "-n");
    }
    return null;
  }
}
