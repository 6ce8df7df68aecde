package lv.celakarte.bench.engine;

import java.util.List;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Camunda's FEEL engine, each expression parsed once. */
final class FeelScala implements Subject {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
  private final ParsedExpression[] expressions =
      FeelExpressions.ALL.stream()
          .map(expression -> feel.parseExpression(expression).parsedExpression())
          .toArray(ParsedExpression[]::new);
  private final List<Map<String, Object>> contexts = Contexts.all();

  @Override
  public int evaluate(int context) {
    var it = contexts.get(context);
    int held = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      var result = feel.evaluate(expressions[i], it).result();
      held |= Boolean.TRUE.equals(result) ? 1 << i : 0;
    }
    return held;
  }
}
