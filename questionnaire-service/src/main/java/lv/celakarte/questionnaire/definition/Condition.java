package lv.celakarte.questionnaire.definition;

import java.util.List;

/**
 * What has to be so: over answers, amounts and dated parameters. Three-valued, since an answer that
 * is missing is not a "no".
 */
public sealed interface Condition {

  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Condition of) implements Condition {}

  /** Holds for everybody. */
  record Always() implements Condition {}

  /** The one chosen option is this one. */
  record Is(String question, String option) implements Condition {}

  /** The one chosen option is among these. */
  record OneOf(String question, List<String> options) implements Condition {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /** The ticked options include this one. */
  record Includes(String question, String option) implements Condition {}

  /** One amount beside another. */
  record Compares(Amount left, Relation relation, Amount right) implements Condition {}

  /** The answered date is before that day. */
  record Before(String question, Day day) implements Condition {}

  /** The answered date is after that day. */
  record After(String question, Day day) implements Condition {}

  /** A condition that has a name of its own holds. */
  record Holds(String condition) implements Condition {}
}
