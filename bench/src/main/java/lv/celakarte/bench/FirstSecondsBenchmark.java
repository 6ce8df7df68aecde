package lv.celakarte.bench;

import java.util.List;

/** The first readers of a gateway that has just become ready. */
final class FirstSecondsBenchmark implements Benchmark {

  private static final int RATE = 300;

  @Override
  public String name() {
    return "first-seconds";
  }

  @Override
  public String what() {
    return "pages at 300 requests/s in the first 5 s after ready, against the same gateway warm";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var site = PublishedSite.of(lab, 2_000);
    var gateway = site.gateway("gateway");
    var readers = FixedRate.get(gateway.port(), SamplePages.path(3));
    var first = readers.run(RATE, java.time.Duration.ofSeconds(5));
    var between = readers.run(RATE, lab.time(30, 10));
    var warm = readers.run(RATE, java.time.Duration.ofSeconds(5));
    return List.of(
        Figure.of("p50 in the first 5 s", "ms", first.share(0.5)),
        Figure.of("p99 in the first 5 s", "ms", first.share(0.99)).atMost(100),
        Figure.of("p99 when warm", "ms", warm.share(0.99)),
        Figure.of(
                "requests that failed",
                "",
                first.failed()
                    + first.statuses()[4]
                    + first.statuses()[5]
                    + between.failed()
                    + warm.failed())
            .atMost(0));
  }
}
