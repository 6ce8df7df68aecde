package lv.celakarte.bench.engine;

import java.util.concurrent.TimeUnit;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.evaluation.Evaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole evaluation: 40 answers read and checked, 150 rules, the road map, all its words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Wholes {

  private final Visit visit = new Visit();

  /** Answers in, everything that the page shows out. */
  @Benchmark
  public Evaluation answersToWords() {
    return visit.words();
  }

  /** The same without the words. */
  @Benchmark
  public RoadMap answersToSteps() {
    return visit.steps();
  }

  /** The same with the words written as JSON. */
  @Benchmark
  public byte[] answersToJson() {
    return visit.json();
  }
}
