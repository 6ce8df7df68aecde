package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/** Looks at one address again and again until it shows what is awaited. */
final class Watcher implements AutoCloseable {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(1).toNanos();

  private final Socket socket;
  private final BufferedInputStream in;
  private final int port;

  Watcher(int port) {
    this.port = port;
    try {
      this.socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
      this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    } catch (IOException failure) {
      throw new Trouble("Nobody listens on " + port, failure);
    }
  }

  /**
   * The moment at which it was seen.
   *
   * @throws Trouble when that takes longer than allowed
   */
  long await(String path, String awaited, Duration longest) {
    var end = System.nanoTime() + longest.toNanos();
    var next = System.nanoTime();
    while (System.nanoTime() < end) {
      Pause.until(next);
      next = System.nanoTime() + BETWEEN_LOOKS;
      if (look(path).contains(awaited)) {
        return System.nanoTime();
      }
    }
    throw new Trouble("port " + port + " did not show " + awaited + " at " + path + " in time");
  }

  /** The whole answer, uncompressed. */
  String look(String path) {
    try {
      socket
          .getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1));
      var head = new StringBuilder();
      while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
        var next = in.read();
        if (next < 0) {
          throw new IOException("the connection ended");
        }
        head.append((char) next);
      }
      return head + new String(in.readNBytes(length(head.toString())), ISO_8859_1);
    } catch (IOException failure) {
      throw new Trouble("port " + port + " does not answer " + path, failure);
    }
  }

  private static int length(String head) {
    for (var line : head.split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
