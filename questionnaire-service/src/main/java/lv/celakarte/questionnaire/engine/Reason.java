package lv.celakarte.questionnaire.engine;

/**
 * An answer by which something follows.
 *
 * @param question its place in the definition
 * @param options the options that told, as bits; none where they told by not being ticked
 */
public record Reason(int question, long options) {}
