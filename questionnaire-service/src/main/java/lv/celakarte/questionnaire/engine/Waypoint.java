package lv.celakarte.questionnaire.engine;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.questionnaire.definition.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A step on a visitor's road map.
 *
 * @param step its place in the definition
 * @param rules the places of the rules by which it is here
 * @param reasons the answers by which it is here
 * @param decidedBy the places of the questions that would make a "maybe" sure
 * @param urgency how urgent it is for this visitor
 * @param deadline the last day in time, where the answers tell it
 * @param depends the places of the steps of this road map that come before it
 */
public record Waypoint(
    int step,
    Certainty certainty,
    List<Integer> rules,
    List<Reason> reasons,
    List<Integer> decidedBy,
    Urgency urgency,
    @Nullable LocalDate deadline,
    List<Integer> depends) {}
