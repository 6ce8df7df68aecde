package lv.celakarte.bench.engine;

import java.util.List;

/** The six expressions in FEEL, the language of both peers. */
final class FeelExpressions {

  static final List<String> ALL =
      List.of(
          "age >= 18 and debt > 5000",
          "income <= (if household = \"single\" then 425 else 1021)",
          "kind in [\"bank\", \"payday\", \"mortgage\"]",
          "some s in signs satisfies (s = \"calls\" or s = \"letter\")",
          "debt / (income * 12) >= 0.4",
          "age < 18 or persons > 4 or debt > 30000");

  private FeelExpressions() {}
}
