package lv.celakarte.questionnaire.authoring;

/**
 * The last answers with which each author tried a questionnaire out, so that the same visitor can
 * be looked at again after every change, in this version and in the next.
 */
public interface Trials {

  /** What this person tried last; {@link Trial#NONE} when nothing. */
  Trial last(String questionnaire, String person);

  /** Keeps the answers in place of those that were there. */
  void keep(String questionnaire, String person, Trial trial);
}
