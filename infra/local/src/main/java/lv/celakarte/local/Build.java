package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the modules whose sources changed since they were built, and those built on them. */
final class Build {

  private static final Pattern MODULE_LINE =
      Pattern.compile("\\[INFO] Building (.+?) (?:1\\.0\\.0-SNAPSHOT)? *(\\[\\d+/\\d+])");

  private final Folders folders;
  private final List<Module> modules;
  private final Progress progress;

  Build(Folders folders, List<Module> modules, Progress progress) {
    this.folders = folders;
    this.modules = modules;
    this.progress = progress;
  }

  void run() {
    Map<String, String> fingerprints = fingerprints();
    List<Module> stale = modules.stream().filter(module -> isStale(module, fingerprints)).toList();
    if (stale.isEmpty()) {
      progress.step("build      nothing changed");
      return;
    }
    String names = String.join(", ", stale.stream().map(Module::path).toList());
    progress.step("build      " + names);
    maven(stale);
    for (Module module : stale) {
      requireArtifact(module);
      remember(module, fingerprints);
    }
    progress.step("build      done");
  }

  /** For a run that must not build: everything has to be there already. */
  void requireAll() {
    modules.forEach(this::requireArtifact);
  }

  private void requireArtifact(Module module) {
    Path artifact = module.artifactIn(folders.repository());
    if (!Files.exists(artifact)) {
      throw new Trouble(
          artifact + " is missing: build it first (./celakarte up without --no-build)");
    }
  }

  private boolean isStale(Module module, Map<String, String> fingerprints) {
    if (!Files.exists(module.artifactIn(folders.repository()))) {
      return true;
    }
    try {
      return !Files.readString(stamp(module)).equals(fingerprints.get(module.path()));
    } catch (IOException _) {
      return true;
    }
  }

  private void remember(Module module, Map<String, String> fingerprints) {
    Path stamp = stamp(module);
    try {
      Files.createDirectories(stamp.getParent());
      Files.writeString(stamp, fingerprints.getOrDefault(module.path(), ""));
    } catch (IOException e) {
      throw new Trouble("The note " + stamp + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Path stamp(Module module) {
    return folders.cache().resolve("build").resolve(module.path().replace('/', '-') + ".built");
  }

  private Map<String, String> fingerprints() {
    Map<String, String> known = new HashMap<>();
    for (Module module : modules) {
      known.put(module.path(), fingerprint(module, known));
    }
    return known;
  }

  private String fingerprint(Module module, Map<String, String> known) {
    try {
      Path folder = folders.repository().resolve(module.path());
      Fingerprint fingerprint =
          new Fingerprint()
              .add(folders.repository().resolve("pom.xml"))
              .add(folder.resolve("pom.xml"))
              .add(folder.resolve("src").resolve("main"));
      for (String other : module.builtOn()) {
        fingerprint.add(known.getOrDefault(other, ""));
      }
      return fingerprint.text();
    } catch (IOException e) {
      throw new Trouble("The sources of " + module.path() + " cannot be read", e);
    }
  }

  private void maven(List<Module> stale) {
    Set<String> paths = new LinkedHashSet<>(stale.stream().map(Module::path).toList());
    List<String> command =
        List.of(
            Tools.maven(),
            "-B",
            "-ntp",
            "-f",
            "pom.xml",
            "-pl",
            String.join(",", paths),
            "-am",
            "-DskipTests",
            "-Dspotless.check.skip=true",
            "package");
    Path log = folders.log("build");
    List<String> errors = new ArrayList<>();
    int code =
        Tools.run(
            command,
            folders.repository(),
            Map.of(),
            log,
            line -> {
              tell(line);
              if (line.startsWith("[ERROR]") && errors.size() < 25) {
                errors.add(line);
              }
            });
    if (code != 0) {
      throw new Trouble("The build failed (all of it: " + log + "):\n" + String.join("\n", errors));
    }
  }

  private void tell(String line) {
    Matcher module = MODULE_LINE.matcher(line);
    if (module.find()) {
      progress.step("build      " + module.group(2) + " " + module.group(1));
    }
  }

  /** Starts a fresh log, so that an old failure is not mistaken for a new one. */
  void clearLog() {
    try {
      Files.createDirectories(folders.logs());
      Files.writeString(
          folders.log("build"),
          "",
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("The log " + folders.log("build") + " cannot be written", e);
    }
  }
}
