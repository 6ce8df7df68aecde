package lv.celakarte.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Visitors at a fixed rate, shared out among the gateways as a balancer in front does it: only
 * those that say they are ready are asked, and a request that found nobody goes to the next one.
 */
final class Load implements AutoCloseable {

  private static final Duration ASK_EVERY = Duration.ofMillis(200);
  private static final int MOST_AT_ONCE = 2_000;

  /** What a visitor asks for; each of these may be asked twice without harm. */
  record Request(String method, String path, @Nullable String body, int expected) {

    static Request page(String path) {
      return new Request("GET", path, null, 200);
    }
  }

  private final List<Gateway> gateways;
  private final List<Request> requests;
  private final int rate;
  private final Http http = new Http();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong again = new AtomicLong();
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();
  private final ConcurrentSkipListMap<Long, AtomicLong> latencies = new ConcurrentSkipListMap<>();
  private final Semaphore under = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread watching = Thread.ofVirtual().unstarted(this::watch);
  private final Thread sending = Thread.ofPlatform().name("load").unstarted(this::send);

  Load(Running platform, List<Request> requests, int rate) {
    this.gateways =
        platform.instancesOf(Services.GATEWAY).stream()
            .map(name -> new Gateway(platform.url(name), platform.management(name)))
            .toList();
    this.requests = requests;
    this.rate = rate;
  }

  private static final class Gateway {

    private final String url;
    private final String management;
    private volatile boolean ready = true;

    Gateway(String url, String management) {
      this.url = url;
      this.management = management;
    }
  }

  Load begin() {
    watching.start();
    sending.start();
    return this;
  }

  private void watch() {
    while (!over.get()) {
      gateways.forEach(gateway -> gateway.ready = ready(gateway));
      Waiting.pause(ASK_EVERY);
    }
  }

  private boolean ready(Gateway gateway) {
    try {
      return http.get(gateway.management + "/actuator/health/readiness").statusCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }

  private void send() {
    long began = System.nanoTime();
    for (long number = 0; !over.get(); number++) {
      long due = began + number * 1_000_000_000L / rate;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Waiting.pause(Duration.ofNanos(wait));
      }
      long turn = number;
      under.acquireUninterruptibly();
      visitors.execute(() -> {
        try {
          visit(turn);
        } finally {
          under.release();
        }
      });
    }
  }

  private void visit(long turn) {
    Request request = requests.get(Math.floorMod(turn, requests.size()));
    long began = System.nanoTime();
    asked.incrementAndGet();
    String trouble = "no gateway is ready";
    for (Gateway gateway : inTurn(turn)) {
      try {
        HttpResponse<byte[]> answer =
            http.send(
                request.method(),
                gateway.url + request.path(),
                request.body(),
                "X-Forwarded-For",
                "10.0." + turn / 250 % 250 + "." + turn % 250);
        if (answer.statusCode() == request.expected()) {
          latencies
              .computeIfAbsent(Waiting.since(began).toMillis(), _ -> new AtomicLong())
              .incrementAndGet();
          return;
        }
        trouble = gateway.url + " answers " + answer.statusCode();
        break;
      } catch (IOException away) {
        again.incrementAndGet();
        trouble = gateway.url + ": " + away;
      }
    }
    failed.add(request.method() + " " + request.path() + " " + trouble);
  }

  private List<Gateway> inTurn(long turn) {
    List<Gateway> ready = gateways.stream().filter(gateway -> gateway.ready).toList();
    List<Gateway> order = new ArrayList<>();
    for (int i = 0; i < ready.size(); i++) {
      order.add(ready.get((int) ((turn + i) % ready.size())));
    }
    return order;
  }

  /** Ends the load and tells how it went. */
  Result end() {
    close();
    return new Result(
        asked.get(), again.get(), List.copyOf(failed), percentile(0.5), percentile(0.99));
  }

  private long percentile(double share) {
    long all = latencies.values().stream().mapToLong(AtomicLong::get).sum();
    long left = (long) Math.ceil(all * share);
    for (var entry : latencies.entrySet()) {
      left -= entry.getValue().get();
      if (left <= 0) {
        return entry.getKey();
      }
    }
    return 0;
  }

  @Override
  public void close() {
    over.set(true);
    try {
      sending.join();
      watching.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    visitors.close();
  }

  /**
   * What the visitors met.
   *
   * @param again requests that went to a further gateway because one was not there
   */
  record Result(long asked, long again, List<String> failed, long p50Millis, long p99Millis) {}
}
