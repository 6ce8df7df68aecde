package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** A connection on which anything can be said, also what no client library would say. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(15_000);
    socket.setTcpNoDelay(true);
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

  /** Everything up to a text. */
  String hearUntil(String end) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf(end) < 0) {
      var next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException("The connection ended after: " + heard);
      }
      heard.append((char) next);
    }
    return heard.toString();
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
