package lv.celakarte.content.proposal.web;

import java.util.Locale;
import java.util.function.Function;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.Versions;
import lv.celakarte.content.proposal.Answer;
import lv.celakarte.content.proposal.Obstacle;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what keeping something with two persons comes to into what the API answers. */
@Component
public final class Answering {

  private final Faults faults;

  Answering(Faults faults) {
    this.faults = faults;
  }

  /**
   * What was done with its version, or the problem that says why nothing was.
   *
   * @param view as which the API shows it, also to whoever came second
   */
  public <T, V> ResponseEntity<V> answer(
      Locale locale, Answer<T> answer, Function<Stored<T>, V> view) {
    return shown(done(locale, answer, view), view);
  }

  /** Something with its version. */
  public static <T, V> ResponseEntity<V> shown(Stored<T> stored, Function<Stored<T>, V> view) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(view.apply(stored));
  }

  /** What was done, or the problem that says why nothing was. */
  public <T> Stored<T> done(Locale locale, Answer<T> answer, Function<Stored<T>, ?> view) {
    return switch (answer) {
      case Answer.Done<T>(var stored) -> stored;
      case Answer.Faulty<T>(var wrong) ->
          throw ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
      case Answer.Refused<T>(var obstacle) -> throw ProblemException.of(problem(obstacle));
      case Answer.Stale<T>(var expected, var current) ->
          throw Versions.conflict(expected, current.version(), view.apply(current));
      case Answer.Forbidden<T> _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Unknown<T> _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  /** The problem as which an obstacle reaches the one who asked. */
  public static ContentProblem problem(Obstacle obstacle) {
    return switch (obstacle) {
      case NO_PROPOSAL -> ContentProblem.NO_PROPOSAL;
      case OWN_WORK -> ContentProblem.OWN_WORK;
      case NOTE_MISSING -> ContentProblem.NOTE_MISSING;
      case FACT_QUOTED -> ContentProblem.FACT_QUOTED;
      case FACT_TAKEN -> ContentProblem.FACT_TAKEN;
    };
  }
}
