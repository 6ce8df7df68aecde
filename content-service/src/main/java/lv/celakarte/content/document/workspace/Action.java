package lv.celakarte.content.document.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Publication;
import lv.celakarte.content.document.Publishing;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Work;
import lv.celakarte.platform.access.Person;

/** The steps of the workflow as buttons, each with the word that stands in its address. */
public enum Action {
  SUBMIT("iesniegt", Note.MAY),
  APPROVE("apstiprinat", Note.MAY),
  SEND_BACK("atgriezt", Note.MUST),
  PUBLISH("publicet", Note.NONE),
  WITHDRAW("atsaukt", Note.MUST),
  EMERGENCY_PUBLISH("publicet-arkartas", Note.MUST),
  EMERGENCY_WITHDRAW("atsaukt-arkartas", Note.MUST);

  /** Whether a step is taken with a word to those who read the history. */
  enum Note {
    NONE,
    MAY,
    MUST
  }

  private final String word;
  private final Note note;

  Action(String word, Note note) {
    this.word = word;
    this.note = note;
  }

  public String word() {
    return word;
  }

  public boolean asksForNote() {
    return note != Note.NONE;
  }

  public boolean needsNote() {
    return note == Note.MUST;
  }

  /** Steps that take something from readers or go past the second person look dangerous. */
  public boolean grave() {
    return this == WITHDRAW || this == EMERGENCY_PUBLISH || this == EMERGENCY_WITHDRAW;
  }

  /** The name of the note's field; one screen shows several. */
  public String noteField() {
    return "note-" + word;
  }

  static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word.equals(word)).findFirst();
  }

  /** What this person can do with the document as it stands. */
  static List<Action> open(Person person, Document document) {
    var writes = person.may(Right.WRITE, document.owner());
    var publishes = person.may(Right.PUBLISH, document.owner());
    var mine = document.work().writers().contains(person.id());
    var actions = new ArrayList<Action>();
    switch (document.work()) {
      case Work.None _ -> {}
      case Work.Draft _, Work.SentBack _ -> add(actions, writes, SUBMIT);
      case Work.Submitted _ -> {
        add(actions, publishes && !mine, APPROVE);
        add(actions, publishes, SEND_BACK);
      }
      case Work.Approved _ -> {
        add(actions, publishes && !mine, PUBLISH);
        add(actions, publishes, SEND_BACK);
      }
    }
    var live = document.publication() instanceof Publication.Live;
    add(actions, publishes && live, WITHDRAW);
    var intervenes = person.may(Right.INTERVENE, document.owner());
    add(actions, intervenes && document.work().text().isPresent(), EMERGENCY_PUBLISH);
    add(actions, intervenes && live, EMERGENCY_WITHDRAW);
    return actions;
  }

  private static void add(List<Action> actions, boolean open, Action action) {
    if (open) {
      actions.add(action);
    }
  }

  Outcome take(
      Editing editing,
      Publishing publishing,
      Person person,
      DocumentId id,
      long version,
      String said) {
    return switch (this) {
      case SUBMIT -> editing.submit(person, id, version, said);
      case APPROVE -> publishing.approve(person, id, version, said);
      case SEND_BACK -> publishing.requestChanges(person, id, version, said);
      case PUBLISH -> publishing.publish(person, id, version);
      case WITHDRAW -> publishing.withdraw(person, id, version, said);
      case EMERGENCY_PUBLISH -> publishing.publishInEmergency(person, id, version, said);
      case EMERGENCY_WITHDRAW -> publishing.withdrawInEmergency(person, id, version, said);
    };
  }
}
