package lv.celakarte.directory.organization;

/**
 * What is wrong with one field of an entry that somebody sent.
 *
 * @param code from a short closed list; its words are the message {@code violation.<code>}
 */
public record Violation(String field, String code) {}
