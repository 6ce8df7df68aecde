package lv.celakarte.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class BenchmarkTests {

  /** What is compared has to be the same. */
  @Test
  void allPeersAgreeOnEveryExpressionAndContext() {
    var celakarte = new Celakarte();
    var seen = new HashSet<Integer>();
    for (int i = 0; i < Contexts.COUNT; i++) {
      int held = celakarte.evaluate(i);
      assertThat(celakarte.evaluateFromMap(i)).isEqualTo(held);
      assertThat(new HandWritten().evaluate(i)).isEqualTo(held);
      assertThat(new HandWrittenFields().evaluate(i)).isEqualTo(held);
      seen.add(held);
    }
    var kie = new Kie();
    var feelScala = new FeelScala();
    for (int i = 0; i < Contexts.COUNT; i++) {
      assertThat(kie.evaluate(i)).as("KIE, context %d", i).isEqualTo(celakarte.evaluate(i));
      assertThat(feelScala.evaluate(i)).as("feel-scala, %d", i).isEqualTo(celakarte.evaluate(i));
    }
    assertThat(seen).hasSizeGreaterThan(10);
  }

  @Test
  void aWholeVisitLeadsToALongRoadMap() {
    var visit = new Visit();

    var map = visit.steps();

    assertThat(map.steps().size() + map.further().size()).isBetween(15, 75);
    assertThat(new String(visit.json(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("Tu atbildēji: ", "\"status\":\"complete\"");
  }

  @Test
  void starts() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("Expressions.celakarte$")
            .include("Wholes.answersToWords$")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(org.openjdk.jmh.runner.options.TimeValue.milliseconds(20))
            .build();

    assertThat(new Runner(options).run()).hasSize(2);
  }
}
