package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From starting a gateway to its first page, in the ways in which one can be started. */
final class StartBenchmark implements Benchmark {

  private static final String CACHE = "start-up.aot";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String what() {
    return "start of a gateway with 10,000 pages until it is ready, with and without start-up cache"
        + " and snapshot";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) throws IOException {
    var pages = 10_000;
    var site = PublishedSite.of(lab, pages);
    var image = image(lab);
    var kept = lab.folder("snapshot");
    keepSnapshot(lab, image, site, kept);
    var rounds = lab.number(5, 2);
    var plain = new ArrayList<Double>();
    var cached = new ArrayList<Double>();
    var restored = new ArrayList<Double>();
    train(lab, image, site);
    for (var i = 0; i < rounds; i++) {
      plain.add(start(lab, image, false, site.broker().bootstrap(), Map.of()));
      cached.add(start(lab, image, true, site.broker().bootstrap(), Map.of()));
      restored.add(
          start(
              lab, image, true, "127.0.0.1:1", Map.of("CELAKARTE_SNAPSHOT_DIR", kept.toString())));
    }
    var fromTopic = Spread.of(cached);
    var without = Spread.of(plain);
    return List.of(
        Figure.of("from the topic, with start-up cache", "s", fromTopic).atMost(6),
        Figure.of("from the topic, without start-up cache", "s", without),
        Figure.of("with against without", "×", fromTopic.median() / without.median()).atMost(0.5),
        Figure.of("from the snapshot, with start-up cache, without Kafka", "s", Spread.of(restored))
            .atMost(3));
  }

  private static Path image(Lab lab) {
    var image = lab.folder("image").resolve("gateway");
    Server.start(
            "extract",
            lab.folder("image"),
            Map.of(),
            List.of(
                lab.java(),
                "-Djarmode=tools",
                "-jar",
                Gateway.jar(lab).toString(),
                "extract",
                "--destination",
                image.toString()))
        .awaitEnd(Duration.ofMinutes(2));
    return image;
  }

  private static List<String> command(Lab lab, Path image, String... options) {
    var command = new ArrayList<>(List.of(lab.java()));
    command.addAll(Gateway.MACHINE);
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", Gateway.jar(lab).getFileName().toString()));
    if (!Files.exists(image.resolve(Gateway.jar(lab).getFileName()))) {
      throw new Trouble("The gateway's jar could not be taken apart");
    }
    return command;
  }

  private static void train(Lab lab, Path image, PublishedSite site) {
    Server.start(
            "training",
            image,
            Map.of(
                "SERVER_PORT", "0",
                "MANAGEMENT_SERVER_PORT", "0",
                "CELAKARTE_OIDC_CLIENT_SECRET", "none",
                "CELAKARTE_KAFKA_BOOTSTRAP", site.broker().bootstrap()),
            command(lab, image, "-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh"))
        .awaitEnd(Duration.ofMinutes(3));
    if (!Files.exists(image.resolve(CACHE))) {
      throw new Trouble("The training run left no start-up cache");
    }
  }

  /** A gateway that ends writes what it shows. */
  private static void keepSnapshot(Lab lab, Path image, PublishedSite site, Path kept) {
    try (var gateway =
        Gateway.start(
            image,
            "keeper",
            site.broker().bootstrap(),
            Map.of("CELAKARTE_SNAPSHOT_DIR", kept.toString()),
            command(lab, image))) {
      gateway.awaitPage(SamplePages.path(site.pages() - 1));
    }
    if (!Files.exists(kept.resolve("pages.snapshot"))) {
      throw new Trouble("The gateway left no snapshot");
    }
  }

  private static double start(
      Lab lab, Path image, boolean cache, String bootstrap, Map<String, String> settings) {
    var command = cache ? command(lab, image, "-XX:AOTCache=" + CACHE) : command(lab, image);
    var begin = System.nanoTime();
    try (var gateway = Gateway.start(image, "gateway", bootstrap, settings, command)) {
      gateway.awaitPage(SamplePages.path(1));
      return (System.nanoTime() - begin) / 1e9;
    }
  }
}
