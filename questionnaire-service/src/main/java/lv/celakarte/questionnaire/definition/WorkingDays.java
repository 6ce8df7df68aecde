package lv.celakarte.questionnaire.definition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The days on which Latvian institutions work: the holidays of the law "Par svētku, atceres un
 * atzīmējamām dienām", and the working days that the Cabinet has moved (as data, where known).
 */
public final class WorkingDays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 4),
          MonthDay.of(6, 23),
          MonthDay.of(6, 24),
          MonthDay.of(11, 18),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26),
          MonthDay.of(12, 31));

  /** When these two fall on a weekend, the next working day is free. */
  private static final Set<MonthDay> MADE_UP_FOR = Set.of(MonthDay.of(5, 4), MonthDay.of(11, 18));

  private static final Set<LocalDate> FREED = new HashSet<>();
  private static final Set<LocalDate> WORKED = new HashSet<>();
  private static final List<Moved> MOVED = new ArrayList<>();

  static {
    readMoved();
  }

  private WorkingDays() {}

  /** Each line: the day that became free, the day that is worked instead, and where it was read. */
  private static void readMoved() {
    var stream = WorkingDays.class.getResourceAsStream("moved-working-days.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(words -> {
            var moved = new Moved(LocalDate.parse(words[0]), LocalDate.parse(words[1]));
            MOVED.add(moved);
            FREED.add(moved.free());
            WORKED.add(moved.worked());
          });
      MOVED.sort(Comparator.comparing(Moved::free));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A day that the Cabinet made free, and the day that is worked instead. */
  public record Moved(LocalDate free, LocalDate worked) {}

  /** All days that were moved, the earliest first. */
  public static List<Moved> moved() {
    return List.copyOf(MOVED);
  }

  public static boolean works(LocalDate day) {
    if (WORKED.contains(day)) {
      return true;
    }
    return !weekend(day) && !holiday(day) && !FREED.contains(day);
  }

  /** A public holiday, whatever day of the week it is. */
  public static boolean holiday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day)) || movable(day) || madeUp(day);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean movable(LocalDate day) {
    if (day.getMonth() == Month.MAY
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)))) {
      return true;
    }
    long fromEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
    return fromEaster == -2 || fromEaster == 0 || fromEaster == 1 || fromEaster == 49;
  }

  /** A Monday after the fourth of May or the eighteenth of November on a weekend. */
  private static boolean madeUp(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.MONDAY
        && (MADE_UP_FOR.contains(MonthDay.from(day.minusDays(1)))
            || MADE_UP_FOR.contains(MonthDay.from(day.minusDays(2))));
  }

  /** Easter Sunday of the western churches, by the anonymous Gregorian reckoning. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * week) / 451;
    int day = moon + week - 7 * late + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }

  /** The day itself, or the first working day behind it. */
  public static LocalDate orNext(LocalDate day) {
    var candidate = day;
    while (!works(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** So many working days later; the day itself does not count. */
  public static LocalDate after(LocalDate day, int count) {
    var last = day;
    for (int i = 0; i < count; i++) {
      last = orNext(last.plusDays(1));
    }
    return last;
  }
}
