package lv.celakarte.questionnaire.proof;

import java.util.HashMap;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Step;

/** What becomes of a visitor: for each step whether it is sure, and whether it is out. */
final class Outcomes {

  private final Definition definition;
  private final Encoding encoding;
  private final Cnf cnf;
  private final Map<String, Integer> sure = new HashMap<>();

  Outcomes(Definition definition, Encoding encoding, Cnf cnf) {
    this.definition = definition;
    this.encoding = encoding;
    this.cnf = cnf;
  }

  /** Any of its rules holds. */
  int sure(Step step) {
    return sure.computeIfAbsent(
        step.id(),
        _ ->
            cnf.or(
                definition.rules().stream()
                    .filter(rule -> rule.steps().contains(step.id()))
                    .map(Rule::when)
                    .map(when -> encoding.truth(when).yes())
                    .toList()));
  }

  /** None of its rules can hold any more: not even "maybe". */
  int out(Step step) {
    return cnf.and(
        definition.rules().stream()
            .filter(rule -> rule.steps().contains(step.id()))
            .map(Rule::when)
            .map(when -> encoding.truth(when).no())
            .toList());
  }
}
