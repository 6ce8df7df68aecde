package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.platform.events.Horizon;
import org.junit.jupiter.api.Test;

class MadeTests {

  private static final Horizon TEN_FIVE =
      Horizon.START.with("content.documents", 10).with("content.facts", 5);
  private static final Horizon NINE_SEVEN =
      Horizon.START.with("content.documents", 9).with("content.facts", 7);

  @Test
  void whatIsBehindInOneTopicMayNotFollowHoweverFarItIsAheadInAnother() {
    assertThat(new Made(NINE_SEVEN, 999).follows(new Made(TEN_FIVE, 1))).isFalse();
    assertThat(new Made(TEN_FIVE, 999).follows(new Made(NINE_SEVEN, 1))).isFalse();
    assertThat(new Made(TEN_FIVE.join(NINE_SEVEN), 1).follows(new Made(TEN_FIVE, 5))).isTrue();
  }

  @Test
  void anotherReleaseMayFollowWithTheSameInputs() {
    assertThat(new Made(TEN_FIVE, 1).follows(new Made(TEN_FIVE, 5))).isTrue();
    assertThat(new Made(TEN_FIVE, 1).isNewer(new Made(TEN_FIVE, 5))).isFalse();
  }

  @Test
  void revisionsDecideWhereInputsAreNotTold() {
    assertThat(new Made(Horizon.UNKNOWN, 6).follows(new Made(TEN_FIVE, 5))).isTrue();
    assertThat(new Made(TEN_FIVE, 5).follows(new Made(Horizon.UNKNOWN, 5))).isFalse();
    assertThat(new Made(Horizon.UNKNOWN, 0).follows(null)).isTrue();
  }
}
