package lv.celakarte.questionnaire.definition;

/** A life situation with a page of its own, and the answers by which a visitor is in it. */
public record Situation(String document, Text title, Condition when) {}
