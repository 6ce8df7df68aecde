package lv.celakarte.analytics.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the dashboard tells about one period.
 *
 * @param ended whether the period is over, so that comparing it with the one before is fair
 * @param newest the latest minute that has been counted at all
 */
public record Overview(
    Period period,
    boolean ended,
    Optional<Instant> newest,
    Comparison visits,
    Comparison pageViews,
    Comparison started,
    Comparison finished,
    Series visitsOverTime,
    Series pageViewsOverTime,
    Ranking pages,
    Ranking languages,
    Ranking devices,
    Ranking campaigns,
    List<Completion> completions,
    List<Funnel> funnels,
    Figure botViews) {

  /** Copies, so that an overview never changes. */
  public Overview {
    completions = List.copyOf(completions);
    funnels = List.copyOf(funnels);
  }

  /** The share of started questionnaires that were finished. */
  public Share completion() {
    return new Share(finished.now(), started.now());
  }

  /** The same share in the period before. */
  public Share completionBefore() {
    return new Share(finished.before(), started.before());
  }

  /** How often one questionnaire was started and finished. */
  public record Completion(String questionnaire, Figure started, Figure finished) {

    /** The share of the started ones that were finished. */
    public Share share() {
      return new Share(finished, started);
    }
  }
}
