package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.util.BitSet;
import lv.celakarte.questionnaire.definition.Amount;
import org.jspecify.annotations.Nullable;

/** A compiled amount; null while an answer is missing. */
abstract sealed class Calculation {

  abstract @Nullable BigDecimal value(Sheet sheet);

  /** It will never have a value, since it needs a question that is not for this visitor. */
  abstract boolean notAsked(Sheet sheet);

  abstract void questions(BitSet used);

  static final class Fixed extends Calculation {
    private final BigDecimal value;

    Fixed(BigDecimal value) {
      this.value = value;
    }

    @Override
    BigDecimal value(Sheet sheet) {
      return value;
    }

    @Override
    boolean notAsked(Sheet sheet) {
      return false;
    }

    @Override
    void questions(BitSet used) {}
  }

  static final class Answered extends Calculation {
    private final int question;

    Answered(int question) {
      this.question = question;
    }

    @Override
    @Nullable BigDecimal value(Sheet sheet) {
      return sheet.given[question] == Given.ANSWERED ? sheet.numbers[question] : null;
    }

    @Override
    boolean notAsked(Sheet sheet) {
      return sheet.given[question] == Given.NOT_ASKED;
    }

    @Override
    void questions(BitSet used) {
      used.set(question);
    }
  }

  /** What belongs to the chosen option. */
  static final class Chosen extends Calculation {
    private final int question;
    private final @Nullable Calculation[] cases;

    Chosen(int question, @Nullable Calculation[] cases) {
      this.question = question;
      this.cases = cases;
    }

    private @Nullable Calculation chosen(Sheet sheet) {
      return sheet.given[question] == Given.ANSWERED
          ? cases[Long.numberOfTrailingZeros(sheet.ticked[question])]
          : null;
    }

    @Override
    @Nullable BigDecimal value(Sheet sheet) {
      var chosen = chosen(sheet);
      return chosen == null ? null : chosen.value(sheet);
    }

    @Override
    boolean notAsked(Sheet sheet) {
      if (sheet.given[question] == Given.NOT_ASKED) {
        return true;
      }
      var chosen = chosen(sheet);
      return chosen != null && chosen.notAsked(sheet);
    }

    @Override
    void questions(BitSet used) {
      used.set(question);
      for (var part : cases) {
        if (part != null) {
          part.questions(used);
        }
      }
    }
  }

  /** Any number of parts, put together two at a time. */
  static final class Folded extends Calculation {

    @FunctionalInterface
    interface Step {
      @Nullable BigDecimal apply(BigDecimal sofar, BigDecimal next);
    }

    private final Calculation[] parts;
    private final Step step;

    Folded(Step step, Calculation... parts) {
      this.parts = parts;
      this.step = step;
    }

    @Override
    @Nullable BigDecimal value(Sheet sheet) {
      BigDecimal result = parts[0].value(sheet);
      for (int i = 1; i < parts.length && result != null; i++) {
        var next = parts[i].value(sheet);
        result = next == null ? null : step.apply(result, next);
      }
      return result;
    }

    @Override
    boolean notAsked(Sheet sheet) {
      for (var part : parts) {
        if (part.notAsked(sheet)) {
          return true;
        }
      }
      return false;
    }

    @Override
    void questions(BitSet used) {
      for (var part : parts) {
        part.questions(used);
      }
    }
  }

  static @Nullable BigDecimal ratio(BigDecimal of, BigDecimal to) {
    return to.signum() == 0 ? null : of.divide(to, Amount.RATIO);
  }
}
