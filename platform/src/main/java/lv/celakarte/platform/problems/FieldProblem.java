package lv.celakarte.platform.problems;

/**
 * What is wrong with one field.
 *
 * @param code from a short closed list, for programs
 * @param message in the reader's language, saying how to put it right
 */
public record FieldProblem(String field, String code, String message) {}
