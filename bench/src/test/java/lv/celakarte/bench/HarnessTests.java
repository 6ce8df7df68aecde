package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The harness in its smallest form, against a server in this process. */
class HarnessTests {

  @TempDir Path repository;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private static final class Smallest implements Benchmark {
    @Override
    public String name() {
      return "smallest";
    }

    @Override
    public String what() {
      return "a server of this test";
    }

    @Override
    public List<String> peers() {
      return List.of();
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException {
      try (var server = new SlowService(Duration.ofMillis(1), 10)) {
        var seen = FixedRate.get(server.port(), "/x").run(200, Duration.ofSeconds(1));
        return List.of(
            Figure.of("answers", "", seen.good()).atLeast(200),
            Figure.of("p99", "ms", seen.share(0.99)).atMost(60_000),
            Figure.of("failed", "", seen.failed()).atMost(0));
      }
    }
  }

  private boolean run(String... names) {
    var options = new Options(List.of(names), true, false, repository);
    return new Bench(options, new PrintStream(said, true, UTF_8), Clock.systemUTC())
        .run(List.of(new Smallest()));
  }

  @Test
  void measuresAndWritesDownWhatItFound() throws IOException {
    assertThat(run("smallest")).isTrue();

    var result =
        JsonMapper.shared()
            .readTree(Files.readString(repository.resolve("bench/results/smallest-short.json")));
    assertThat(result.get("form").asString()).isEqualTo("short");
    assertThat(result.get("machine").get("cores").asInt()).isPositive();
    assertThat(result.get("figures").get(0).get("value").asDouble()).isEqualTo(200);
    assertThat(result.get("figures").get(0).get("met").asBoolean()).isTrue();
    assertThat(said.toString(UTF_8)).contains("answers: 200   goal ≥ 200  met");
  }

  @Test
  void saysWhichBenchmarksThereAre() {
    assertThatThrownBy(() -> run("fastest")).hasMessageContaining("smallest");
  }

  @Test
  void goesOnAfterABenchmarkThatCannotBeRun() {
    var broken =
        new Benchmark() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public String what() {
            return "nothing";
          }

          @Override
          public List<String> peers() {
            return List.of("no-such-program");
          }

          @Override
          public List<Figure> measure(Lab lab) {
            throw new IllegalStateException();
          }
        };
    var bench =
        new Bench(
            new Options(List.of(), true, false, repository),
            new PrintStream(said, true, UTF_8),
            Clock.systemUTC());

    assertThat(bench.run(List.of(broken, new Smallest()))).isFalse();

    assertThat(said.toString(UTF_8)).contains("no-such-program is missing", "answers: 200");
  }

  @Test
  void readsWhatTheLoadGeneratorSays() {
    var seen = Wrk.read("Running 5s test\nRESULT 1000 2000000 1 2 350 990 123456\n");

    assertThat(seen.perSecond()).isEqualTo(500);
    assertThat(seen.errors()).isEqualTo(1);
    assertThat(seen.p99()).isEqualTo(0.99);
  }

  @Test
  void tellsTheProcessorTimeAndMemoryOfAProcess() {
    var self = ProcessHandle.current();
    var before = Processes.cpuMicros(self);
    var busy = System.nanoTime() + Duration.ofMillis(200).toNanos();
    while (System.nanoTime() < busy) {
      Thread.onSpinWait();
    }

    assertThat(Processes.cpuMicros(self)).isGreaterThan(before);
    assertThat(Processes.residentMegabytes(self)).isGreaterThan(10);
  }

  @Test
  void takesTheMedianOfAnOddAndOfAnEvenNumber() {
    assertThat(Spread.of(new double[] {3, 1, 2}).median()).isEqualTo(2);
    assertThat(Spread.of(new double[] {4, 1, 2, 3}).median()).isEqualTo(2.5);
    assertThat(Spread.of(new double[] {1, 2, 3, 4}).share(0.99)).isEqualTo(4);
  }

  @Test
  void makesTheSamePagesInEveryRun() {
    var page = SamplePages.html(5, 1, 10_600);

    assertThat(page).isEqualTo(SamplePages.html(5, 1, 10_600));
    assertThat(page).isNotEqualTo(SamplePages.html(6, 1, 10_600));
    assertThat(page.length).isBetween(10_000, 11_000);
    assertThat(SamplePages.gzip(page).length).isLessThan(page.length / 2);
  }
}
