package lv.celakarte.content.proposal.workspace;

import java.util.Arrays;
import java.util.Optional;

/** What a form on a proposal asks for. */
public enum Decision {
  APPROVE("apstiprinat"),
  DISMISS("noraidit"),
  PUT_THROUGH("arkartas");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  /** The word in the form's address. */
  public String word() {
    return word;
  }

  /** The decision of this word. */
  public static Optional<Decision> of(String word) {
    return Arrays.stream(values()).filter(decision -> decision.word.equals(word)).findFirst();
  }
}
