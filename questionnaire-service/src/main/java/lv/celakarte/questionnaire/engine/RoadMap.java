package lv.celakarte.questionnaire.engine;

import java.util.List;

/**
 * What follows from all answers, most urgent first.
 *
 * @param further what would be too much at once
 */
public record RoadMap(List<Waypoint> steps, List<Waypoint> further, List<Match> situations) {

  public RoadMap {
    steps = List.copyOf(steps);
    further = List.copyOf(further);
    situations = List.copyOf(situations);
  }
}
