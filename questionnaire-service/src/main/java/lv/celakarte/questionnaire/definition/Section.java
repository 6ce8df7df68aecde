package lv.celakarte.questionnaire.definition;

/** A part of the flow with a heading, so that a visitor knows where they are. */
public record Section(String id, Text title) {}
