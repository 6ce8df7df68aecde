package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Kafka broker of its own, with the settings of the local runtime. */
final class Broker implements AutoCloseable {

  private final Server server;
  private final int port;

  private Broker(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  static Broker start(Lab lab) {
    var home = lab.folder("kafka");
    var port = Http.freePort();
    try {
      var templates = lab.repository().resolve("infra/local/src/main/resources/lv/celakarte/local");
      var settings =
          Files.readString(templates.resolve("server.properties"))
              .replace("@PORT@", Integer.toString(port))
              .replace("@CONTROLLER@", Integer.toString(Http.freePort()))
              .replace("@DIRECTORY@", home.resolve("log").toString());
      Files.writeString(home.resolve("server.properties"), settings);
      Files.copy(templates.resolve("log4j2.properties"), home.resolve("log4j2.properties"));
    } catch (IOException failure) {
      throw new Trouble("Kafka's settings cannot be written in " + home, failure);
    }
    format(lab, home);
    var server =
        Server.start(
            "kafka", home, Map.of(), command(lab, home, "kafka.Kafka", "server.properties"));
    server.await(Duration.ofMinutes(3), () -> Http.listens(port));
    return new Broker(server, port);
  }

  private static void format(Lab lab, Path home) {
    var formatting =
        Server.start(
            "format",
            home,
            Map.of(),
            command(
                lab,
                home,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                "AAAAAAAAAAAAAAAAAAAAAQ",
                "-c",
                "server.properties"));
    formatting.awaitEnd(Duration.ofMinutes(3));
  }

  private static List<String> command(Lab lab, Path home, String... rest) {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            lab.java(),
            "-XX:+UseSerialGC",
            "-Xms128m",
            "-Xmx384m",
            "-cp",
            lab.repository().resolve("infra/broker/target/libs") + "/*",
            "-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties").toUri()));
    command.addAll(List.of(rest));
    return command;
  }

  String bootstrap() {
    return "127.0.0.1:" + port;
  }

  double residentMegabytes() {
    return server.residentMegabytes();
  }

  @Override
  public void close() {
    server.close();
  }
}
