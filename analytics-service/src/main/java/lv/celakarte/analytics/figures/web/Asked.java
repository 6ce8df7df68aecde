package lv.celakarte.analytics.figures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.celakarte.analytics.figures.Choice;
import lv.celakarte.analytics.figures.Period;
import lv.celakarte.platform.problems.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The period that the reader of the dashboard asked for, and what was wrong with it.
 *
 * @param choice what is shown: the usual period when nothing usable was asked for
 * @param from first day as it was typed
 * @param to last day as it was typed
 */
record Asked(Choice choice, String from, String to, List<FieldProblem> errors) {

  static final String TIME = "laiks";
  static final String FROM = "no";
  static final String TO = "lidz";
  static final String TODAY = "sodien";

  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  static Asked of(@Nullable String time, @Nullable String from, @Nullable String to, Words words) {
    if (isGiven(from) || isGiven(to)) {
      return days(from == null ? "" : from.strip(), to == null ? "" : to.strip(), words);
    }
    return time == null || time.isBlank() ? usual(List.of()) : named(time.strip(), words);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Asked usual(List<FieldProblem> errors) {
    return new Asked(Choice.USUAL, "", "", errors);
  }

  private static Asked named(String time, Words words) {
    return switch (time) {
      case TODAY -> of(new Choice.Today());
      case "7" -> of(new Choice.LastDays(7));
      case "28" -> of(new Choice.LastDays(28));
      default ->
          month(time)
              .map(month -> of(new Choice.Month(month)))
              .orElseGet(() -> usual(List.of(problem(TIME, "invalid", "period.invalid", words))));
    };
  }

  private static Asked of(Choice choice) {
    return new Asked(choice, "", "", List.of());
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text))
          .filter(month -> !month.atEndOfMonth().isBefore(FIRST));
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private static Asked days(String from, String to, Words words) {
    var errors = new ArrayList<FieldProblem>();
    var first = day(FROM, from, errors, words);
    var last = day(TO, to, errors, words);
    if (first.isEmpty() || last.isEmpty()) {
      return new Asked(Choice.USUAL, from, to, errors);
    }
    if (last.get().isBefore(first.get())) {
      errors.add(problem(TO, "before-start", "period.backwards", words));
      return new Asked(Choice.USUAL, from, to, errors);
    }
    var period = new Period(first.get(), last.get());
    if (period.days() > Period.LONGEST) {
      errors.add(problem(TO, "too-long", "period.toolong", words));
      return new Asked(Choice.USUAL, from, to, errors);
    }
    return new Asked(new Choice.Own(period), from, to, List.of());
  }

  private static Optional<LocalDate> day(
      String field, String text, List<FieldProblem> errors, Words words) {
    try {
      var day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && day.getYear() < 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeException odd) {
      // Told below, like a day that cannot be.
    }
    errors.add(problem(field, "invalid", "period.day", words));
    return Optional.empty();
  }

  private static FieldProblem problem(String field, String code, String key, Words words) {
    return new FieldProblem(field, code, words.text(key));
  }

  /** The query that asks for the same again. */
  String query() {
    return switch (choice) {
      case Choice.Today() -> query(TODAY);
      case Choice.LastDays(var count) -> query(Integer.toString(count));
      case Choice.Month(var month) -> query(month.toString());
      case Choice.Own(var period) ->
          UriComponentsBuilder.newInstance()
              .queryParam(FROM, period.first())
              .queryParam(TO, period.last())
              .build()
              .toUriString();
    };
  }

  static String query(String time) {
    return "?" + TIME + "=" + time;
  }

  Optional<String> error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldProblem::message)
        .findFirst();
  }
}
