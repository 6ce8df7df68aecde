package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the whole platform takes on one machine, as {@code up} starts it, before and after load. */
final class MemoryBenchmark implements Benchmark {

  private static final int OFFSET = 5_500;
  private static final int RATE = 500;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String what() {
    return "memory of the whole local platform, fresh and after half an hour (short: 20 s) of readers";
  }

  @Override
  public List<String> peers() {
    return List.of();
  }

  @Override
  public List<Figure> measure(Lab lab) {
    var runtime = lab.folder("runtime");
    lab.keep(() -> command(lab, runtime, "stop"));
    command(lab, runtime, "up", "--detach", "--no-aot");
    var port = 8080 + OFFSET;
    var asking = FixedRate.get(port, "/lv");
    lab.say(asking.run(RATE, Duration.ofSeconds(5)).good() + " answers");
    var fresh = parts(runtime);
    lab.say(asking.run(RATE, lab.time(30 * 60, 20)).good() + " answers");
    var later = parts(runtime);
    var figures = new ArrayList<Figure>();
    later.forEach((name, megabytes) -> figures.add(Figure.of(name, "MB", megabytes)));
    figures.add(Figure.of("whole platform, fresh", "MB", sum(fresh)));
    figures.add(Figure.of("whole platform, after readers", "MB", sum(later)).atMost(2560));
    figures.add(Figure.of("grown", "MB", sum(later) - sum(fresh)).atMost(64));
    return figures;
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void command(Lab lab, Path runtime, String... words) {
    var command = new ArrayList<>(List.of(lab.repository().resolve("celakarte").toString()));
    command.addAll(List.of(words));
    command.addAll(
        List.of("--port-offset", Integer.toString(OFFSET), "--runtime", runtime.toString()));
    Server.start(words[0], lab.folder("commands"), Map.of(), command)
        .awaitEnd(Duration.ofMinutes(15));
  }

  /** Every process whose command line names the runtime's folder. */
  private static Map<String, Double> parts(Path runtime) {
    var parts = new java.util.TreeMap<String, Double>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      processes
          .filter(each -> each.getFileName().toString().matches("[0-9]+"))
          .forEach(each -> {
            var environment = text(each.resolve("environ"));
            var line = text(each.resolve("cmdline")).replace('\0', ' ');
            if ((line + environment).contains(runtime.toString())) {
              parts.merge(name(line), Processes.residentMegabytes(each), Double::sum);
            }
          });
    } catch (IOException failure) {
      throw new Trouble("The processes cannot be listed", failure);
    }
    return parts;
  }

  private static String name(String line) {
    for (var part :
        List.of(
            "gateway",
            "questionnaire-service",
            "content-service",
            "directory-service",
            "analytics-service",
            "kafka.Kafka",
            "Keycloak",
            "store",
            "site-1")) {
      if (line.contains(part)) {
        return "memory of " + part.replace("kafka.", "").replace("site-1", "site");
      }
    }
    return "memory of the supervisor";
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
