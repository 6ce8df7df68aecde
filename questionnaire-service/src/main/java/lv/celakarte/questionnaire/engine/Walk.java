package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers replayed from the first question: what was taken, what no longer applies, what is
 * asked next.
 */
public final class Walk {

  /** There is no question at this place. */
  public static final int NONE = -1;

  private final Sheet sheet;
  private final int open;
  private final int openCount;
  private final List<Integer> answered;
  private final List<String> dropped;
  private final List<Refusal> refusals;

  Walk(
      Sheet sheet,
      int open,
      int openCount,
      List<Integer> answered,
      List<String> dropped,
      List<Refusal> refusals) {
    this.sheet = sheet;
    this.open = open;
    this.openCount = openCount;
    this.answered = List.copyOf(answered);
    this.dropped = List.copyOf(dropped);
    this.refusals = List.copyOf(refusals);
  }

  Sheet sheet() {
    return sheet;
  }

  /** The next question to ask, or {@link #NONE}. */
  public int open() {
    return open;
  }

  public boolean complete() {
    return open == NONE;
  }

  /** Answered or skipped questions, in the order of the flow. */
  public List<Integer> answered() {
    return answered;
  }

  /** How many questions there are as far as the answers tell now. */
  public int total() {
    return answered.size() + openCount;
  }

  /** Ids of questions whose answers no longer apply. */
  public List<String> dropped() {
    return dropped;
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  /** The answer as it would be sent again; null when there is none or it was skipped. */
  public @Nullable Object value(int question) {
    return sheet.value(question);
  }

  public @Nullable BigDecimal number(int question) {
    return sheet.number(question);
  }

  /** The answered day; of a month its first. */
  public @Nullable LocalDate day(int question) {
    return sheet.day(question);
  }

  /** The ticked options, as bits. */
  public long ticked(int question) {
    return sheet.asks[question].kind().choice() ? sheet.said[question] : 0;
  }

  /** The options that this visitor is offered, as bits. */
  public long offered(int question) {
    return sheet.offered[question];
  }

  public boolean skipped(int question) {
    return sheet.given[question] == Given.SKIPPED;
  }

  /** The visitor skipped it or said that they do not know. */
  public boolean undecided(int question) {
    return skipped(question) || sheet.undecided(question);
  }

  /** Whether it is for this visitor, answered or not. */
  public boolean asks(int question) {
    var given = sheet.given[question];
    return given != Given.NOT_ASKED && given != Given.PENDING;
  }

  /** The question that was asked before this one, or {@link #NONE}. */
  public int before(int question) {
    int previous = NONE;
    for (int place : answered) {
      if (place < question) {
        previous = place;
      }
    }
    return previous;
  }
}
