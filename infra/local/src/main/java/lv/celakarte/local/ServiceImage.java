package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A service in the form that starts fastest: its jar taken apart, beside its start-up cache. Made
 * again when the jar, the JDK or the options change.
 */
final class ServiceImage {

  static final List<String> MACHINE_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms32m",
          "-Xmx192m",
          "-Xss512k",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  /** Adds beans when it is on, hence what the build put together would be without them. */
  static final String TRACES = "CELAKARTE_OTLP_ENABLED";

  private final String name;
  private final List<String> options;
  private final Path jar;
  private final Path image;
  private final Path log;

  /**
   * @param environment what the operator has set
   */
  ServiceImage(Folders folders, String name, Map<String, String> environment) {
    this.name = name;
    this.options = options(environment);
    this.jar = Module.service(name).artifactIn(folders.repository());
    this.image = folders.cache().resolve("services").resolve(name).resolve(key(jar, options));
    this.log = folders.log("prepare");
  }

  private static List<String> options(Map<String, String> environment) {
    List<String> options = new ArrayList<>(MACHINE_OPTIONS);
    if (!Boolean.parseBoolean(environment.get(TRACES))) {
      options.add("-Dspring.aot.enabled=true");
    }
    return List.copyOf(options);
  }

  /** The only folder in which the start-up cache is accepted. */
  Path directory() {
    return image;
  }

  StartUpCache cache() {
    return new StartUpCache(image.resolve("start-up.aot"));
  }

  /** By the table of contents, which has a checksum of each file: reading all of a jar is slow. */
  private static String key(Path jar, List<String> options) {
    Fingerprint fingerprint =
        new Fingerprint()
            .add(StartUpCache.MACHINE)
            .add("recorded until ready")
            .add(String.join(" ", options));
    try (ZipFile content = new ZipFile(jar.toFile())) {
      content.stream()
          .forEach(
              file -> fingerprint.add(file.getName() + " " + file.getCrc() + " " + file.getSize()));
      return fingerprint.text();
    } catch (IOException e) {
      throw new Trouble(jar + " cannot be read: " + e.getMessage(), e);
    }
  }

  List<String> command() {
    List<String> command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.getFileName().toString()));
    return command;
  }

  /** Takes the jar apart, unless that is done. */
  void extract() {
    if (Files.isDirectory(image)) {
      return;
    }
    try {
      Path partial = image.resolveSibling(".partial-" + image.getFileName());
      Folders.createFor(partial);
      Folders.delete(partial);
      int code =
          Tools.run(
              List.of(
                  Tools.java(),
                  "-Djarmode=tools",
                  "-jar",
                  jar.toString(),
                  "extract",
                  "--destination",
                  partial.toString()),
              Path.of("/"),
              Map.of(),
              log,
              line -> {});
      if (code != 0 || !Files.isDirectory(partial)) {
        throw new Trouble(jar + " cannot be taken apart; see " + log);
      }
      Files.move(partial, image, StandardCopyOption.ATOMIC_MOVE);
      forgetOthers(image);
    } catch (IOException e) {
      throw new Trouble(name + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  /** The one before stays as well: another runtime may still be using it. */
  private static void forgetOthers(Path image) throws IOException {
    try (Stream<Path> all = Files.list(image.resolveSibling("."))) {
      List<Path> others =
          all.map(Path::normalize)
              .filter(path -> !path.equals(image))
              .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
      for (Path other : others) {
        Folders.delete(other);
      }
    }
  }
}
