package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Asks at a fixed rate, whether or not the answers keep up, and takes the time from the moment at
 * which a request was due: a server that hesitates cannot make its own load smaller.
 */
final class FixedRate {

  /**
   * What came back.
   *
   * @param millis how long each answer below 500 took, in order of size
   * @param statuses how many answers of each hundred there were
   * @param failed requests without a whole answer
   */
  record Seen(double[] millis, int[] statuses, int failed, double seconds) {

    int good() {
      return statuses[2] + statuses[3];
    }

    double goodPerSecond() {
      return good() / seconds;
    }

    double share(double share) {
      return new Spread(millis).share(share);
    }
  }

  private final int port;
  private final byte[] request;
  private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

  FixedRate(int port, String request) {
    this.port = port;
    this.request = request.getBytes(ISO_8859_1);
  }

  /** A plain question of a browser. */
  static FixedRate get(int port, String path) {
    return new FixedRate(
        port,
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAccept-Encoding: gzip\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n\r\n");
  }

  private record Line(Socket socket, InputStream in) {}

  Seen run(int perSecond, Duration time) {
    var total = (int) (perSecond * time.toMillis() / 1000);
    var took = new double[total];
    var statuses = new AtomicIntegerArray(6);
    var failed = new AtomicInteger();
    var done = new CountDownLatch(total);
    var start = System.nanoTime();
    for (var i = 0; i < total; i++) {
      var due = start + (long) (i * 1e9 / perSecond);
      Pause.until(due);
      var number = i;
      Thread.startVirtualThread(() -> {
        var status = ask();
        took[number] = status > 0 && status < 500 ? (System.nanoTime() - due) / 1e6 : -1;
        if (status > 0) {
          statuses.incrementAndGet(status / 100);
        } else {
          failed.incrementAndGet();
        }
        done.countDown();
      });
    }
    try {
      done.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    close();
    var answered = Arrays.stream(took).filter(millis -> millis >= 0).sorted().toArray();
    var counts = new int[6];
    Arrays.setAll(counts, statuses::get);
    return new Seen(answered, counts, failed.get(), Math.max(seconds, time.toMillis() / 1e3));
  }

  /** The status of the answer, or 0 when there was none. */
  private int ask() {
    Line line = null;
    try {
      line = Optional.ofNullable(idle.pollFirst()).orElseGet(this::connect);
      if (line == null) {
        return 0;
      }
      line.socket().getOutputStream().write(request);
      var status = read(line);
      if (status < 0) {
        line.socket().close();
      } else {
        idle.addFirst(line);
      }
      return Math.abs(status);
    } catch (IOException failure) {
      close(line);
      return 0;
    }
  }

  private @Nullable Line connect() {
    try {
      var socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      return new Line(socket, new BufferedInputStream(socket.getInputStream(), 16 * 1024));
    } catch (IOException refused) {
      return null;
    }
  }

  /** Reads one answer; its status is negative when the server ends the connection after it. */
  private static int read(Line line) throws IOException {
    var head = head(line.in());
    var status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
    var closes = false;
    var length = -1L;
    var chunked = false;
    for (var header : head.subList(1, head.size())) {
      var lower = header.toLowerCase(Locale.ROOT);
      closes |= lower.equals("connection: close");
      chunked |= lower.equals("transfer-encoding: chunked");
      if (lower.startsWith("content-length: ")) {
        length = Long.parseLong(lower.substring("content-length: ".length()));
      }
    }
    if (chunked) {
      skipChunks(line.in());
    } else if (length > 0) {
      line.in().skipNBytes(length);
    }
    return closes ? -status : status;
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (var size = -1; size != 0; ) {
      size = Integer.parseInt(line(in), 16);
      in.skipNBytes(size);
      var unused = line(in);
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new IOException("An answer without a first line");
    }
    return lines;
  }

  private static String line(InputStream in) throws IOException {
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

  private void close() {
    for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
      close(line);
    }
  }

  private static void close(@Nullable Line line) {
    if (line != null) {
      try {
        line.socket().close();
      } catch (IOException already) {
        // It is gone, which is what was wanted.
      }
    }
  }
}
