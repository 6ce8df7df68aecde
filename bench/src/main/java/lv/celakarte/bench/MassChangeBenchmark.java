package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A change that touches every page, such as a new navigation. */
final class MassChangeBenchmark implements Benchmark {

  private static final int GATEWAYS = 3;
  private static final int RATE = 300;

  @Override
  public String name() {
    return "mass-change";
  }

  @Override
  public String what() {
    return "10,000 pages change at once, from rendered pages to 3 gateways; Hugo builds as many";
  }

  @Override
  public List<String> peers() {
    return List.of("hugo");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var pages = lab.number(10_000, 5_000);
    var site = PublishedSite.of(lab, pages);
    var gateways = new ArrayList<Gateway>();
    for (var i = 0; i < GATEWAYS; i++) {
      gateways.add(
          lab.keep(Gateway.start(lab, "gateway-" + i, site.broker().bootstrap(), Map.of())));
      gateways.getLast().awaitPage(SamplePages.path(pages - 1));
    }
    var memory = gateways.getFirst().server().residentMegabytes();
    var one = FixedRate.get(gateways.getFirst().port(), SamplePages.path(1));
    var warm = one.run(RATE, lab.time(10, 5));
    var idle = one.run(RATE, lab.time(10, 5));
    var during = new AtomicReference<FixedRate.Seen>();
    var readers = Thread.startVirtualThread(() -> during.set(one.run(RATE, lab.time(10, 6))));
    var zipped = render(pages);
    var took = change(site, gateways, zipped);
    readers.join();
    var seen = during.get();
    if (seen == null) {
      throw new Trouble("The readers during the change failed");
    }
    var hugo = hugo(lab, pages);
    return List.of(
        Figure.of("until the slowest gateway shows all", "s", took),
        Figure.of("Hugo builds as many", "s", hugo),
        Figure.of("against Hugo's time", "×", took / hugo).atMost(1),
        Figure.of("page p99 when nothing changes", "ms", idle.share(0.99)),
        Figure.of("page p99 meanwhile", "ms", seen.share(0.99)),
        Figure.of("page p99 meanwhile against before", "×", seen.share(0.99) / idle.share(0.99))
            .atMost(2),
        Figure.of("failed page requests", "", warm.failed() + idle.failed() + seen.failed())
            .atMost(0),
        Figure.of(
            "growth of a gateway's memory",
            "MB",
            gateways.getFirst().server().residentMegabytes() - memory));
  }

  private static byte[][] render(int pages) {
    var zipped = new byte[pages][];
    for (var i = 0; i < pages; i++) {
      zipped[i] = SamplePages.gzip(SamplePages.html(i, 2, PublishedSite.PAGE_BYTES));
    }
    return zipped;
  }

  private static double change(PublishedSite site, List<Gateway> gateways, byte[][] zipped)
      throws IOException {
    var start = System.nanoTime();
    for (var i = 0; i < zipped.length; i++) {
      var unused = site.topic().publish(SamplePages.path(i), 2, zipped[i]);
    }
    for (var gateway : gateways) {
      try (var watcher = new Watcher(gateway.port())) {
        while (watcher.revision(SamplePages.path(zipped.length - 1)) < 2) {
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double hugo(Lab lab, int pages) throws IOException {
    var folder = lab.folder("hugo");
    Files.writeString(
        folder.resolve("config.toml"),
        "baseURL = \"http://localhost/\"\n"
            + "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n");
    var layouts = Files.createDirectories(folder.resolve("layouts/_default"));
    Files.writeString(
        layouts.resolve("single.html"),
        "<!DOCTYPE html><html"
            + " lang=\"lv\"><title>{{.Title}}</title><main>{{.Content}}</main></html>");
    Files.writeString(layouts.resolve("list.html"), "<!DOCTYPE html><title>{{.Title}}</title>");
    var content = Files.createDirectories(folder.resolve("content/lapa"));
    for (var i = 0; i < pages; i++) {
      markdown(content, i);
    }
    var command = List.of(Peers.find("hugo").toString(), "--quiet");
    Server.start("hugo", folder, Map.of(), command).awaitEnd(java.time.Duration.ofMinutes(5));
    var times = new ArrayList<Double>();
    for (var round = 0; round < 3; round++) {
      var start = System.nanoTime();
      Server.start("hugo", folder, Map.of(), command).awaitEnd(java.time.Duration.ofMinutes(5));
      times.add((System.nanoTime() - start) / 1e9);
    }
    return Spread.of(times).median();
  }

  private static void markdown(Path content, int number) throws IOException {
    var html =
        new String(
            SamplePages.html(number, 2, PublishedSite.PAGE_BYTES),
            java.nio.charset.StandardCharsets.UTF_8);
    var text = html.substring(html.indexOf("<p>"), html.indexOf("</main>"));
    Files.writeString(
        content.resolve(number + ".md"),
        "---\ntitle: \"Lapa "
            + number
            + "\"\n---\n"
            + text.replace("<p>", "").replace("</p>", "\n"));
  }
}
