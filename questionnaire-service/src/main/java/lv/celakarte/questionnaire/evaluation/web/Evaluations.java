package lv.celakarte.questionnaire.evaluation.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.questionnaire.evaluation.Answering;
import lv.celakarte.questionnaire.evaluation.Answering.Outcome;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the short way and the way through the framework share: reading, evaluating, counting. */
@Component
final class Evaluations {

  /** No flow needs more; anything larger is not read to its end. */
  static final int LONGEST_BODY = 64 * 1024;

  private final Answering answering;
  private final Describing describing;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Timer timer;

  Evaluations(Answering answering, Describing describing, JsonMapper json, MeterRegistry meters) {
    this.answering = answering;
    this.describing = describing;
    this.json = json;
    this.meters = meters;
    this.timer =
        Timer.builder("celakarte.evaluation")
            .description("How long an evaluation takes, from the read answers to the words")
            .publishPercentileHistogram()
            .register(meters);
  }

  /** What a body asks for; a problem or a fault of JSON where it asks for nothing. */
  Answering.Request read(byte[] body) {
    var form = json.readValue(body, EvaluateForm.class);
    if (form == null) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    return new Requested(form).request();
  }

  Outcome answer(String id, Answering.Request request) {
    return answering.answer(id, request);
  }

  /** A question or a road map in words, counted; null for what is neither. */
  @Nullable Evaluation told(String id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Asked asked -> {
        count(id, "question");
        yield describing.describe(asked);
      }
      case Outcome.Complete complete -> {
        count(id, "complete");
        yield describing.describe(complete);
      }
      case Outcome.Unknown _, Outcome.UnknownVersion _, Outcome.Invalid _ -> null;
    };
  }

  void count(String questionnaire, String outcome) {
    meters
        .counter("celakarte.evaluations", "questionnaire", questionnaire, "outcome", outcome)
        .increment();
  }

  /** {@code began}: by {@link System#nanoTime()}. */
  void took(long began) {
    timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }
}
