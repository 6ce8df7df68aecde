package lv.celakarte.questionnaire.authoring.editor;

/**
 * What has to be put right, in words.
 *
 * @param href where; empty where there is no single place
 */
public record PlacedFault(String words, String href) {}
