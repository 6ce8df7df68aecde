package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One reader at every gateway, who remembers which version of each page they have seen. */
final class Readers implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(10);

  private final String name;
  private final List<Reader> readers = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  Readers(Running platform, String name, int documents) {
    this.name = name;
    for (String gateway : platform.instancesOf(Services.GATEWAY)) {
      readers.add(new Reader(gateway, platform.url(gateway), documents));
    }
  }

  void begin() {
    readers.forEach(Reader::begin);
  }

  /** Whether every gateway shows at least this publication. */
  boolean allShow(int document, int number) {
    return readers.stream().allMatch(reader -> reader.look(document) >= number);
  }

  /** The gateways that show less than was promised, with the documents concerned. */
  List<String> behind(Promises promises) {
    List<String> behind = new ArrayList<>();
    for (Reader reader : readers) {
      for (int document = 0; document < promises.documents(); document++) {
        int shown = reader.look(document);
        if (shown < promises.newest(document)) {
          behind.add(
              reader.gateway
                  + " shows "
                  + shown
                  + " of document "
                  + document
                  + ", promised "
                  + promises.newest(document));
        }
      }
    }
    return behind;
  }

  /** What was seen going back in time, in words. */
  List<String> regressions() {
    return readers.stream().flatMap(reader -> reader.regressions.stream()).toList();
  }

  /** Answers that were no page although the gateway was there. */
  List<String> refusals() {
    return readers.stream().flatMap(reader -> reader.refusals.stream()).toList();
  }

  int gateways() {
    return readers.size();
  }

  long reads() {
    return readers.stream().mapToLong(reader -> reader.reads.get()).sum();
  }

  /** Pages whose bytes or tags are not the same at all gateways. */
  List<String> differences(List<String> paths) {
    List<String> different = new ArrayList<>();
    for (String path : paths) {
      List<String> seen =
          readers.stream().map(reader -> reader.fingerprint(path)).distinct().toList();
      if (seen.size() > 1) {
        different.add(path);
      }
    }
    return different;
  }

  @Override
  public void close() {
    over.set(true);
    readers.forEach(Reader::join);
  }

  /** Reads one gateway. */
  private final class Reader {

    private final String gateway;
    private final String url;
    private final int[] seen;
    private final Http http = new Http();
    private final AtomicLong reads = new AtomicLong();
    private final ConcurrentLinkedQueue<String> regressions = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);

    Reader(String gateway, String url, int documents) {
      this.gateway = gateway;
      this.url = url;
      this.seen = new int[documents];
    }

    void begin() {
      thread.start();
    }

    void join() {
      if (thread.getState() == Thread.State.NEW) {
        return;
      }
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void run() {
      for (int document = 0; !over.get(); document = (document + 1) % seen.length) {
        var unused = look(document);
        Waiting.pause(BETWEEN);
      }
    }

    /** The publication shown now; -1 while the gateway is away. */
    synchronized int look(int document) {
      String path = Desk.path(name, document);
      try {
        HttpResponse<byte[]> answer = http.get(url + path);
        reads.incrementAndGet();
        if (answer.statusCode() != 200) {
          refusals.add(gateway + " answers " + answer.statusCode() + " for " + path);
          return -1;
        }
        int number = Desk.number(new String(answer.body(), UTF_8), document);
        if (number < seen[document]) {
          regressions.add(
              gateway + " shows " + number + " after " + seen[document] + " at " + path);
        }
        seen[document] = Math.max(seen[document], number);
        return number;
      } catch (IOException away) {
        return -1;
      }
    }

    String fingerprint(String path) {
      try {
        HttpResponse<byte[]> answer = http.get(url + path, "Accept-Encoding", "gzip");
        return answer.statusCode()
            + " "
            + answer.headers().firstValue("ETag").orElse("")
            + " "
            + Arrays.hashCode(answer.body());
      } catch (IOException away) {
        return gateway + " is away";
      }
    }
  }
}
