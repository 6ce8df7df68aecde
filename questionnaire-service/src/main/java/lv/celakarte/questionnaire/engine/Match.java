package lv.celakarte.questionnaire.engine;

import java.util.List;

/** A situation that the visitor is in, by its place in the definition, and why. */
public record Match(int situation, List<Reason> reasons) {}
