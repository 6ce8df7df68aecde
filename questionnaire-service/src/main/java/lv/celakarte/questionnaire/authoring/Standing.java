package lv.celakarte.questionnaire.authoring;

import lv.celakarte.questionnaire.proof.Proof;

/** How far a proof has come. */
public sealed interface Standing {

  /** Still at work; {@code of} is 0 while nobody knows how much there is. */
  record Running(int done, int of) implements Standing {}

  record Finished(Proof proof) implements Standing {}
}
