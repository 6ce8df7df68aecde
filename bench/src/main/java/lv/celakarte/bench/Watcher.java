package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A reader who asks for one page again and again and knows its tag each time. */
final class Watcher implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  Watcher(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The revision of a page as it is shown now. */
  long revision(String path) throws IOException {
    var request = "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    var revision = 0L;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "etag: \"r", 0, 8)) {
        revision = Long.parseLong(line.substring(8, line.indexOf('"', 8)));
      }
    }
    return revision;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
