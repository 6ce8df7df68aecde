package lv.celakarte.content.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReminderTests {

  private static final LocalDate DAY = LocalDate.parse("2027-05-22");

  @Test
  void climbsFromTheAuthorToThePublisherToTheCoordinator() {
    assertThat(Reminder.of(DAY, DAY.minusDays(31))).isEqualTo(Reminder.NONE);
    assertThat(Reminder.of(DAY, DAY.minusDays(30))).isEqualTo(Reminder.AUTHOR);
    assertThat(Reminder.of(DAY, DAY)).isEqualTo(Reminder.AUTHOR);
    assertThat(Reminder.of(DAY, DAY.plusDays(1))).isEqualTo(Reminder.PUBLISHER);
    assertThat(Reminder.of(DAY, DAY.plusDays(14))).isEqualTo(Reminder.PUBLISHER);
    assertThat(Reminder.of(DAY, DAY.plusDays(15))).isEqualTo(Reminder.COORDINATOR);
  }

  @Test
  void staysWithEverybodyWhomItHasReached() {
    assertThat(Reminder.COORDINATOR.reaches(Reminder.AUTHOR)).isTrue();
    assertThat(Reminder.AUTHOR.reaches(Reminder.PUBLISHER)).isFalse();
    assertThat(Reminder.NONE.reaches(Reminder.AUTHOR)).isFalse();
  }

  @Test
  void concernsOnlyWhatReadersSee() {
    assertThat(Reminder.of(Fixtures.live(), DAY)).isEqualTo(Reminder.AUTHOR);
    assertThat(Reminder.of(Fixtures.annasDraft(), DAY)).isEqualTo(Reminder.NONE);
    assertThat(Reminder.of(Fixtures.withdrawn(), DAY)).isEqualTo(Reminder.NONE);
  }
}
