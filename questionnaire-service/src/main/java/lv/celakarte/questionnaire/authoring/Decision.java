package lv.celakarte.questionnaire.authoring;

/** What a rule of the workflow says to a wish. */
public sealed interface Decision {

  record Accepted(Questionnaire questionnaire) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
