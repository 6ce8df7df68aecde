package lv.celakarte.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the start of a process to its being ready, with a start-up cache and without. */
final class StartBenchmark implements Benchmark {

  private static final int PAGES = 10_000;

  /** As the local runtime starts services, where a fast start counts more than the full speed. */
  private static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1");

  private final String part;

  StartBenchmark(String part) {
    this.part = part;
  }

  @Override
  public String name() {
    return "start-" + part.replace("-service", "");
  }

  @Override
  public String what() {
    return "start to ready of " + part + ", with the start-up cache (AOT) and without";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var settings = new HashMap<String, String>();
    if (part.equals("gateway")) {
      settings.put("CELAKARTE_KAFKA_BOOTSTRAP", PublishedSite.of(lab, PAGES).broker().bootstrap());
    } else {
      settings.put("CELAKARTE_KAFKA_BOOTSTRAP", lab.keep(Broker.start(lab)).bootstrap());
      settings.put(
          "CELAKARTE_STARTER_CONTENT",
          lab.repository().resolve("infra/starter-content").toString());
    }
    if (part.endsWith("-service")) {
      settings.put("CELAKARTE_MONGODB_URI", lab.keep(Store.start(lab)).uri());
    }
    var cache = recorded(lab, settings);
    var figures = new ArrayList<>(compare(lab, "ready", settings, cache, 6));
    if (part.equals("gateway")) {
      var kept = new HashMap<>(settings);
      kept.put("CELAKARTE_SNAPSHOT_DIR", lab.folder("snapshot").toString());
      lab.say("snapshot kept after " + start(lab, kept, List.of()) + " ms");
      figures.addAll(compare(lab, "ready from the snapshot", kept, cache, 3));
    }
    return figures;
  }

  private Path recorded(Lab lab, Map<String, String> settings) {
    var cache = lab.folder("aot").resolve(part + ".aot");
    ServiceProcess.record(lab, part, settings, cache);
    return cache;
  }

  private List<Figure> compare(
      Lab lab, String what, Map<String, String> settings, Path cache, int seconds) {
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < lab.number(5, 2); i++) {
      with.add(start(lab, settings, List.of("-XX:AOTCache=" + cache)));
      without.add(start(lab, settings, List.of()));
      ratios.add(with.getLast() / without.getLast());
    }
    return List.of(
        Figure.of(what + ": with the cache", "ms", Spread.of(with)).atMost(seconds * 1000),
        Figure.of(what + ": without", "ms", Spread.of(without)),
        Figure.of(what + ": with against without", "×", Spread.of(ratios)).atMost(0.5));
  }

  private double start(Lab lab, Map<String, String> settings, List<String> options) {
    var all = new ArrayList<>(FAST);
    all.addAll(options);
    try (var service = ServiceProcess.start(lab, part, settings, all)) {
      return service.startMillis();
    }
  }
}
