package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import lv.celakarte.site.published.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {

  @ParameterizedTest
  @CsvSource({"1, janvārī", "3, martā", "4, aprīlī", "5, maijā", "8, augustā", "11, novembrī"})
  void aMonthStandsInTheRightCase(int month, String name) {
    assertThat(Dates.on(LocalDate.of(2026, month, 22), Language.LV))
        .isEqualTo("2026. gada 22. " + name);
  }

  @Test
  void englishHasOneForm() {
    assertThat(Dates.on(LocalDate.of(2026, 11, 22), Language.EN)).isEqualTo("November 22, 2026");
  }

  @Test
  void aDayBeginsWhereTheReadersLive() {
    assertThat(Dates.day(Instant.parse("2026-11-22T22:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }
}
