package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

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
}
