package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service in the form that starts fastest: its jar taken apart, and a start-up cache from a
 * training run. Made again when the jar, the JDK or the options change.
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

  private static final String CACHE = "start-up.aot";

  private final Folders folders;
  private final String name;
  private final Progress progress;

  ServiceImage(Folders folders, String name, Progress progress) {
    this.folders = folders;
    this.name = name;
    this.progress = progress;
  }

  /** A command and the only folder in which its start-up cache is accepted. */
  record Prepared(List<String> command, Path directory) {}

  Prepared prepare(Map<String, String> environment) {
    Path jar = Module.service(name).artifactIn(folders.repository());
    Path images = Folders.create(folders.cache().resolve("services").resolve(name));
    try {
      Path image = images.resolve(key(jar));
      if (!Files.isDirectory(image)) {
        extract(jar, image);
      }
      if (!Files.exists(image.resolve(CACHE)) && !Files.exists(image.resolve("NO-CACHE"))) {
        train(jar, image, environment);
      }
      forgetOthers(images, image);
      return new Prepared(command(jar, image), image);
    } catch (IOException e) {
      throw new Trouble(name + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static String key(Path jar) throws IOException {
    return new Fingerprint()
        .add(jar)
        .add(System.getProperty("java.vm.version"))
        .add(String.join(" ", MACHINE_OPTIONS))
        .text();
  }

  private List<String> command(Path jar, Path image) {
    List<String> command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(MACHINE_OPTIONS);
    if (Files.exists(image.resolve(CACHE))) {
      command.add("-XX:AOTCache=" + CACHE);
    }
    command.addAll(List.of("-jar", jar.getFileName().toString()));
    return command;
  }

  private void extract(Path jar, Path image) throws IOException {
    Path partial = image.resolveSibling(".partial-" + image.getFileName());
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
            folders.cache(),
            Map.of(),
            folders.log("prepare"),
            line -> {});
    if (code != 0 || !Files.isDirectory(partial)) {
      throw new Trouble(jar + " cannot be taken apart; see " + folders.log("prepare"));
    }
    Files.move(partial, image, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A cache is a convenience: a failed training is told and the service starts without. */
  private void train(Path jar, Path image, Map<String, String> environment) throws IOException {
    progress.step(name + ": making its start-up cache");
    Path partial = image.resolve("partial.aot");
    Files.deleteIfExists(partial);
    List<String> command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(MACHINE_OPTIONS);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + partial.getFileName(),
            "-Dspring.context.exit=onRefresh",
            "-jar",
            jar.getFileName().toString()));
    Map<String, String> training = new HashMap<>(environment);
    training.put("SERVER_PORT", "0");
    training.put("MANAGEMENT_SERVER_PORT", "0");
    int code = Tools.run(command, image, training, folders.log("training-" + name), line -> {});
    if (code == 0 && Files.exists(partial)) {
      Files.move(partial, image.resolve(CACHE), StandardCopyOption.ATOMIC_MOVE);
    } else {
      progress.step(name + ": no start-up cache (see " + folders.log("training-" + name) + ")");
      Files.writeString(image.resolve("NO-CACHE"), "the training run ended with " + code + "\n");
    }
  }

  /** The one before stays as well: another runtime may still be using it. */
  private static void forgetOthers(Path images, Path image) throws IOException {
    try (Stream<Path> all = Files.list(images)) {
      List<Path> others =
          all.filter(path -> !path.equals(image))
              .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
      for (Path other : others) {
        Folders.delete(other);
      }
    }
  }
}
