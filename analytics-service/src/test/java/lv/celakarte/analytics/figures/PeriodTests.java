package lv.celakarte.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTests {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void meansDaysThatAreOverWhenTheLastDaysAreChosen() {
    assertThat(new Choice.LastDays(7).period(TODAY)).isEqualTo(period("2026-11-15", "2026-11-21"));
    assertThat(new Choice.Today().period(TODAY)).isEqualTo(period("2026-11-22", "2026-11-22"));
    assertThat(new Choice.Month(YearMonth.of(2026, 2)).period(TODAY))
        .isEqualTo(period("2026-02-01", "2026-02-28"));
  }

  @Test
  void comparesWithAsManyDaysRightBefore() {
    assertThat(period("2026-11-15", "2026-11-21").before())
        .isEqualTo(period("2026-11-08", "2026-11-14"));
  }

  @Test
  void comparesAWholeMonthWithTheMonthBefore() {
    assertThat(period("2026-03-01", "2026-03-31").before())
        .isEqualTo(period("2026-02-01", "2026-02-28"));
  }

  @Test
  void knowsWhetherItIsOver() {
    assertThat(period("2026-11-15", "2026-11-21").endedBefore(TODAY)).isTrue();
    assertThat(period("2026-11-15", "2026-11-22").endedBefore(TODAY)).isFalse();
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThatIllegalArgumentException().isThrownBy(() -> period("2026-11-22", "2026-11-21"));
  }

  @Test
  void isCutSoThatItsPointsCanBeRead() {
    assertThat(Step.fitting(period("2026-11-22", "2026-11-22"))).isEqualTo(Step.HOUR);
    assertThat(Step.fitting(period("2026-10-25", "2026-11-21"))).isEqualTo(Step.DAY);
    assertThat(Step.fitting(period("2026-01-01", "2026-11-21"))).isEqualTo(Step.MONTH);
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
