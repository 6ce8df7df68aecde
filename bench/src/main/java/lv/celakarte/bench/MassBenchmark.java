package lv.celakarte.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A change that stands on every page: rendered, written and shown on three gateways. */
final class MassBenchmark implements Benchmark {

  private static final int PAGES = 10_000;
  private static final int NODES = 3;
  private static final int RATE = 100;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "mass";
  }

  @Override
  public String what() {
    return "a notice on all of 10,000 pages, visible on 3 gateways, against Hugo; readers meanwhile";
  }

  @Override
  public List<String> peers() {
    return List.of("hugo");
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    var published = Published.start(lab, PAGES, NODES);
    var gateway = published.gateways().getFirst();
    var readers = FixedRate.get(gateway.port(), Documents.path(77));
    lab.say("warmed by " + readers.run(RATE, Duration.ofSeconds(3)).good() + " answers");
    var idle = readers.run(RATE, Duration.ofSeconds(5)).share(0.99);
    var millis = new ArrayList<Double>();
    var meanwhile = new ArrayList<Double>();
    for (var version = 1; version <= lab.number(4, 2); version++) {
      var seconds = new double[1];
      var number = version;
      var reading =
          Thread.ofVirtual()
              .start(() -> seconds[0] = readers.run(RATE, Duration.ofSeconds(5)).share(0.99));
      millis.add(all(published, number));
      Pause.join(reading);
      meanwhile.add(seconds[0]);
    }
    var hugo = hugo(lab);
    var ours = Spread.of(millis);
    var figures = new ArrayList<Figure>();
    figures.add(Figure.of("all pages on the slowest of 3 gateways", "ms", ours));
    figures.add(Figure.of("Hugo, the same pages", "ms", hugo));
    figures.add(Figure.of("against Hugo", "×", ours.median() / hugo.median()).atMost(1));
    figures.add(Figure.of("page p99 without the change", "ms", idle));
    figures.add(Figure.of("page p99 meanwhile", "ms", Spread.of(meanwhile)));
    figures.add(
        Figure.of("p99 meanwhile against without", "×", Spread.of(meanwhile).median() / idle)
            .atMost(2));
    figures.add(
        Figure.of("site's memory afterwards", "MB", published.site().server().residentMegabytes()));
    for (var node : published.gateways()) {
      figures.add(
          Figure.of("gateway's memory afterwards", "MB", node.server().residentMegabytes()));
    }
    return figures;
  }

  /**
   * Puts a notice up and waits until every gateway has taken as many changes as there are pages;
   * then looks at each page, outside of what is timed.
   */
  private static double all(Published published, int version) throws Exception {
    var before = published.gateways().stream().mapToLong(MassBenchmark::changes).toArray();
    var began = System.nanoTime();
    published.documents().notice(version);
    for (var i = 0; i < NODES; i++) {
      var gateway = published.gateways().get(i);
      var enough = before[i] + PAGES;
      gateway.server().await(LONGEST, () -> changes(gateway) >= enough);
    }
    var millis = (System.nanoTime() - began) / 1e6;
    for (var gateway : published.gateways()) {
      try (var watcher = new Watcher(gateway.port())) {
        for (var i = 0; i < PAGES; i++) {
          watcher.await(Documents.path(i), Documents.notice(version, "lv"), LONGEST);
        }
      }
    }
    return millis;
  }

  /** How many changes a gateway has shown so far. */
  private static long changes(Gateway gateway) {
    return gateway
        .metrics()
        .lines()
        .filter(line -> line.startsWith("celakarte_publish_to_live_seconds_count"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static Spread hugo(Lab lab) {
    var hugo = Hugo.with(lab, PAGES);
    var millis = new ArrayList<Double>();
    hugo.build(Map.of());
    for (var i = 2; i < 2 + lab.number(4, 2); i++) {
      hugo.frame(i);
      millis.add(hugo.build(Map.of()));
    }
    return Spread.of(millis);
  }
}
