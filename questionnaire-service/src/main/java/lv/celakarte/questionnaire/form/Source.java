package lv.celakarte.questionnaire.form;

/** Where the things come from that can be picked. */
public enum Source {
  SECTIONS,
  KINDS,
  QUESTIONS,
  /** Questions answered with a number. */
  NUMBERS,
  /** Questions answered with a day or a month. */
  CALENDAR,
  /** Questions of which some options can be ticked. */
  TICKED,
  /** Questions with one chosen option. */
  CHOSEN,
  /** The options of the question that stands beside it. */
  OPTIONS,
  PARAMETERS,
  AMOUNTS,
  CONDITIONS,
  STEPS,
  VERIFICATIONS,
  URGENCIES,
  OUTCOMES,
  LOCAL,
  ROUNDINGS,
  LANGUAGES,
  EXPECTATIONS,
  YES
}
