package lv.celakarte.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * From the event that says that a document is published to the new page on the slowest of three
 * gateways: rendering, the log, and three readers of it.
 */
final class PublishBenchmark implements Benchmark {

  private static final int DOCUMENTS = 2_000;
  private static final int NODES = 3;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String what() {
    return "published to visible on the slowest of 3 gateways, 2,000 pages; Varnish and Hugo beside";
  }

  @Override
  public List<String> peers() {
    return List.of("nginx", "varnishd", "hugo");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var published = Published.start(lab, DOCUMENTS, NODES);
    var version = 2;
    version = storm(lab, published, version, 50, lab.time(6, 3)).nextVersion();
    var slow = storm(lab, published, version, 10, lab.time(30, 8));
    var fast = storm(lab, published, slow.nextVersion(), 100, lab.time(30, 8));
    var figures = new ArrayList<Figure>();
    figures.addAll(slow.figures("10/s"));
    figures.addAll(fast.figures("100/s"));
    for (var gateway : published.gateways()) {
      figures.add(
          Figure.of("gateway's memory afterwards", "MB", gateway.server().residentMegabytes()));
    }
    figures.add(Figure.of("Varnish, purge to visible: p50", "ms", varnish(lab).median()));
    figures.add(Figure.of("Hugo, one change, 2,000 pages: rebuilt", "ms", hugo(lab).median()));
    return figures;
  }

  private record Storm(Spread millis, int nextVersion) {

    List<Figure> figures(String rate) {
      return List.of(
          Figure.of("visible at " + rate + ": p50", "ms", millis.share(0.5)).atMost(30),
          Figure.of("visible at " + rate + ": p99", "ms", millis.share(0.99)).atMost(120),
          Figure.of("visible at " + rate + ": longest", "ms", millis.most()));
    }
  }

  /** Changes one document after the other at a fixed rate, each seen by three watchers. */
  private static Storm storm(Lab lab, Published published, int version, int rate, Duration time)
      throws InterruptedException {
    var total = (int) (rate * time.toMillis() / 1000);
    var millis = new ConcurrentLinkedQueue<Double>();
    var failures = new ConcurrentLinkedQueue<String>();
    var watching = new ArrayList<Thread>();
    var start = System.nanoTime();
    for (var i = 0; i < total; i++) {
      var due = start + (long) (i * 1e9 / rate);
      Pause.until(due);
      var number = i % DOCUMENTS;
      var this_ = version + i / DOCUMENTS;
      published.documents().publish(number, this_);
      watching.add(
          Thread.startVirtualThread(() -> watch(published, number, this_, due, millis, failures)));
    }
    for (var thread : watching) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new Trouble(failures.size() + " changes were not seen, as " + failures.peek());
    }
    lab.say(total + " changes at " + rate + "/s");
    return new Storm(Spread.of(List.copyOf(millis)), version + total / DOCUMENTS + 1);
  }

  private static void watch(
      Published published,
      int number,
      int version,
      long due,
      ConcurrentLinkedQueue<Double> millis,
      ConcurrentLinkedQueue<String> failures) {
    var slowest = 0L;
    for (var gateway : published.gateways()) {
      try (var watcher = new Watcher(gateway.port())) {
        var seen = watcher.await(Documents.path(number), Documents.mark(number, version), LONGEST);
        slowest = Math.max(slowest, seen);
      } catch (Trouble | IOException failure) {
        failures.add(String.valueOf(failure.getMessage()));
        return;
      }
    }
    millis.add((slowest - due) / 1e6);
  }

  /** Changes a file behind a cache, tells the cache, and looks until the new one is there. */
  private static Spread varnish(Lab lab) throws Exception {
    var root = lab.folder("varnish-root");
    Files.writeString(root.resolve("page"), "redakcija-0.");
    var nginx = lab.keep(Nginx.plainFiles(lab, root));
    var varnish = lab.keep(Varnish.start(lab, nginx.port()));
    var millis = new ArrayList<Double>();
    try (var watcher = new Watcher(varnish.port())) {
      for (var i = 1; i <= 50; i++) {
        replace(root.resolve("page"), "redakcija-" + i + ".");
        var began = System.nanoTime();
        purge("http://127.0.0.1:" + varnish.port() + "/page");
        var seen = watcher.await("/page", "redakcija-" + i + ".", LONGEST);
        millis.add((seen - began) / 1e6);
      }
    }
    return Spread.of(millis);
  }

  private static void replace(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static void purge(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(java.net.URI.create(url))
              .method("PURGE", HttpRequest.BodyPublishers.noBody())
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new Trouble("Varnish does not purge: " + answer.statusCode());
      }
    }
  }

  private static Spread hugo(Lab lab) {
    var hugo = Hugo.with(lab, DOCUMENTS);
    var millis = new ArrayList<Double>();
    for (var i = 2; i < 2 + lab.number(5, 3); i++) {
      hugo.change(7, i);
      millis.add(hugo.build(Map.of()));
    }
    return Spread.of(millis);
  }
}
