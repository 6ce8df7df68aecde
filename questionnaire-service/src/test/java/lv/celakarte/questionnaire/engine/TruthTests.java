package lv.celakarte.questionnaire.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import lv.celakarte.questionnaire.definition.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTests {

  /** A leaf whose truth is given. */
  private static Test leaf(Truth truth) {
    return new Test.Not(new Fixed(truth).inverted());
  }

  private record Fixed(Truth truth) {
    Test inverted() {
      var always = new Test.Always();
      return switch (truth) {
        case NO -> always;
        case YES -> new Test.Not(always);
        case UNKNOWN -> new Test.Ticked(0, 1, 0);
      };
    }
  }

  /** One question that is open, so that a leaf about it is unknown. */
  private static Sheet sheet() {
    var ask =
        new Ask(
            "q",
            0,
            Kind.SINGLE,
            true,
            null,
            new String[] {"a", "b"},
            null,
            0,
            0,
            null,
            null,
            null,
            null);
    var sheet = new Sheet(new Ask[] {ask}, 0);
    sheet.given[0] = Given.OPEN;
    return sheet;
  }

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, NO, NO, YES",
    "YES, UNKNOWN, UNKNOWN, YES",
    "NO, NO, NO, NO",
    "NO, UNKNOWN, NO, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void joinsInEitherOrder(Truth one, Truth other, Truth all, Truth any) {
    var sheet = sheet();

    for (Test[] parts : new Test[][] {{leaf(one), leaf(other)}, {leaf(other), leaf(one)}}) {
      assertThat(Truth.of(Test.Several.all(parts).eval(sheet))).isEqualTo(all);
      assertThat(Truth.of(Test.Several.any(parts).eval(sheet))).isEqualTo(any);
    }
  }

  @ParameterizedTest
  @CsvSource({"YES, NO", "NO, YES", "UNKNOWN, UNKNOWN"})
  void turnsAround(Truth truth, Truth turned) {
    assertThat(Truth.of(new Test.Not(leaf(truth)).eval(sheet()))).isEqualTo(turned);
  }

  @org.junit.jupiter.api.Test
  void namesTheQuestionThatWouldDecide() {
    var questions = new BitSet();

    Test.Several.all(new Test[] {leaf(Truth.YES), leaf(Truth.UNKNOWN)}).missing(sheet(), questions);

    assertThat(questions.stream().boxed()).containsExactly(0);
  }
}
