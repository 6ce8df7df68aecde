package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** A connection on which anything can be said, also what no client library would say. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(15_000);
  }

  RawConnection say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Everything up to the end of the connection. */
  String hearAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Says one thing and hears everything. */
  static String exchange(int port, String text) throws IOException {
    try (var connection = new RawConnection(port)) {
      return connection.say(text).hearAll();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
