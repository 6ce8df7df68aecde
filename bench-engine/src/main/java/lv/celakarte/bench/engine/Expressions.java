package lv.celakarte.bench.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time of one expression, on the average of six, over contexts that change with each round. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Subject.EXPRESSIONS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Expressions {

  private final Celakarte celakarte = new Celakarte();
  private final Subject kie = new Kie();
  private final Subject feelScala = new FeelScala();
  private final Subject handWritten = new HandWritten();
  private final Subject handWrittenFields = new HandWrittenFields();
  private int round;

  private int next() {
    round = (round + 1) % Contexts.COUNT;
    return round;
  }

  /** Answers that are read already, as all rules of one request share them. */
  @Benchmark
  public int celakarte() {
    return celakarte.evaluate(next());
  }

  /** From the map of a request, with every check of an answer. */
  @Benchmark
  public int celakarteFromMap() {
    return celakarte.evaluateFromMap(next());
  }

  @Benchmark
  public int kieCompiled() {
    return kie.evaluate(next());
  }

  @Benchmark
  public int feelScalaParsed() {
    return feelScala.evaluate(next());
  }

  @Benchmark
  public int handWrittenOverMap() {
    return handWritten.evaluate(next());
  }

  @Benchmark
  public int handWrittenOverFields() {
    return handWrittenFields.evaluate(next());
  }
}
