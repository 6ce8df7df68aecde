package lv.celakarte.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The store of the local runtime, in a folder of its own. */
final class Store implements AutoCloseable {

  private final Server server;
  private final int port;

  private Store(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  static Store start(Lab lab) {
    var jar = lab.repository().resolve("infra/store/target/store.jar");
    if (!Files.exists(jar)) {
      throw new Trouble(jar + " is not built");
    }
    var port = Http.freePort();
    var server =
        Server.start(
            "store",
            lab.folder("store"),
            Map.of(),
            List.of(
                lab.java(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--port",
                Integer.toString(port),
                "--data",
                lab.folder("store").resolve("data").toString()));
    server.await(Duration.ofMinutes(1), () -> Http.listens(port));
    return new Store(server, port);
  }

  String uri() {
    return "mongodb://127.0.0.1:" + port + "/?uuidRepresentation=standard";
  }

  @Override
  public void close() {
    server.close();
  }
}
