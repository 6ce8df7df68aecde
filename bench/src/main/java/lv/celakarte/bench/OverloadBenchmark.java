package lv.celakarte.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Three times more connections' worth of dynamic requests than the gateway can pass on. */
final class OverloadBenchmark implements Benchmark {

  private static final String ROUTE = "/lv/celvedis/privatpersona";
  private static final int PAGE_RATE = 200;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public String what() {
    return "a dynamic route asked three times as often as it can be answered, and pages beside it";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "wrk");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var site = PublishedSite.of(lab, 500);
    try (var service = new SlowService(Duration.ofMillis(20), 64)) {
      var gateway =
          lab.keep(
              Gateway.start(
                  lab,
                  "gateway",
                  site.broker().bootstrap(),
                  Map.of("CELAKARTE_SITE_URL", "http://127.0.0.1:" + service.port())));
      gateway.awaitPage(SamplePages.path(1));
      return measure(lab, site, gateway);
    }
  }

  private static List<Figure> measure(Lab lab, PublishedSite site, Gateway gateway)
      throws Exception {
    var route = FixedRate.get(gateway.port(), ROUTE);
    var page = FixedRate.get(gateway.port(), SamplePages.path(1));
    var unused = route.run(1_000, lab.time(20, 6));
    var peak = 0.0;
    for (var rate = 1_000; rate <= 4_000; rate += 1_000) {
      peak = Math.max(peak, route.run(rate, lab.time(5, 3)).goodPerSecond());
    }
    var alone = page.run(PAGE_RATE, lab.time(10, 4));
    var pages = new AtomicReference<FixedRate.Seen>();
    var time = lab.time(30, 10);
    var readers = Thread.startVirtualThread(() -> pages.set(page.run(PAGE_RATE, time)));
    var live = new AtomicReference<Double>(0.0);
    var editor = Thread.startVirtualThread(() -> live.set(publish(site, gateway, time)));
    var over = route.run((int) (3 * peak), time);
    readers.join();
    editor.join();
    var beside = pages.get();
    if (beside == null) {
      throw new Trouble("The readers beside the overload failed");
    }
    return List.of(
        Figure.of("route: most good answers", "1/s", peak),
        Figure.of("route: good answers at 3 × that rate", "1/s", over.goodPerSecond()),
        Figure.of("route: goodput against the peak", "×", over.goodPerSecond() / peak).atLeast(0.8),
        Figure.of("route: told to come again", "1/s", over.statuses()[5] / over.seconds()),
        Figure.of("route: connections that failed", "", over.failed()).atMost(0),
        Figure.of(
                "pages beside it: lost of 200/s",
                "%",
                100.0 * (1 - beside.good() / (PAGE_RATE * (double) time.toSeconds())))
            .atMost(10),
        Figure.of("pages beside it: p99", "ms", beside.share(0.99)),
        Figure.of("pages alone: p99", "ms", alone.share(0.99)),
        Figure.of("publishing meanwhile: longest until shown", "ms", live.get()).atMost(1_000));
  }

  /** Publishes twice a second and tells the longest time until a page was shown. */
  private static double publish(PublishedSite site, Gateway gateway, Duration time) {
    var longest = 0.0;
    var end = System.nanoTime() + time.toNanos();
    try (var watcher = new Watcher(gateway.port())) {
      for (var revision = 100L; System.nanoTime() < end; revision++) {
        var path = SamplePages.path(9);
        var zipped = SamplePages.gzip(SamplePages.html(9, (int) revision, 10_600));
        var begin = System.nanoTime();
        var unused = site.topic().publish(path, revision, zipped);
        while (watcher.revision(path) < revision) {
          LockSupport.parkNanos(500_000);
        }
        longest = Math.max(longest, (System.nanoTime() - begin) / 1e6);
        Pause.millis(500);
      }
      return longest;
    } catch (IOException failure) {
      throw new Trouble("Publishing beside the overload failed", failure);
    }
  }
}
