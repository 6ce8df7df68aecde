package lv.celakarte.questionnaire.proof;

/** Is told how far a proof has come; may stop it by throwing. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress SILENT = (_, _) -> {};

  void at(int done, int of);
}
