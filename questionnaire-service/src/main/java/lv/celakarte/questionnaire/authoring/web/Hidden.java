package lv.celakarte.questionnaire.authoring.web;

/** A form value that is sent along without being shown. */
public record Hidden(String name, String value) {}
