package lv.celakarte.questionnaire.interchange;

import lv.celakarte.questionnaire.definition.Fault;

/**
 * What is wrong with somebody's file, and where.
 *
 * @param row the line of a table, from 1; 0 where it is not about a line
 * @param column the column of a table, from 1; 0 where it is not about a column
 * @param place a path into a JSON file, such as {@code actions[3].criteria}; empty for tables
 * @param detail the name or value that is wrong; may be empty
 */
public record Trouble(int row, int column, String place, Fault.Code code, String detail) {

  static Trouble cell(int row, int column, Fault.Code code, String detail) {
    return new Trouble(row, column, "", code, detail);
  }

  static Trouble at(String place, Fault.Code code, String detail) {
    return new Trouble(0, 0, place, code, detail);
  }

  /** The column as spreadsheets call it: A, B, … Z, AA; empty where there is none. */
  public String letters() {
    var letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
