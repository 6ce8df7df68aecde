package lv.celakarte.questionnaire.engine;

import java.util.List;
import lv.celakarte.questionnaire.definition.Outcome;

/**
 * What follows from all answers, most urgent first.
 *
 * @param further what would be too much at once
 * @param outcome how much help the sure steps lead to
 */
public record RoadMap(
    List<Waypoint> steps, List<Waypoint> further, List<Match> situations, Outcome outcome) {

  public RoadMap {
    steps = List.copyOf(steps);
    further = List.copyOf(further);
    situations = List.copyOf(situations);
  }
}
