package lv.celakarte.content.document.workspace;

import java.util.Arrays;
import java.util.Optional;
import lv.celakarte.content.document.Transition;

/** The steps of the workflow as buttons, each with the word that stands in its address. */
public enum Action {
  SUBMIT("iesniegt", Transition.SUBMIT),
  APPROVE("apstiprinat", Transition.APPROVE),
  PUBLISH("publicet", Transition.PUBLISH),
  SCHEDULE("ieplanot", Transition.SCHEDULE),
  UNSCHEDULE("atcelt-planu", Transition.UNSCHEDULE),
  SEND_BACK("atgriezt", Transition.REQUEST_CHANGES),
  RECONCILE("saskanots", Transition.RECONCILE),
  DISCARD("izmest", Transition.DISCARD),
  PLAN_WITHDRAWAL("ieplanot-atsauksanu", Transition.PLAN_WITHDRAWAL),
  CANCEL_WITHDRAWAL("atcelt-atsauksanu", Transition.CANCEL_WITHDRAWAL),
  WITHDRAW("atsaukt", Transition.WITHDRAW),
  REMOVE("nonemt", Transition.REMOVE),
  REDIRECT("parvirzit", Transition.REDIRECT),
  EMERGENCY_PUBLISH("publicet-arkartas", Transition.EMERGENCY_PUBLISH),
  EMERGENCY_WITHDRAW("atsaukt-arkartas", Transition.EMERGENCY_WITHDRAW);

  private final String word;
  private final Transition transition;

  Action(String word, Transition transition) {
    this.word = word;
    this.transition = transition;
  }

  public String word() {
    return word;
  }

  Transition transition() {
    return transition;
  }

  public boolean asksForNote() {
    return transition.note() != Transition.Note.NONE;
  }

  public boolean needsNote() {
    return transition.note() == Transition.Note.MUST;
  }

  public boolean asksForHour() {
    return transition.asksForHour();
  }

  public boolean asksForTarget() {
    return transition == Transition.REDIRECT;
  }

  /** Whether the step opens a form of its own before it is taken. */
  public boolean asks() {
    return asksForNote() || asksForHour() || asksForTarget();
  }

  /** Steps that take something from readers or go past the second person look dangerous. */
  public boolean grave() {
    return switch (this) {
      case WITHDRAW, REMOVE, REDIRECT, DISCARD, EMERGENCY_PUBLISH, EMERGENCY_WITHDRAW -> true;
      default -> false;
    };
  }

  /** The name of the note's field; one screen shows several. */
  public String noteField() {
    return "note-" + word;
  }

  /** The name of the field of the day. */
  public String dayField() {
    return "diena-" + word;
  }

  /** The name of the field of the time. */
  public String timeField() {
    return "laiks-" + word;
  }

  static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word.equals(word)).findFirst();
  }

  static Optional<Action> of(Transition transition) {
    return Arrays.stream(values()).filter(action -> action.transition == transition).findFirst();
  }
}
