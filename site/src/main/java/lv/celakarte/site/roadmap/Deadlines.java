package lv.celakarte.site.roadmap;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Writes the days until which something has to be done as a calendar (RFC 5545). */
final class Deadlines {

  /** A day of a calendar has no zone: the library takes it from the default zone of the machine. */
  private static final ZoneId MACHINE = ZoneId.systemDefault();

  /** A step and the last day for it. */
  record Deadline(String step, LocalDate day) {}

  private Deadlines() {}

  static String calendar(List<Deadline> deadlines, Instant now) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Celakarte//site//LV");
    deadlines.forEach(deadline -> calendar.addEvent(event(deadline, now)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Deadline deadline, Instant now) {
    var event = new VEvent();
    // The same step on the same day is the same entry, however often it is taken over.
    var id = deadline.day() + "/" + deadline.step();
    event.setUid(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
    event.setDateTimeStamp(Date.from(now));
    event.setSummary(deadline.step());
    event.setDateStart(Date.from(deadline.day().atStartOfDay(MACHINE).toInstant()), false);
    event.setTransparency(true);
    var before = new Trigger(Duration.builder().prior(true).days(1).build(), Related.START);
    event.addAlarm(VAlarm.display(before, deadline.step()));
    return event;
  }
}
