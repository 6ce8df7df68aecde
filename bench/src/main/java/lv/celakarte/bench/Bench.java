package lv.celakarte.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks that were asked for and writes down what they found. */
public final class Bench {

  static final List<Benchmark> ALL =
      List.of(
          new PagesBenchmark(),
          new VariantsBenchmark(),
          new DynamicBenchmark(),
          new CmsBenchmark(),
          new PublishBenchmark(),
          new MassBenchmark(),
          new StartBenchmark("gateway"),
          new StartBenchmark("site"),
          new StartBenchmark("content-service"),
          new StartBenchmark("questionnaire-service"),
          new StartBenchmark("directory-service"),
          new StartBenchmark("analytics-service"),
          new FirstBenchmark(),
          new MemoryBenchmark(),
          new OverloadBenchmark(),
          new QuestionnaireBenchmark(),
          new EngineBenchmark());

  private final Options options;
  private final PrintStream out;
  private final Clock clock;

  Bench(Options options, PrintStream out, Clock clock) {
    this.options = options;
    this.out = out;
    this.clock = clock;
  }

  /** Starts from the command line. */
  public static void main(String[] arguments) {
    try {
      var options = Options.parse(Arrays.asList(arguments));
      System.exit(new Bench(options, System.out, Clock.systemUTC()).run(ALL) ? 0 : 1);
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      System.exit(2);
    }
  }

  /** Whether every benchmark could be run; a goal that was missed is a finding, not a failure. */
  boolean run(List<Benchmark> all) {
    var chosen = chosen(all);
    var results = new Results(options.repository().resolve("bench"), options.brief(), clock);
    if (options.install()) {
      Peers.install(chosen.stream().flatMap(each -> each.peers().stream()).distinct().toList());
    }
    var whole = true;
    for (var benchmark : chosen) {
      whole &= run(benchmark, results);
    }
    return whole;
  }

  private List<Benchmark> chosen(List<Benchmark> all) {
    for (var name : options.names()) {
      if (all.stream().noneMatch(each -> each.name().equals(name))) {
        throw new Trouble(
            "There is no benchmark "
                + name
                + ", but "
                + String.join(", ", all.stream().map(Benchmark::name).toList())
                + "\n\n"
                + Options.USAGE);
      }
    }
    return all.stream()
        .filter(each -> options.names().isEmpty() || options.names().contains(each.name()))
        .toList();
  }

  private boolean run(Benchmark benchmark, Results results) {
    out.println(benchmark.name() + ": " + benchmark.what());
    try (var lab = new Lab(options.repository(), options.brief(), out, clock)) {
      benchmark.peers().forEach(Peers::find);
      var quiet = Quiet.begin();
      var figures = benchmark.measure(lab);
      figures.forEach(this::tell);
      results.write(benchmark, figures, quiet.seen());
      return true;
    } catch (Trouble trouble) {
      out.println("  " + trouble.getMessage());
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception failure) {
      out.println("  could not be measured: " + failure);
      return false;
    }
  }

  private void tell(Figure figure) {
    var verdict =
        figure.goal() == null
            ? ""
            : "   goal "
                + figure.goal()
                + (Boolean.TRUE.equals(figure.met()) ? "  met" : "  MISSED");
    out.println("  " + figure.name() + ": " + figure.text() + verdict);
  }
}
