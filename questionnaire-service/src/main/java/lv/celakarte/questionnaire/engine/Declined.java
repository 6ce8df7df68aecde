package lv.celakarte.questionnaire.engine;

import java.util.List;

/** A step that is not for this visitor, by its place in the definition, and the answers why. */
public record Declined(int step, List<Reason> reasons) {}
