package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules and dashboards only speak of metrics that exist and are explained. */
class ObservabilityTests {

  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path PROMETHEUS = REPOSITORY.resolve("infra/prometheus");
  private static final Path DASHBOARD = REPOSITORY.resolve("infra/grafana/celakarte-overview.json");

  private static final Pattern METRIC =
      Pattern.compile("\\b(celakarte_[a-z_]+|http_server_[a-z_]+|jvm_[a-z_]+|up)(?=[{\\[)\\s]|$)");
  private static final Pattern REGISTERED = Pattern.compile("\"(celakarte(?:\\.[a-z]+)+)\"");

  /** What Prometheus' naming adds to the name in the code. */
  private static final Pattern SUFFIX =
      Pattern.compile("(_seconds)?(_bucket|_count|_sum)?$|(_seconds)?_total$");

  @Test
  void everyMetricInUseIsExplained() throws IOException {
    Set<String> explained = explained();

    assertThat(used()).hasSizeGreaterThan(8).allMatch(explained::contains);
  }

  @Test
  void everyMetricOfOursIsRegisteredSomewhere() throws IOException {
    Set<String> registered = registered();

    assertThat(explained().stream().filter(name -> name.startsWith("celakarte_")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(registered).contains(base(name)));
  }

  private static String base(String metric) {
    return SUFFIX.matcher(metric).replaceFirst("");
  }

  @Test
  void everyServiceIsScrapedAtItsManagementPort() throws IOException {
    String text = Files.readString(PROMETHEUS.resolve("prometheus.yml"));
    Ports ports = new Ports(0);

    for (String service :
        List.of(
            "gateway",
            "site",
            "content-service",
            "questionnaire-service",
            "directory-service",
            "analytics-service")) {
      assertThat(text).contains("127.0.0.1:" + (ports.of(service) + Ports.MANAGEMENT));
    }
  }

  @Test
  void everyAlertSaysHowUrgentItIsAndWhatItMeans() throws IOException {
    for (Map<?, ?> rule : rules()) {
      assertThat(String.valueOf(rule.get("labels"))).matches("\\{severity=(page|ticket)}");
      assertThat(String.valueOf(rule.get("annotations"))).contains("summary=", "description=");
    }
  }

  @Test
  void promtoolAgreesWhereItIsInstalled() throws Exception {
    Optional<Path> promtool = Tools.onPath("promtool");
    assumeTrue(
        promtool.isPresent(), "promtool is not installed (Debian: apt-get install prometheus)");

    Process check =
        new ProcessBuilder(
                promtool.orElseThrow().toString(),
                "check",
                "config",
                PROMETHEUS.resolve("prometheus.yml").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(check.waitFor()).as(said).isZero();
  }

  private static Set<String> used() throws IOException {
    Set<String> names = new TreeSet<>();
    rules().forEach(rule -> names.addAll(metrics(String.valueOf(rule.get("expr")))));
    JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
    dashboard.findValuesAsString("expr").forEach(expression -> names.addAll(metrics(expression)));
    return names;
  }

  private static Set<String> metrics(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = METRIC.matcher(expression);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static List<Map<?, ?>> rules() throws IOException {
    Map<?, ?> file = new Yaml().load(Files.readString(PROMETHEUS.resolve("alerts.yml")));
    List<Map<?, ?>> rules = new ArrayList<>();
    for (Map<?, ?> group : maps(file.get("groups"))) {
      rules.addAll(maps(group.get("rules")));
    }
    return rules;
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> entries) {
      entries.forEach(entry -> maps.add((Map<?, ?>) entry));
    }
    return maps;
  }

  private static Set<String> explained() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(PROMETHEUS.resolve("README.md"))) {
      if (line.startsWith("| `")) {
        String first = line.split("\\|")[1];
        String name = first.split("`")[1];
        names.add(name);
        Matcher ending = Pattern.compile("`(_[a-z]+)`").matcher(first);
        while (ending.find()) {
          names.add(name + ending.group(1));
        }
      }
    }
    return names;
  }

  private static Set<String> registered() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module :
        List.of(
            "platform",
            "gateway",
            "site",
            "content-service",
            "questionnaire-service",
            "directory-service",
            "analytics-service")) {
      try (Stream<Path> files = Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher matcher = REGISTERED.matcher(Files.readString(file));
          while (matcher.find()) {
            names.add(matcher.group(1).replace('.', '_'));
          }
        }
      }
    }
    return names;
  }
}
