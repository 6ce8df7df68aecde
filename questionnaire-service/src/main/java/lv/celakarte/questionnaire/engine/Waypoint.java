package lv.celakarte.questionnaire.engine;

import java.util.List;

/**
 * A step on a visitor's road map.
 *
 * @param step its place in the definition
 * @param rules the places of the rules by which it is here
 * @param reasons the answers by which it is here
 * @param decidedBy the places of the questions that would make a "maybe" sure
 */
public record Waypoint(
    int step,
    Certainty certainty,
    List<Integer> rules,
    List<Reason> reasons,
    List<Integer> decidedBy) {}
