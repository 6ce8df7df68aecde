package lv.celakarte.questionnaire.definition;

/** An amount that rules and texts refer to by name. */
public record NamedAmount(String id, Text name, Amount amount) {}
