package lv.celakarte.questionnaire.interchange;

import java.util.HashMap;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Fault;

/** Where in somebody's file a part of the definition comes from. */
final class Origins {

  private record Origin(int row, int column, String place) {}

  private final Map<String, Origin> origins = new HashMap<>();

  void cell(String part, int row, int column) {
    origins.put(part, new Origin(row, column, ""));
  }

  void place(String part, String place) {
    origins.put(part, new Origin(0, 0, place));
  }

  /** The fault, told by the place in the file from which its part came. */
  Trouble trouble(Fault fault) {
    for (String part = fault.place(); !part.isEmpty(); part = shorter(part)) {
      var origin = origins.get(part);
      if (origin != null) {
        return new Trouble(
            origin.row(), origin.column(), origin.place(), fault.code(), fault.detail());
      }
    }
    return Trouble.at(fault.place(), fault.code(), fault.detail());
  }

  private static String shorter(String part) {
    int cut = Math.max(part.lastIndexOf('.'), part.lastIndexOf('['));
    return cut < 0 ? "" : part.substring(0, cut);
  }
}
