package lv.celakarte.questionnaire.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.proof.Example;

/**
 * How many answer like an example, by the answers that make its class: the shares of the single
 * answers, multiplied as though they had nothing to do with each other. Answers that nobody counts
 * (numbers, dates, delicate questions) are left out, so the estimate is an upper one by these.
 *
 * @param share between 0 and 1; empty where none of the telling answers is counted
 * @param counted ids of the questions on which it rests
 * @param uncounted ids of telling questions of which nothing is known
 */
public record Estimate(OptionalDouble share, List<String> counted, List<String> uncounted) {

  public Estimate {
    counted = List.copyOf(counted);
    uncounted = List.copyOf(uncounted);
  }

  /** By the sums of last month. */
  public static Estimate of(Example example, Definition definition, Marginals marginals) {
    var counted = new ArrayList<String>();
    var uncounted = new ArrayList<String>();
    double share = 1;
    for (var question : definition.questions()) {
      if (example.telling().contains(question.id())) {
        var part = part(question, example.answers(), marginals);
        if (part.isPresent()) {
          share *= part.getAsDouble();
          counted.add(question.id());
        } else {
          uncounted.add(question.id());
        }
      }
    }
    return new Estimate(
        counted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share), counted, uncounted);
  }

  private static OptionalDouble part(
      Question question, Map<String, ?> answers, Marginals marginals) {
    var answer = answers.get(question.id());
    if (answer == null || question.delicate() || !question.kind().choice()) {
      return OptionalDouble.empty();
    }
    return question.kind() == Kind.MULTIPLE && answer instanceof List<?> several
        ? together(question.id(), several, marginals)
        : marginals.share(question.id(), String.valueOf(answer));
  }

  /** Of what is ticked; what is not ticked may or may not matter, and is not counted against. */
  private static OptionalDouble together(String question, List<?> ticked, Marginals marginals) {
    double share = 1;
    for (Object option : ticked) {
      var part = marginals.share(question, String.valueOf(option));
      if (part.isEmpty()) {
        return OptionalDouble.empty();
      }
      share *= part.getAsDouble();
    }
    return OptionalDouble.of(share);
  }
}
