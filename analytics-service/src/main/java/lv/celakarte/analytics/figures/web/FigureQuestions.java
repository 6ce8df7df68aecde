package lv.celakarte.analytics.figures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lv.celakarte.analytics.counting.Breakdown;
import lv.celakarte.analytics.counting.Measure;
import lv.celakarte.analytics.figures.Choice;
import lv.celakarte.analytics.figures.Period;
import lv.celakarte.analytics.figures.Step;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the parameters of the API, or says in the reader's words what is wrong with them. */
final class FigureQuestions {

  /** The longest period that is told by the hour. */
  private static final int LONGEST_BY_HOUR = 31;

  private final Texts texts;

  FigureQuestions(Texts texts) {
    this.texts = texts;
  }

  Measure measure(String id) {
    return Measure.parse(id)
        .orElseThrow(() -> refused(FigureProblem.UNKNOWN_MEASURE, "measure", "unknown"));
  }

  Breakdown breakdown(Measure measure, String id) {
    return Breakdown.parse(id)
        .filter(measure.breakdowns()::contains)
        .orElseThrow(() -> refused(FigureProblem.UNKNOWN_BREAKDOWN, "by", "unknown"));
  }

  /** The days asked for; the usual ones where nothing is said. */
  Period period(@Nullable String from, @Nullable String to, LocalDate today) {
    if (from == null && to == null) {
      return Choice.USUAL.period(today);
    }
    var first = day("from", from);
    var last = day("to", to);
    if (last.isBefore(first)) {
      throw refused(FigureProblem.INVALID_PERIOD, "to", "before-start");
    }
    var period = new Period(first, last);
    if (period.days() > Period.LONGEST) {
      throw refused(FigureProblem.PERIOD_TOO_LONG, "to", "too-long");
    }
    return period;
  }

  private LocalDate day(String field, @Nullable String text) {
    try {
      if (text != null && text.length() == "2026-11-22".length()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException odd) {
      // Told below, like a day that is missing.
    }
    throw refused(FigureProblem.INVALID_PERIOD, field, "invalid");
  }

  /** The step asked for, or the one that fits. */
  Step step(@Nullable String text, Period period) {
    if (text == null) {
      return Step.fitting(period);
    }
    var step =
        Arrays.stream(Step.values())
            .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst()
            .orElseThrow(() -> refused(FigureProblem.INVALID_PERIOD, "step", "unknown"));
    if (step == Step.HOUR && period.days() > LONGEST_BY_HOUR) {
      throw refused(FigureProblem.PERIOD_TOO_LONG, "step", "too-long");
    }
    return step;
  }

  private ProblemException refused(FigureProblem problem, String field, String code) {
    var message = texts.get(LocaleContextHolder.getLocale(), "problem." + problem.code());
    return ProblemException.of(problem).fields(List.of(new FieldProblem(field, code, message)));
  }
}
