package lv.celakarte.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** From the moment at which a page is handed to the topic until every gateway shows it. */
final class PublishBenchmark implements Benchmark {

  private static final int GATEWAYS = 3;
  private static final int PAGES = 500;

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String what() {
    return "from a rendered page to its being shown on the slowest of 3 gateways";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) throws IOException {
    var site = PublishedSite.of(lab, PAGES);
    var gateways = new ArrayList<Gateway>();
    for (var i = 0; i < GATEWAYS; i++) {
      gateways.add(
          lab.keep(Gateway.start(lab, "gateway-" + i, site.broker().bootstrap(), Map.of())));
      gateways.getLast().awaitPage(SamplePages.path(0));
    }
    var watchers = new ArrayList<Watcher>();
    for (var gateway : gateways) {
      watchers.add(lab.keep(new Watcher(gateway.port())));
    }
    var revision = 1_000L;
    var unused = publish(site, watchers, 50, lab.number(300, 200), revision);
    var figures = new ArrayList<Figure>();
    for (var rate : List.of(10, 100)) {
      revision += 100_000;
      var times = rate * (int) lab.time(30, 8).toSeconds();
      var took = publish(site, watchers, rate, times, revision);
      figures.add(Figure.of(rate + "/s: p50", "ms", took.share(0.5)).atMost(30));
      figures.add(Figure.of(rate + "/s: p99", "ms", took.share(0.99)).atMost(120));
      figures.add(Figure.of(rate + "/s: longest", "ms", took.most()));
    }
    return figures;
  }

  /**
   * Publishes at a fixed rate while a reader at each gateway waits for one change after another.
   */
  private static Spread publish(
      PublishedSite site, List<Watcher> watchers, int rate, int times, long revision) {
    var sent = new AtomicLongArray(times);
    var seen = new long[watchers.size()][times];
    var readers = new ArrayList<Thread>();
    for (var i = 0; i < watchers.size(); i++) {
      var watcher = watchers.get(i);
      var mine = seen[i];
      readers.add(Thread.ofPlatform().start(() -> watch(watcher, sent, mine, revision)));
    }
    var start = System.nanoTime();
    for (var i = 0; i < times; i++) {
      var page = i % PAGES;
      var zipped = SamplePages.gzip(SamplePages.html(page, i, PublishedSite.PAGE_BYTES));
      Pause.until(start + (long) (i * 1e9 / rate));
      sent.set(i, System.nanoTime());
      var unused = site.topic().publish(SamplePages.path(page), revision + i, zipped);
    }
    readers.forEach(Pause::join);
    var took = new double[times];
    for (var i = 0; i < times; i++) {
      var last = 0L;
      for (var mine : seen) {
        last = Math.max(last, mine[i] - sent.get(i));
      }
      took[i] = last / 1e6;
    }
    return Spread.of(took);
  }

  private static void watch(Watcher watcher, AtomicLongArray sent, long[] seen, long revision) {
    try {
      for (var i = 0; i < seen.length; i++) {
        while (sent.get(i) == 0) {
          LockSupport.parkNanos(200_000);
        }
        while (watcher.revision(SamplePages.path(i % PAGES)) < revision + i) {
          LockSupport.parkNanos(200_000);
        }
        seen[i] = System.nanoTime();
      }
    } catch (IOException failure) {
      // The times that are missing make the longest one longer than any goal.
      Arrays.fill(seen, Long.MAX_VALUE / 2);
    }
  }
}
