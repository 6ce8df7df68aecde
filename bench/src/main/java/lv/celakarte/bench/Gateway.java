package lv.celakarte.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A gateway of its own, from the jar of this checkout. */
final class Gateway implements AutoCloseable {

  /** As it would be run for visitors: the full compiler, a small heap, young objects in little. */
  static final List<String> MACHINE =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmx192m",
          "-Xmn32m",
          "-Xss512k",
          "-XX:ReservedCodeCacheSize=64m",
          "-Dfile.encoding=UTF-8");

  private final Server server;
  private final int port;
  private final int managementPort;

  private Gateway(Server server, int port, int managementPort) {
    this.server = server;
    this.port = port;
    this.managementPort = managementPort;
  }

  static Path jar(Lab lab) {
    var jar = lab.repository().resolve("gateway/target/gateway-1.0.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      throw new Trouble(jar + " is not built");
    }
    return jar;
  }

  /** Starts one and waits until it is ready. */
  static Gateway start(Lab lab, String name, String bootstrap, Map<String, String> settings) {
    var command = new ArrayList<>(List.of(lab.java()));
    command.addAll(MACHINE);
    command.addAll(List.of("-jar", jar(lab).toString()));
    return start(lab.folder(name), name, bootstrap, settings, command);
  }

  /** Starts one in another way. */
  static Gateway start(
      Path folder,
      String name,
      String bootstrap,
      Map<String, String> settings,
      List<String> command) {
    var port = Http.freePort();
    var managementPort = Http.freePort();
    var environment = new HashMap<String, String>();
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    environment.put("CELAKARTE_PUBLIC_URL", "http://localhost:" + port);
    environment.put("CELAKARTE_KEYCLOAK_URL", "http://localhost:1");
    environment.put("CELAKARTE_OIDC_CLIENT_SECRET", "none");
    environment.put("CELAKARTE_KAFKA_BOOTSTRAP", bootstrap);
    // All load comes from one address here.
    environment.put("CELAKARTE_RATE_BURST", "1000000");
    environment.put("CELAKARTE_RATE_PER_SECOND", "1000000");
    environment.putAll(settings);
    var gateway =
        new Gateway(Server.start(name, folder, environment, command), port, managementPort);
    gateway.server.await(
        Duration.ofMinutes(5),
        () -> Http.ok("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"));
    return gateway;
  }

  /** Waits until a page is shown. */
  void awaitPage(String path) {
    server.await(Duration.ofMinutes(3), () -> Http.ok(url(path)));
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  String metrics() {
    var answer = Http.ask("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
