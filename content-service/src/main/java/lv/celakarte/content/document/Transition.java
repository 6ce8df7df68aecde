package lv.celakarte.content.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps of the workflow: who may take each, what it asks to be told, and by which rule it is
 * decided.
 */
public enum Transition {
  SUBMIT("submit", Right.WRITE, Note.MAY, (d, o, s) -> Review.submit(d, o.note(), s)),
  REQUEST_CHANGES(
      "request-changes",
      Right.PUBLISH,
      Note.MUST,
      (d, o, s) -> Review.requestChanges(d, o.note(), s)),
  APPROVE("approve", Right.PUBLISH, Note.MAY, (d, o, s) -> Review.approve(d, o.note(), s)),
  PUBLISH("publish", Right.PUBLISH, Note.MAY, (d, o, s) -> Release.publish(d, o.note(), s)),
  SCHEDULE(
      "schedule", Right.PUBLISH, Note.MAY, (d, o, s) -> Review.schedule(d, o.at(), o.note(), s)),
  UNSCHEDULE("unschedule", Right.PUBLISH, Note.MAY, (d, o, s) -> Review.unschedule(d, o.note(), s)),
  DISCARD("discard", Right.WRITE, Note.MUST, (d, o, s) -> Review.discard(d, o.note(), s)),
  RECONCILE(
      "reconcile",
      Right.WRITE,
      Note.NONE,
      (d, o, s) -> d.reconcile(Objects.requireNonNullElse(o.edition(), 0), s)),
  PLAN_WITHDRAWAL(
      "plan-withdrawal",
      Right.PUBLISH,
      Note.MUST,
      (d, o, s) -> Release.planWithdrawal(d, o.at(), o.note(), s)),
  CANCEL_WITHDRAWAL(
      "cancel-withdrawal",
      Right.PUBLISH,
      Note.MAY,
      (d, o, s) -> Release.cancelWithdrawal(d, o.note(), s)),
  WITHDRAW("withdraw", Right.PUBLISH, Note.MUST, (d, o, s) -> Release.withdraw(d, o.note(), s)),
  REMOVE("remove", Right.PUBLISH, Note.MUST, (d, o, s) -> Release.remove(d, o.note(), s)),
  /** Decided together with the document that readers are led to; see {@link Redirecting}. */
  REDIRECT(
      "redirect", Right.PUBLISH, Note.MAY, (d, o, s) -> Release.redirect(d, null, o.note(), s)),
  EMERGENCY_PUBLISH(
      "emergency-publish",
      Right.INTERVENE,
      Note.MUST,
      (d, o, s) -> Release.publishInEmergency(d, o.note(), s)),
  EMERGENCY_WITHDRAW(
      "emergency-withdraw",
      Right.INTERVENE,
      Note.MUST,
      (d, o, s) -> Release.withdrawInEmergency(d, o.note(), s));

  /** Whether a step is taken with a word to those who read the history. */
  public enum Note {
    NONE,
    MAY,
    MUST
  }

  /** The rule that says yes or no. */
  @FunctionalInterface
  private interface Rule {
    Decision decide(Document document, Order order, Stamp stamp);
  }

  private final String code;
  private final Right right;
  private final Note note;
  private final Rule rule;

  Transition(String code, Right right, Note note, Rule rule) {
    this.code = code;
    this.right = right;
    this.note = note;
    this.rule = rule;
  }

  /** The name of the step in the API. */
  public String code() {
    return code;
  }

  /** What the one who takes it must be allowed to do. */
  public Right right() {
    return right;
  }

  public Note note() {
    return note;
  }

  /** Whether it takes an hour with it. */
  public boolean asksForHour() {
    return this == SCHEDULE || this == PLAN_WITHDRAWAL;
  }

  /**
   * When readers would see the text because of this step; never for steps that show them nothing.
   */
  Optional<Instant> showsAt(Order order, Stamp stamp) {
    return switch (this) {
      case SUBMIT, PUBLISH -> Optional.of(stamp.at());
      case SCHEDULE -> Optional.ofNullable(order.at());
      default -> Optional.empty();
    };
  }

  Decision decide(Document document, Order order, Stamp stamp) {
    return rule.decide(document, order, stamp);
  }

  /** The step of this name. */
  public static Optional<Transition> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }
}
