package lv.celakarte.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lv.celakarte.analytics.figures.Figure.Hidden;
import lv.celakarte.analytics.figures.Figure.Known;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {

  private static final Hidden HIDDEN = new Hidden();

  private final SmallNumbers smallNumbers = new SmallNumbers(5);

  @Test
  void keepsBackOneToFourAndTellsNought() {
    assertThat(smallNumbers.alone(0)).isEqualTo(new Known(0));
    assertThat(LongStream.rangeClosed(1, 4).mapToObj(smallNumbers::alone)).containsOnly(HIDDEN);
    assertThat(smallNumbers.alone(5)).isEqualTo(new Known(5));
  }

  @Test
  void hidesASecondPartWhereASingleOneCouldBeWorkedOut() {
    assertThat(smallNumbers.parts(List.of(40L, 3L, 12L, 0L)))
        .containsExactly(new Known(40), HIDDEN, HIDDEN, new Known(0));
  }

  @Test
  void hidesAThirdPartWhereTwoTogetherAreStillSmall() {
    assertThat(smallNumbers.parts(List.of(40L, 1L, 2L, 12L)))
        .containsExactly(new Known(40), HIDDEN, HIDDEN, HIDDEN);
  }

  @Test
  void leavesLargePartsAlone() {
    assertThat(smallNumbers.parts(List.of(40L, 5L, 0L)))
        .containsExactly(new Known(40), new Known(5), new Known(0));
    assertThat(smallNumbers.parts(List.of(3L, 4L, 9L)))
        .containsExactly(HIDDEN, HIDDEN, new Known(9));
  }

  @Test
  void hidesTheOnlyPartTogetherWithItsTotal() {
    assertThat(smallNumbers.parts(List.of(3L))).containsExactly(HIDDEN);
  }

  @Test
  void hidesAPartThatLeavesOnlyAFewOfItsWhole() {
    assertThat(smallNumbers.within(18, 20)).isEqualTo(HIDDEN);
    assertThat(smallNumbers.within(20, 20)).isEqualTo(new Known(20));
    assertThat(smallNumbers.within(15, 20)).isEqualTo(new Known(15));
    assertThat(smallNumbers.within(0, 3)).isEqualTo(HIDDEN);
    assertThat(smallNumbers.parts(List.of(18L, 30L, 50L), List.of(20L, 40L, 90L)))
        .containsExactly(HIDDEN, HIDDEN, new Known(50));
  }

  @Test
  void neverLetsASmallNumberBeWorkedOutFromTotalAndParts() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var parts = random.longs(random.nextInt(1, 9), 0, 14).boxed().toList();
      var total = parts.stream().mapToLong(Long::longValue).sum();
      var told = smallNumbers.parts(parts);
      var hidden = told.stream().filter(Figure::hidden).count();
      var missing = total - told.stream().mapToLong(figure -> figure.value().orElse(0)).sum();

      assertThat(told).doesNotContain(new Known(1), new Known(2), new Known(3), new Known(4));
      if (hidden > 0 && !smallNumbers.alone(total).hidden()) {
        assertThat(hidden).as("%s", parts).isGreaterThan(1);
        assertThat(missing).as("%s", parts).isGreaterThanOrEqualTo(5);
      }
    }
  }

  @Test
  void takesAnotherThreshold() {
    assertThat(new SmallNumbers(1).alone(1)).isEqualTo(new Known(1));
    assertThat(new SmallNumbers(10).alone(9)).isEqualTo(HIDDEN);
  }
}
