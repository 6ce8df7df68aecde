package lv.celakarte.questionnaire.authoring;

/**
 * A questionnaire as it is kept.
 *
 * @param version rises with every write; not the number of an edition
 * @param unsent events that are still on their way to the public
 */
public record Held(Questionnaire questionnaire, long version, int unsent) {}
