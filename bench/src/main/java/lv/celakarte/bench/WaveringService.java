package lv.celakarte.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands before a service as a second copy of it that comes and goes: for half a second it takes
 * requests, then it ends all connections and listens to nobody for as long.
 */
final class WaveringService implements AutoCloseable {

  private static final Duration HALF = Duration.ofMillis(500);

  private final int port;
  private final int behind;
  private final Queue<Socket> held = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  WaveringService(String service) {
    this.port = Http.freePort();
    this.behind = URI.create(service).getPort();
    Thread.ofPlatform().daemon().name("wavering").start(this::waver);
  }

  private void waver() {
    while (!closed) {
      try (var server = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress())) {
        Thread.startVirtualThread(() -> accept(server));
        Pause.of(HALF);
      } catch (IOException busy) {
        Pause.millis(20);
      }
      drop();
      Pause.of(HALF);
    }
  }

  private void accept(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        var client = server.accept();
        var service = new Socket("127.0.0.1", behind);
        client.setTcpNoDelay(true);
        service.setTcpNoDelay(true);
        held.add(client);
        held.add(service);
        Thread.startVirtualThread(() -> copy(client, service));
        Thread.startVirtualThread(() -> copy(service, client));
      }
    } catch (IOException ended) {
      // It has gone, as it does twice a second.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // One of the two has gone.
    }
  }

  private void drop() {
    for (var socket = held.poll(); socket != null; socket = held.poll()) {
      try {
        socket.close();
      } catch (IOException already) {
        // It is gone, which is what was wanted.
      }
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    closed = true;
    drop();
  }
}
