package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A peer: the cache Varnish before a server, told by a purge what has changed. */
final class Varnish implements AutoCloseable {

  private final Server server;
  private final int port;

  private Varnish(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  static Varnish start(Lab lab, int behind) {
    var folder = lab.folder("varnish");
    var port = Http.freePort();
    try {
      Files.writeString(
          folder.resolve("site.vcl"),
          """
          vcl 4.1;
          backend default { .host = "127.0.0.1"; .port = "%d"; }
          sub vcl_recv { if (req.method == "PURGE") { return (purge); } }
          sub vcl_backend_response { set beresp.ttl = 1h; }
          """
              .formatted(behind));
    } catch (IOException failure) {
      throw new Trouble("Varnish's settings cannot be written", failure);
    }
    var server =
        Server.start(
            "varnish",
            folder,
            Map.of(),
            List.of(
                Peers.find("varnishd").toString(),
                "-F",
                "-j",
                "none",
                "-n",
                folder.resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-f",
                folder.resolve("site.vcl").toString(),
                "-s",
                "malloc,64m"));
    server.await(Duration.ofSeconds(30), () -> Http.listens(port));
    return new Varnish(server, port);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    server.close();
  }
}
