package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import lv.celakarte.questionnaire.definition.Relation;

/** A compiled condition: no names, no maps, only places in arrays. */
abstract sealed class Test {

  abstract int eval(Sheet sheet);

  /** The answers that make it what it is; called when it is yes or no. */
  abstract void evidence(Sheet sheet, Evidence found);

  /** The questions whose answer is missing; called when it is unknown. */
  abstract void missing(Sheet sheet, BitSet questions);

  static final class All extends Test {
    private final Test[] parts;

    All(Test[] parts) {
      this.parts = parts;
    }

    @Override
    int eval(Sheet sheet) {
      int least = Truth.IS_YES;
      for (Test part : parts) {
        int value = part.eval(sheet);
        if (value == Truth.IS_NO) {
          return value;
        }
        least = Math.min(least, value);
      }
      return least;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      boolean yes = eval(sheet) == Truth.IS_YES;
      for (Test part : parts) {
        if (yes || part.eval(sheet) == Truth.IS_NO) {
          part.evidence(sheet, found);
          if (!yes) {
            return;
          }
        }
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      missingOf(parts, sheet, questions);
    }
  }

  static final class Any extends Test {
    private final Test[] parts;

    Any(Test[] parts) {
      this.parts = parts;
    }

    @Override
    int eval(Sheet sheet) {
      int most = Truth.IS_NO;
      for (Test part : parts) {
        int value = part.eval(sheet);
        if (value == Truth.IS_YES) {
          return value;
        }
        most = Math.max(most, value);
      }
      return most;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      boolean yes = eval(sheet) == Truth.IS_YES;
      for (Test part : parts) {
        if (!yes || part.eval(sheet) == Truth.IS_YES) {
          part.evidence(sheet, found);
          if (yes) {
            return;
          }
        }
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      missingOf(parts, sheet, questions);
    }
  }

  private static void missingOf(Test[] parts, Sheet sheet, BitSet questions) {
    for (Test part : parts) {
      if (part.eval(sheet) == Truth.IS_UNKNOWN) {
        part.missing(sheet, questions);
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

  /** One of these options is ticked. */
  static final class Ticked extends Test {
    private final int question;
    private final long options;

    Ticked(int question, long options) {
      this.question = question;
      this.options = options;
    }

    @Override
    int eval(Sheet sheet) {
      if (sheet.given[question] != Given.ANSWERED) {
        return unanswered(sheet, question);
      }
      if ((sheet.ticked[question] & options) != 0) {
        return Truth.IS_YES;
      }
      return sheet.undecided(question) ? Truth.IS_UNKNOWN : Truth.IS_NO;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      if (sheet.given[question] == Given.ANSWERED) {
        found.add(question, sheet.ticked[question] & options);
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      missingAnswer(sheet, question, questions);
    }
  }

  /** Before (or after) a day. */
  static final class Dated extends Test {
    private final int question;
    private final LocalDate day;
    private final boolean before;

    Dated(int question, LocalDate day, boolean before) {
      this.question = question;
      this.day = day;
      this.before = before;
    }

    @Override
    int eval(Sheet sheet) {
      var answered = sheet.days[question];
      if (sheet.given[question] != Given.ANSWERED || answered == null) {
        return unanswered(sheet, question);
      }
      boolean holds = before ? answered.isBefore(day) : answered.isAfter(day);
      return holds ? Truth.IS_YES : Truth.IS_NO;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      if (sheet.given[question] == Given.ANSWERED) {
        found.add(question, 0);
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      missingAnswer(sheet, question, questions);
    }
  }

  static final class Compared extends Test {
    private final Calculation left;
    private final Relation relation;
    private final Calculation right;

    Compared(Calculation left, Relation relation, Calculation right) {
      this.left = left;
      this.relation = relation;
      this.right = right;
    }

    @Override
    int eval(Sheet sheet) {
      BigDecimal one = left.value(sheet);
      BigDecimal other = one == null ? null : right.value(sheet);
      if (one == null || other == null) {
        boolean never = left.notAsked(sheet) || right.notAsked(sheet);
        return never ? Truth.IS_NO : Truth.IS_UNKNOWN;
      }
      return relation.holds(one.compareTo(other)) ? Truth.IS_YES : Truth.IS_NO;
    }

    @Override
    void evidence(Sheet sheet, Evidence found) {
      var used = new BitSet();
      left.questions(used);
      right.questions(used);
      for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
        if (sheet.given[i] == Given.ANSWERED) {
          found.add(i, sheet.ticked[i]);
        }
      }
    }

    @Override
    void missing(Sheet sheet, BitSet questions) {
      var used = new BitSet();
      left.questions(used);
      right.questions(used);
      for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
        if (sheet.given[i] != Given.ANSWERED || sheet.undecided(i)) {
          missingAnswer(sheet, i, questions);
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
