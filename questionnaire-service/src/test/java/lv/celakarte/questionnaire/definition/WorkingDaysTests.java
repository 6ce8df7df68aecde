package lv.celakarte.questionnaire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2285, 2285-03-22"
  })
  void knowsWhenEasterIs(int year, LocalDate easter) {
    assertThat(WorkingDays.easter(year)).isEqualTo(easter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-04",
        "2026-05-10", "2026-05-24", "2026-06-23", "2026-06-24", "2026-11-18", "2026-12-24",
        "2026-12-25", "2026-12-26", "2026-12-31"
      })
  void restsOnPublicHolidays(LocalDate day) {
    assertThat(WorkingDays.holiday(day)).isTrue();
    assertThat(WorkingDays.works(day)).isFalse();
  }

  @Test
  void hasFifteenHolidaysInAYearWithoutOneMadeUpFor() {
    assertThat(holidaysOf(2026)).isEqualTo(15);
  }

  /** 2028: the eighteenth of November is a Saturday. 2025: the fourth of May was a Sunday. */
  @ParameterizedTest
  @CsvSource({"2025-05-05", "2028-11-20"})
  void makesUpForAStateHolidayOnAWeekend(LocalDate monday) {
    assertThat(WorkingDays.works(monday)).isFalse();
    assertThat(holidaysOf(monday.getYear())).isEqualTo(16);
  }

  private static long holidaysOf(int year) {
    var first = LocalDate.of(year, 1, 1);
    return IntStream.range(0, first.lengthOfYear())
        .mapToObj(first::plusDays)
        .filter(WorkingDays::holiday)
        .count();
  }

  @Test
  void followsTheCabinetWhereItMovedAWorkingDay() {
    assertThat(WorkingDays.works(LocalDate.of(2026, 1, 2))).isFalse();
    assertThat(WorkingDays.works(LocalDate.of(2026, 1, 17))).isTrue();
    assertThat(WorkingDays.holiday(LocalDate.of(2026, 1, 2))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5, WORKING_DAYS, false, 2026-11-20, 2026-11-27",
    "1, WORKING_DAYS, false, 2026-12-23, 2026-12-28",
    "3, WORKING_DAYS, false, 2026-04-01, 2026-04-08",
    "14, DAYS, false, 2026-11-22, 2026-12-06",
    "14, DAYS, true, 2026-11-22, 2026-12-07",
    "10, DAYS, true, 2026-12-16, 2026-12-28",
    "2, MONTHS, false, 2026-12-31, 2027-02-28",
    "0, WORKING_DAYS, false, 2026-11-21, 2026-11-21"
  })
  void countsTheTimeOfADeadline(
      int count, Due.Unit unit, boolean rolls, LocalDate from, LocalDate last) {
    assertThat(new Due(null, count, unit, rolls).from(from)).isEqualTo(last);
  }
}
