package lv.celakarte.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gets the Kafka broker ready: its settings each time, its storage once. */
final class Broker {

  private static final List<String> MACHINE_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx256m");

  private final Folders folders;
  private final Ports ports;
  private final Secrets secrets;
  private final Progress progress;

  Broker(Folders folders, Ports ports, Secrets secrets, Progress progress) {
    this.folders = folders;
    this.ports = ports;
    this.secrets = secrets;
    this.progress = progress;
  }

  Part prepare() {
    Path home = Folders.create(folders.data("kafka"));
    try {
      Files.writeString(home.resolve("server.properties"), settings(home));
      Files.writeString(home.resolve("log4j2.properties"), resource("log4j2.properties"));
    } catch (IOException e) {
      throw new Trouble("Kafka's settings in " + home + " cannot be written", e);
    }
    if (!Files.exists(home.resolve("log").resolve("meta.properties"))) {
      format(home);
    }
    List<String> command = new ArrayList<>(java(home));
    command.addAll(List.of("kafka.Kafka", "server.properties"));
    return new Part(
        "kafka",
        command,
        Map.of(),
        home,
        List.of(ports.broker(), ports.brokerController()),
        List.of(),
        Readiness.kafka(ports.broker()),
        Duration.ofSeconds(20));
  }

  /** A cache is refused when a library has another time than it had then. */
  StartUpCache cache() {
    Fingerprint fingerprint =
        new Fingerprint().add(StartUpCache.MACHINE).add(String.join(" ", MACHINE_OPTIONS));
    for (Path library : Folders.list(libraries())) {
      fingerprint.add(library + " " + library.toFile().length());
      fingerprint.add(Long.toString(library.toFile().lastModified()));
    }
    return new StartUpCache(folders.cache().resolve("kafka").resolve(fingerprint.text() + ".aot"));
  }

  private Path libraries() {
    return folders.repository().resolve(Module.BROKER).resolve("target").resolve("libs");
  }

  private List<String> java(Path home) {
    List<String> command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(MACHINE_OPTIONS);
    command.addAll(
        List.of(
            "-cp",
            libraries() + "/*",
            // A name and no address: log4j would read spaces in an address as an error.
            "-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties").toUri()));
    return command;
  }

  private void format(Path home) {
    progress.step("kafka      formatting its storage");
    try {
      Folders.delete(home.resolve("log"));
    } catch (IOException e) {
      throw new Trouble("Kafka's folder " + home + " cannot be emptied: " + e.getMessage(), e);
    }
    List<String> command = new ArrayList<>(java(home));
    command.addAll(
        List.of(
            "kafka.tools.StorageTool",
            "format",
            "-t",
            secrets.value(Secrets.KAFKA_CLUSTER),
            "-c",
            "server.properties"));
    int code = Tools.run(command, home, Map.of(), folders.log("prepare"), line -> {});
    if (code != 0) {
      throw new Trouble(
          "Kafka's storage cannot be formatted; see "
              + folders.log("prepare")
              + "\n"
              + String.join("\n", Machine.tail(folders.log("prepare"), 10)));
    }
  }

  private String settings(Path home) throws IOException {
    return resource("server.properties")
        .replace("@PORT@", Integer.toString(ports.broker()))
        .replace("@CONTROLLER@", Integer.toString(ports.brokerController()))
        .replace("@DIRECTORY@", home.resolve("log").toString().replace("\\", "\\\\"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream text = Objects.requireNonNull(Broker.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
