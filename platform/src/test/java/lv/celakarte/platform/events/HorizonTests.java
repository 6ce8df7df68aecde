package lv.celakarte.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonTests {

  private static final Horizon TEN_FIVE = Horizon.START.with("a", 10).with("b", 5);
  private static final Horizon NINE_SEVEN = Horizon.START.with("a", 9).with("b", 7);

  @Test
  void coversWhatItHasReadAndNothingElse() {
    assertThat(TEN_FIVE.covers(TEN_FIVE)).isTrue();
    assertThat(TEN_FIVE.with("c", 1).covers(TEN_FIVE)).isTrue();
    assertThat(TEN_FIVE.covers(TEN_FIVE.with("c", 1))).isFalse();
    assertThat(Horizon.START.covers(Horizon.START)).isTrue();
  }

  @Test
  void ofTwoReadersEachMayBeAhead() {
    assertThat(TEN_FIVE.covers(NINE_SEVEN)).isFalse();
    assertThat(NINE_SEVEN.covers(TEN_FIVE)).isFalse();
    assertThat(NINE_SEVEN.sum()).isGreaterThan(TEN_FIVE.sum());

    var both = TEN_FIVE.join(NINE_SEVEN);

    assertThat(both).isEqualTo(Horizon.START.with("a", 10).with("b", 7));
    assertThat(both.covers(TEN_FIVE) && both.covers(NINE_SEVEN)).isTrue();
  }

  @Test
  void aLaterEraCoversWhateverWasReadBefore() {
    var later = Horizon.START.in(1).with("a", 1);

    assertThat(later.covers(TEN_FIVE)).isTrue();
    assertThat(TEN_FIVE.covers(later)).isFalse();
    assertThat(later.join(TEN_FIVE)).isEqualTo(later);
  }

  @Test
  void readsWhatItHasWritten() {
    assertThat(Horizon.parse(TEN_FIVE.toString())).isEqualTo(TEN_FIVE);
    assertThat(Horizon.parse(Horizon.START.toString())).isEqualTo(Horizon.START);
    assertThat(TEN_FIVE).hasToString("0;a=10;b=5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "x;a=1", "0;a", "0;a=x", "=;"})
  void takesAnythingElseForUnknown(String text) {
    var horizon = Horizon.parse(text);

    assertThat(horizon.known()).isFalse();
    assertThat(TEN_FIVE.covers(horizon)).isTrue();
    assertThat(horizon.covers(TEN_FIVE)).isFalse();
  }
}
