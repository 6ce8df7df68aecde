package lv.celakarte.bench.engine;

/** Somebody who answers the six expressions about a context. */
interface Subject {

  /** How many expressions there are. */
  int EXPRESSIONS = 6;

  /** One bit for each expression that holds. */
  int evaluate(int context);
}
