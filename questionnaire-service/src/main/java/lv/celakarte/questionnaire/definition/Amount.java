package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number that follows from answers and parameters, by exact decimal arithmetic. */
public sealed interface Amount {

  /** The one place where a digit can be lost: a ratio keeps 34 digits, half to even. */
  MathContext RATIO = MathContext.DECIMAL128;

  record Fixed(BigDecimal value) implements Amount {}

  record Answer(String question) implements Amount {}

  record OfParameter(String parameter) implements Amount {}

  record Named(String amount) implements Amount {}

  record Sum(List<Amount> of) implements Amount {
    public Sum {
      of = List.copyOf(of);
    }
  }

  record Difference(Amount from, Amount less) implements Amount {}

  record Product(List<Amount> of) implements Amount {
    public Product {
      of = List.copyOf(of);
    }
  }

  /** Unknown when the divisor is zero. */
  record Ratio(Amount of, Amount to) implements Amount {}

  record Smallest(List<Amount> of) implements Amount {
    public Smallest {
      of = List.copyOf(of);
    }
  }

  record Largest(List<Amount> of) implements Amount {
    public Largest {
      of = List.copyOf(of);
    }
  }

  /** The amount that belongs to the chosen option, so that a band can stand for a number. */
  record Choose(String question, Map<String, Amount> cases) implements Amount {
    public Choose {
      cases = Map.copyOf(cases);
    }
  }

  /**
   * The value of the first rung that the amount does not go past: a scale with steps. Unknown past
   * the last rung, and on a rung without a value.
   */
  record Ladder(Amount of, List<Rung> rungs) implements Amount {
    public Ladder {
      rungs = List.copyOf(rungs);
    }
  }

  /**
   * One rung of a ladder.
   *
   * @param bound up to where it reaches; null: without end
   * @param inclusive whether the bound itself still belongs to it
   * @param value what it gives; null where nobody knows
   */
  record Rung(@Nullable Amount bound, boolean inclusive, @Nullable Amount value) {

    /** What comparing the amount with the bound has to give. */
    public boolean reaches(int comparison) {
      return inclusive ? comparison <= 0 : comparison < 0;
    }
  }

  /** Rounded where the law says so; everything else stays exact. */
  record Rounded(Amount of, int decimals, Rounding rounding) implements Amount {}

  /** How many days have passed since the answered day; negative while it is still to come. */
  record DaysSince(String question) implements Amount {}

  /** How many options are ticked; one that excludes the others ("none of these") counts nothing. */
  record Count(String question) implements Amount {}

  /** What a parameter was worth on the answered day. */
  record ParameterOn(String parameter, String question) implements Amount {}
}
