package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.util.BitSet;
import lv.celakarte.questionnaire.definition.Relation;
import org.jspecify.annotations.Nullable;

/** A compiled condition: no names, no maps, only places in arrays. */
abstract sealed class Test {

  abstract int eval(Sheet sheet);

  /** The answers that make it what it is; called when it is yes or no. */
  abstract void evidence(Sheet sheet, Evidence found);

  /** The questions whose answer is missing; called when it is unknown. */
  abstract void missing(Sheet sheet, BitSet questions);

  /** "All" is decided by the first no, "any" by the first yes. */
  static final class Several extends Test {
    private final Test[] parts;
    private final int decisive;

    private Several(Test[] parts, int decisive) {
      this.parts = parts;
      this.decisive = decisive;
    }

    static Several all(Test[] parts) {
      return new Several(parts, Truth.IS_NO);
    }

    static Several any(Test[] parts) {
      return new Several(parts, Truth.IS_YES);
    }

    @Override
    int eval(Sheet sheet) {
      boolean open = false;
      for (Test part : parts) {
        int value = part.eval(sheet);
        if (value == decisive) {
          return value;
        }
        open |= value == Truth.IS_UNKNOWN;
      }
      return open ? Truth.IS_UNKNOWN : Truth.IS_YES - decisive;
    }

    /** One decisive part tells enough; without one it takes them all. */
    @Override
    void evidence(Sheet sheet, Evidence found) {
      for (Test part : parts) {
        if (part.eval(sheet) == decisive) {
          part.evidence(sheet, found);
          return;
        }
      }
      for (Test part : parts) {
        part.evidence(sheet, found);
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      for (Test part : parts) {
        if (part.eval(sheet) == Truth.IS_UNKNOWN) {
          part.missing(sheet, questions);
        }
      }
    }
  }

  static final class Not extends Test {
    private final Test part;

    Not(Test part) {
      this.part = part;
    }

    @Override
    int eval(Sheet sheet) {
      return Truth.IS_YES - part.eval(sheet);
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      part.evidence(sheet, found);
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      part.missing(sheet, questions);
    }
  }

  static final class Always extends Test {
    @Override
    int eval(Sheet sheet) {
      return Truth.IS_YES;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {}

    @Override
    void missing(Sheet sheet, BitSet questions) {}
  }

  /** A condition with a name: computed once per walk, however many rules ask for it. */
  static final class Held extends Test {
    private final int named;
    private final Test test;

    Held(int named, Test test) {
      this.named = named;
      this.test = test;
    }

    @Override
    int eval(Sheet sheet) {
      return sheet.held(named, test);
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      test.evidence(sheet, found);
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      test.missing(sheet, questions);
    }
  }

  /** What one answer alone decides. */
  abstract static sealed class OfAnswer extends Test {
    final int question;

    OfAnswer(int question) {
      this.question = question;
    }

    /** The options that would tell, where the question has any. */
    abstract long telling();

    @Override
    void evidence(Sheet sheet, Evidence found) {
      if (sheet.given[question] == Given.ANSWERED) {
        found.add(question, sheet.said[question] & telling());
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      missingAnswer(sheet, question, questions);
    }
  }

  /** One of these options is ticked. */
  static final class Ticked extends OfAnswer {
    private final long options;
    private final long undecided;

    Ticked(int question, long options, long undecided) {
      super(question);
      this.options = options;
      this.undecided = undecided;
    }

    /** Nothing is ticked where nothing is answered, so the likeliest answer needs one look. */
    @Override
    int eval(Sheet sheet) {
      long ticked = sheet.said[question];
      if ((ticked & options) != 0) {
        return Truth.IS_YES;
      }
      if (ticked == 0) {
        return unanswered(sheet, question);
      }
      return (ticked & undecided) == 0 ? Truth.IS_NO : Truth.IS_UNKNOWN;
    }

    @Override
    long telling() {
      return options;
    }
  }

  /** Before (or after) a day. */
  static final class Dated extends OfAnswer {
    private final long day;
    private final boolean before;

    Dated(int question, long day, boolean before) {
      super(question);
      this.day = day;
      this.before = before;
    }

    @Override
    int eval(Sheet sheet) {
      if (sheet.given[question] != Given.ANSWERED) {
        return unanswered(sheet, question);
      }
      long answered = sheet.said[question];
      boolean holds = before ? answered < day : answered > day;
      return holds ? Truth.IS_YES : Truth.IS_NO;
    }

    @Override
    long telling() {
      return 0;
    }
  }

  /**
   * One amount beside another. A ratio is not divided where that can be avoided: {@code a / b >= c}
   * is {@code a >= c * b} for a positive {@code b}.
   */
  static final class Compared extends Test {
    private final Calculation left;
    private final Calculation right;

    /** What the three results of a comparison mean: less, equal, more. */
    private final int[] truths;

    private final Calculation quickLeft;
    private final Calculation quickRight;
    private final @Nullable Calculation divisor;
    private final int[] used;

    Compared(Calculation left, Relation relation, Calculation right) {
      this.left = left;
      this.right = right;
      this.truths = new int[] {truth(relation, -1), truth(relation, 0), truth(relation, 1)};
      var ratio = left instanceof Calculation.Ratio found && right.scale >= 0 ? found : null;
      divisor = ratio == null ? null : ratio.to();
      var aligned =
          ratio == null
              ? Calculation.aligned(left, right)
              : Calculation.aligned(ratio.of(), new Calculation.Product(right, ratio.to()));
      quickLeft = aligned[0];
      quickRight = aligned[1];
      var questions = new BitSet();
      left.questions(questions);
      right.questions(questions);
      used = questions.stream().toArray();
    }

    private static int truth(Relation relation, int comparison) {
      return relation.holds(comparison) ? Truth.IS_YES : Truth.IS_NO;
    }

    @Override
    int eval(Sheet sheet) {
      if (quickLeft.scale < 0 || quickRight.scale != quickLeft.scale) {
        return slowly(sheet);
      }
      long one = quickLeft.scaled(sheet);
      long other = quickRight.scaled(sheet);
      if (one <= Calculation.LARGE || other <= Calculation.LARGE) {
        return slowly(sheet);
      }
      if (divisor == null) {
        return truths[Long.compare(one, other) + 1];
      }
      long sign = Long.signum(divisor.scaled(sheet));
      return sign == 0 ? slowly(sheet) : truths[(int) sign * Long.compare(one, other) + 1];
    }

    private int slowly(Sheet sheet) {
      BigDecimal one = left.value(sheet);
      BigDecimal other = one == null ? null : right.value(sheet);
      if (one == null || other == null) {
        boolean never = left.notAsked(sheet) || right.notAsked(sheet);
        return never ? Truth.IS_NO : Truth.IS_UNKNOWN;
      }
      return truths[one.compareTo(other) + 1];
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      for (int question : used) {
        if (sheet.given[question] == Given.ANSWERED) {
          found.add(question, sheet.asks[question].kind().choice() ? sheet.said[question] : 0);
        }
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      for (int question : used) {
        if (sheet.given[question] != Given.ANSWERED || sheet.undecided(question)) {
          missingAnswer(sheet, question, questions);
        }
      }
    }
  }

  /**
   * A question that is not for this visitor says nothing in favour of anything; one that is merely
   * unanswered leaves things open.
   */
  private static int unanswered(Sheet sheet, int question) {
    return sheet.given[question] == Given.NOT_ASKED ? Truth.IS_NO : Truth.IS_UNKNOWN;
  }

  private static void missingAnswer(Sheet sheet, int question, BitSet questions) {
    var gate = sheet.asks[question].gate();
    if (sheet.given[question] == Given.PENDING && gate != null) {
      gate.missing(sheet, questions);
    } else {
      questions.set(question);
    }
  }
}
