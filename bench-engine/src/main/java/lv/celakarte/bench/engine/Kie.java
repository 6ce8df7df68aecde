package lv.celakarte.bench.engine;

import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** KIE's FEEL engine, each expression compiled to Java once. */
final class Kie implements Subject {

  private final FEEL feel = FEELBuilder.builder().build();
  private final CompiledExpression[] expressions =
      FeelExpressions.ALL.stream().map(this::compiled).toArray(CompiledExpression[]::new);
  private final List<Map<String, Object>> contexts = Contexts.all();

  private CompiledExpression compiled(String expression) {
    var context = feel.newCompilerContext();
    context.setDoCompile(true);
    for (String number : List.of("age", "persons", "debt", "income")) {
      context.addInputVariableType(number, BuiltInType.NUMBER);
    }
    for (String text : List.of("kind", "household")) {
      context.addInputVariableType(text, BuiltInType.STRING);
    }
    context.addInputVariableType("signs", BuiltInType.LIST);
    return feel.compile(expression, context);
  }

  @Override
  public int evaluate(int context) {
    var it = contexts.get(context);
    int held = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      held |= Boolean.TRUE.equals(feel.evaluate(expressions[i], it)) ? 1 << i : 0;
    }
    return held;
  }
}
