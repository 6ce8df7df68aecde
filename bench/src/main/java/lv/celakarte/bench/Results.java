package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the last result of each benchmark as JSON, and the table of them in the README. */
final class Results {

  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";

  /** What others may take of the processors, in percent, before a run proves nothing. */
  private static final double BUSY = 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path module;
  private final boolean brief;
  private final Clock clock;

  Results(Path module, boolean brief, Clock clock) {
    this.module = module;
    this.brief = brief;
    this.clock = clock;
  }

  void write(Benchmark benchmark, List<Figure> figures, Quiet.Seen machine) {
    var result = new LinkedHashMap<String, Object>();
    result.put("benchmark", benchmark.name());
    result.put("what", benchmark.what());
    result.put("form", brief ? "short" : "long");
    result.put(
        "at",
        DateTimeFormatter.ISO_INSTANT.format(
            clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
    result.put("machine", machine());
    result.put("loadAverageBefore", machine.load());
    result.put("othersPercent", machine.others());
    result.put("figures", figures);
    try {
      var folder = Files.createDirectories(module.resolve("results"));
      Files.writeString(
          folder.resolve(benchmark.name() + (brief ? "-short" : "") + ".json"),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
      table(folder);
    } catch (IOException failure) {
      throw new Trouble("The result cannot be written: " + failure.getMessage(), failure);
    }
  }

  private static Map<String, Object> machine() {
    var memory = 0L;
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      memory = Math.round(system.getTotalMemorySize() / Math.pow(1024, 3));
    }
    return Map.of(
        "cores", Runtime.getRuntime().availableProcessors(),
        "memoryGiB", memory,
        "java", System.getProperty("java.version"));
  }

  private void table(Path folder) throws IOException {
    var readme = module.resolve("README.md");
    if (!Files.exists(readme)) {
      return;
    }
    var text = Files.readString(readme);
    var begin = text.indexOf(BEGIN);
    var end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return;
    }
    var table = new StringBuilder(BEGIN + "\n");
    table.append("| benchmark | figure | goal | measured | met | when, on what |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (var benchmark : Bench.ALL) {
      rows(folder, benchmark).forEach(row -> table.append(row).append('\n'));
    }
    Files.writeString(readme, text.substring(0, begin) + table + text.substring(end));
  }

  /** The long form is worth more than the short one, whichever is younger. */
  private static List<String> rows(Path folder, Benchmark benchmark) throws IOException {
    for (var name : List.of(benchmark.name() + ".json", benchmark.name() + "-short.json")) {
      var file = folder.resolve(name);
      if (Files.exists(file)) {
        return rows(JSON.readTree(Files.readString(file, UTF_8)));
      }
    }
    return List.of();
  }

  private static List<String> rows(JsonNode result) {
    var machine = result.get("machine");
    var when =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(java.time.Instant.parse(result.get("at").asString()));
    var where =
        when
            + ", "
            + machine.get("cores").asInt()
            + " cores, load "
            + result.get("loadAverageBefore").asString()
            + ", others "
            + result.path("othersPercent").asString("?")
            + " %"
            + ", "
            + result.get("form").asString()
            + " form";
    var rows = new ArrayList<String>();
    var busy = result.path("othersPercent").asDouble(100) > BUSY;
    for (var node : result.get("figures")) {
      var figure = JSON.treeToValue(node, Figure.class);
      rows.add(
          "| `%s` | %s | %s | %s | %s | %s |"
              .formatted(
                  result.get("benchmark").asString(),
                  figure.name(),
                  figure.goal() == null ? "" : figure.goal(),
                  figure.text(),
                  verdict(figure, busy),
                  where));
    }
    return rows;
  }

  /** On a machine that others kept busy the figures stand, but nothing is concluded from them. */
  private static String verdict(Figure figure, boolean busy) {
    if (figure.met() == null) {
      return "";
    }
    return busy ? "machine was busy" : figure.met() ? "yes" : "**no**";
  }
}
