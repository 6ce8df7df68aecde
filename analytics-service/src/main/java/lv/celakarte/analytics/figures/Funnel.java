package lv.celakarte.analytics.figures;

import java.util.List;

/** Where people stop in one questionnaire, in the order in which most people meet the questions. */
public record Funnel(String questionnaire, List<Row> rows) {

  /** Copies, so that a funnel never changes. */
  public Funnel {
    rows = List.copyOf(rows);
  }

  /**
   * One question.
   *
   * @param stopped how many more times it was shown than answered
   */
  public record Row(String question, Figure shown, Figure answered, Figure stopped) {

    /** The part of those who saw the question that did not answer it. */
    public Share stoppedShare() {
      return new Share(stopped, shown);
    }
  }
}
