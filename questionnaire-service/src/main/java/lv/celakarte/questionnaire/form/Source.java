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
  /** Institutions of the directory. */
  INSTITUTIONS,
  /** Municipalities of the directory. */
  PLACES,
  /** Documents of the content service. */
  DOCUMENTS,
  /** Amounts that the content service keeps for all. */
  FACTS;

  /** Whether it is kept elsewhere, so that a code can be right that is not known here. */
  public boolean elsewhere() {
    return this == INSTITUTIONS || this == PLACES || this == DOCUMENTS || this == FACTS;
  }
}
