package lv.celakarte.questionnaire.evaluation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Voice;
import lv.celakarte.questionnaire.evaluation.Answering;
import org.jspecify.annotations.Nullable;

/** Reads what was sent beside the answers; finds all faults at once. */
final class Requested {

  /** No law of these parts is older, and nobody knows one that is younger. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1991, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  private final EvaluateForm form;
  private final List<FieldProblem> faults = new ArrayList<>();

  Requested(EvaluateForm form) {
    this.form = form;
  }

  Answering.Request request() {
    Map<String, @Nullable Object> answers = form.answers() == null ? Map.of() : form.answers();
    var request =
        new Answering.Request(
            picked(
                "language", form.language(), Language.LV, Language::parse, "lv, lv-simple, en, ru"),
            picked("voice", form.voice(), Voice.SELF, Voice::parse, "self, other"),
            answers,
            form.show(),
            day(form.asOf()),
            form.version(),
            Boolean.TRUE.equals(form.partly()),
            Boolean.TRUE.equals(form.explained()));
    if (!faults.isEmpty()) {
      throw ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults);
    }
    return request;
  }

  private <T> T picked(
      String field,
      @Nullable String code,
      T otherwise,
      Function<String, Optional<T>> parse,
      String known) {
    if (code == null) {
      return otherwise;
    }
    var found = parse.apply(code);
    if (found.isEmpty()) {
      faults.add(new FieldProblem(field, "unknown-" + field, known));
    }
    return found.orElse(otherwise);
  }

  private @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Told below, like a day that is out of range.
    }
    faults.add(new FieldProblem("asOf", "not-a-day", FIRST_DAY + " – " + LAST_DAY));
    return null;
  }
}
