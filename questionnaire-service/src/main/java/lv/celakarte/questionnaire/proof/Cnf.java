package lv.celakarte.questionnaire.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Clauses over numbered yes/no variables; a negative number is the variable turned round. Equal
 * parts are written once, so that large tables of truth stay small.
 */
final class Cnf {

  static final int TRUE = 1;
  static final int FALSE = -1;

  private final List<int[]> clauses = new ArrayList<>();
  private final Map<List<Integer>, Integer> disjunctions = new HashMap<>();
  private int variables = 1;

  Cnf() {
    clause(TRUE);
  }

  int variables() {
    return variables;
  }

  List<int[]> clauses() {
    return clauses;
  }

  int fresh() {
    return ++variables;
  }

  /** At least one of these holds. */
  void clause(int... literals) {
    clauses.add(literals);
  }

  int or(int... literals) {
    return or(Arrays.stream(literals).boxed().toList());
  }

  int or(List<Integer> literals) {
    var parts = new TreeSet<>(literals);
    parts.remove(FALSE);
    if (parts.contains(TRUE) || parts.stream().anyMatch(part -> parts.contains(-part))) {
      return TRUE;
    }
    if (parts.isEmpty()) {
      return FALSE;
    }
    if (parts.size() == 1) {
      return parts.first();
    }
    return disjunctions.computeIfAbsent(List.copyOf(parts), this::written);
  }

  private int written(List<Integer> parts) {
    int whole = fresh();
    int[] clause = new int[parts.size() + 1];
    clause[0] = -whole;
    for (int i = 0; i < parts.size(); i++) {
      clause[i + 1] = parts.get(i);
      clause(whole, -parts.get(i));
    }
    clause(clause);
    return whole;
  }

  int and(int... literals) {
    return and(Arrays.stream(literals).boxed().toList());
  }

  int and(List<Integer> literals) {
    return -or(literals.stream().map(literal -> -literal).toList());
  }

  /** One holds and the other does not. */
  int differ(int one, int other) {
    return one == other ? FALSE : or(and(one, -other), and(-one, other));
  }

  void exactlyOne(List<Integer> literals) {
    clause(literals.stream().mapToInt(Integer::intValue).toArray());
    for (int i = 0; i < literals.size(); i++) {
      for (int j = i + 1; j < literals.size(); j++) {
        clause(-literals.get(i), -literals.get(j));
      }
    }
  }
}
