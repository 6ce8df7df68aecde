package lv.celakarte.questionnaire.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** The answers by which something follows: each question once, with the options that told. */
final class Evidence {

  private static final LongBinaryOperator BOTH = (one, other) -> one | other;

  private final Map<Integer, Long> options = new LinkedHashMap<>();

  void add(int question, long ticked) {
    options.merge(question, ticked, BOTH::applyAsLong);
  }

  List<Reason> reasons() {
    return options.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue())).toList();
  }
}
