package lv.celakarte.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A part of the platform of its own, from the jar of this checkout, taken apart as for servers. */
final class ServiceProcess implements AutoCloseable {

  /** As the local runtime starts services; only the full compiler is wanted for measuring. */
  static final List<String> MACHINE =
      List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx256m", "-Xss512k", "-Dfile.encoding=UTF-8");

  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Server server;
  private final int port;
  private final double startMillis;

  private ServiceProcess(Server server, int port, double startMillis) {
    this.server = server;
    this.port = port;
    this.startMillis = startMillis;
  }

  /** The folder with the parts of a jar, taken apart when it is first asked for. */
  static Path image(Lab lab, String name) {
    var jar = lab.repository().resolve(name + "/target/" + name + "-1.0.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      throw new Trouble(jar + " is not built");
    }
    var image = lab.folder("images").resolve(name);
    if (!Files.isDirectory(image)) {
      Server.start(
              "extract-" + name,
              lab.folder("images"),
              Map.of(),
              List.of(
                  lab.java(),
                  "-Djarmode=tools",
                  "-jar",
                  jar.toString(),
                  "extract",
                  "--destination",
                  image.toString()))
          .awaitEnd(Duration.ofMinutes(2));
    }
    return image;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param options of the virtual machine, besides the usual ones
   */
  static ServiceProcess start(
      Lab lab, String name, Map<String, String> settings, List<String> options) {
    var image = image(lab, name);
    var port = Http.freePort();
    var managementPort = Http.freePort();
    var environment = new HashMap<String, String>();
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    environment.put("CELAKARTE_PUBLIC_URL", "http://localhost:" + port);
    environment.put("CELAKARTE_KEYCLOAK_URL", "http://localhost:1");
    environment.put("CELAKARTE_OIDC_CLIENT_SECRET", "none");
    environment.put("CELAKARTE_RATE_BURST", "1000000");
    environment.put("CELAKARTE_RATE_PER_SECOND", "1000000");
    environment.putAll(settings);
    var command = new ArrayList<>(List.of(lab.java()));
    command.addAll(MACHINE);
    command.addAll(options);
    command.addAll(List.of("-jar", name + "-1.0.0-SNAPSHOT.jar"));
    var began = System.nanoTime();
    var server = Server.start(name, image, environment, command);
    server.await(
        LONGEST_START,
        () -> Http.ok("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"));
    return new ServiceProcess(server, port, (System.nanoTime() - began) / 1e6);
  }

  /** Starts one once, so that what its start needs is written to a cache when it ends. */
  static void record(Lab lab, String name, Map<String, String> settings, Path cache) {
    var options = List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCacheOutput=" + cache);
    start(lab, name, settings, options).server.end(Duration.ofMinutes(3));
    if (!Files.exists(cache)) {
      throw new Trouble(name + " left no start-up cache");
    }
  }

  /** From the start of the process to its being ready. */
  double startMillis() {
    return startMillis;
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
