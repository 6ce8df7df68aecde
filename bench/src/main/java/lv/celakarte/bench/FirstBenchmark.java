package lv.celakarte.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the first readers of a gateway that has just become ready have to wait. */
final class FirstBenchmark implements Benchmark {

  private static final int PAGES = 10_000;
  private static final int RATE = 300;

  @Override
  public String name() {
    return "first";
  }

  @Override
  public String what() {
    return "the first 5 s after a gateway is ready, 300 pages a second, against itself when warm";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, PAGES);
    var settings =
        Map.of(
            "CELAKARTE_KAFKA_BOOTSTRAP",
            site.broker().bootstrap(),
            "CELAKARTE_SNAPSHOT_DIR",
            lab.folder("snapshot").toString());
    var cache = lab.folder("aot").resolve("gateway.aot");
    ServiceProcess.record(lab, "gateway", settings, cache);
    var cold = new ArrayList<Double>();
    var wrong = 0;
    var warm = 0.0;
    for (var i = 0; i < lab.number(5, 3); i++) {
      try (var gateway =
          ServiceProcess.start(
              lab,
              "gateway",
              settings,
              List.of("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + cache))) {
        var asking = FixedRate.get(gateway.port(), SamplePages.path(77));
        var first = asking.run(RATE, Duration.ofSeconds(5));
        cold.add(first.share(0.99));
        wrong += first.failed() + first.statuses()[4] + first.statuses()[5];
        warm = asking.run(RATE, Duration.ofSeconds(3)).share(0.99);
      }
    }
    return List.of(
        Figure.of("first 5 s at 300/s: p99", "ms", Spread.of(cold)).atMost(100),
        Figure.of("first 5 s at 300/s: not answered", "", wrong).atMost(0),
        Figure.of("itself afterwards: p99", "ms", warm));
  }
}
