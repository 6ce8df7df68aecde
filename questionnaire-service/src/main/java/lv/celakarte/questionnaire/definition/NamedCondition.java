package lv.celakarte.questionnaire.definition;

/** A condition that several rules share. */
public record NamedCondition(String id, Text name, Condition when) {}
