package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import lv.celakarte.questionnaire.definition.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A compiled amount. Where the number of decimals is known beforehand it is a whole number of the
 * smallest unit in a {@code long}; a ratio, and what does not fit, is a {@link BigDecimal}. Both
 * are exact and give the same.
 */
abstract sealed class Calculation {

  /** An answer is missing. */
  static final long NONE = Long.MIN_VALUE;

  /** The number does not fit into a {@code long}: {@link #exact} has it. */
  static final long LARGE = Long.MIN_VALUE + 1;

  /** The number of decimals is not known beforehand, or is too large: only {@link #exact} works. */
  static final int UNSCALED = -1;

  /** Products of more decimals than these seldom fit. */
  private static final int MOST_DECIMALS = 12;

  private static final long[] POWERS = powers();

  /** How many decimals {@link #scaled} has, or {@link #UNSCALED}. */
  final int scale;

  Calculation(int scale) {
    this.scale = scale > MOST_DECIMALS ? UNSCALED : scale;
  }

  private static long[] powers() {
    var powers = new long[MOST_DECIMALS + 1];
    Arrays.setAll(powers, i -> BigDecimal.TEN.pow(i).longValueExact());
    return powers;
  }

  /** In units of the last decimal; {@link #NONE} or {@link #LARGE} instead. */
  abstract long scaled(Sheet sheet);

  /** The same by other means; null while an answer is missing. */
  abstract @Nullable BigDecimal exact(Sheet sheet);

  /** It will never have a value, since it needs a question that is not for this visitor. */
  abstract boolean notAsked(Sheet sheet);

  abstract void questions(BitSet used);

  /** Null while an answer is missing. */
  final @Nullable BigDecimal value(Sheet sheet) {
    if (scale != UNSCALED) {
      long scaled = scaled(sheet);
      if (scaled != LARGE) {
        return scaled == NONE ? null : BigDecimal.valueOf(scaled, scale);
      }
    }
    return exact(sheet);
  }

  /** All with as many decimals as the one that has most; as they are where one has no scale. */
  static Calculation[] aligned(Calculation... parts) {
    int most = common(parts);
    var aligned = new Calculation[parts.length];
    for (int i = 0; i < parts.length; i++) {
      aligned[i] = most == UNSCALED ? parts[i] : shifted(parts[i], most);
    }
    return aligned;
  }

  private static int common(Calculation... parts) {
    int most = 0;
    for (var part : parts) {
      if (part.scale == UNSCALED) {
        return UNSCALED;
      }
      most = Math.max(most, part.scale);
    }
    return most;
  }

  private static Calculation shifted(Calculation part, int scale) {
    if (part.scale == scale) {
      return part;
    }
    return part instanceof Fixed fixed ? new Fixed(fixed.value, scale) : new Shifted(part, scale);
  }

  private static long times(long one, long other) {
    long low = one * other;
    boolean fits = Math.multiplyHigh(one, other) == low >> 63 && low > LARGE;
    return fits ? low : LARGE;
  }

  static final class Fixed extends Calculation {
    private final BigDecimal value;
    private final long scaled;

    Fixed(BigDecimal value) {
      this(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    Fixed(BigDecimal value, int scale) {
      super(fits(value, scale) ? scale : UNSCALED);
      this.value = value;
      this.scaled = this.scale == UNSCALED ? LARGE : value.movePointRight(scale).longValueExact();
    }

    private static boolean fits(BigDecimal value, int scale) {
      return value.precision() - value.scale() + scale <= 18;
    }

    @Override
    long scaled(Sheet sheet) {
      return scaled;
    }

    @Override
    BigDecimal exact(Sheet sheet) {
      return value;
    }

    @Override
    boolean notAsked(Sheet sheet) {
      return false;
    }

    @Override
    void questions(BitSet used) {}
  }

  /** The same number in smaller units. */
  static final class Shifted extends Calculation {
    private final Calculation part;
    private final long power;

    Shifted(Calculation part, int scale) {
      super(scale);
      this.part = part;
      this.power = POWERS[scale - part.scale];
    }

    @Override
    long scaled(Sheet sheet) {
      long value = part.scaled(sheet);
      return value <= LARGE ? value : times(value, power);
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
      return part.exact(sheet);
    }

    @Override
    boolean notAsked(Sheet sheet) {
      return part.notAsked(sheet);
    }

    @Override
    void questions(BitSet used) {
      part.questions(used);
    }
  }

  /** What one answer alone says. */
  abstract static sealed class OfAnswer extends Calculation {
    final int question;

    OfAnswer(int question, int scale) {
      super(scale);
      this.question = question;
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
      long scaled = scaled(sheet);
      return scaled == NONE ? null : BigDecimal.valueOf(scaled, scale);
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

  static final class Answered extends OfAnswer {
    Answered(int question, int scale) {
      super(question, scale);
    }

    @Override
    long scaled(Sheet sheet) {
      return sheet.given[question] == Given.ANSWERED ? sheet.said[question] : NONE;
    }
  }

  /** How many days ago the answered day was. */
  static final class DaysSince extends OfAnswer {
    private final long today;

    DaysSince(int question, long today) {
      super(question, 0);
      this.today = today;
    }

    @Override
    long scaled(Sheet sheet) {
      return sheet.given[question] == Given.ANSWERED ? today - sheet.said[question] : NONE;
    }
  }

  /** How many of the options are ticked that count. */
  static final class Count extends OfAnswer {
    private final long counting;
    private final long undecided;

    Count(int question, long counting, long undecided) {
      super(question, 0);
      this.counting = counting;
      this.undecided = undecided;
    }

    @Override
    long scaled(Sheet sheet) {
      boolean known =
          sheet.given[question] == Given.ANSWERED && (sheet.said[question] & undecided) == 0;
      return known ? Long.bitCount(sheet.said[question] & counting) : NONE;
    }
  }

  /** What a parameter was worth on the answered day. */
  static final class OnAnsweredDay extends OfAnswer {
    private final long[] from;
    private final long[] to;
    private final long[] values;

    /** All three alike long, the oldest first; {@code to} is the last day. */
    OnAnsweredDay(int question, long[] from, long[] to, long[] values, int scale) {
      super(question, scale);
      this.from = from;
      this.to = to;
      this.values = values;
    }

    @Override
    long scaled(Sheet sheet) {
      if (sheet.given[question] != Given.ANSWERED) {
        return NONE;
      }
      long day = sheet.said[question];
      long found = values[0];
      for (int i = 0; i < from.length && from[i] <= day; i++) {
        found = values[i];
        if (day <= to[i]) {
          return found;
        }
      }
      return found;
    }
  }

  /** What belongs to the chosen option. */
  static final class Chosen extends Calculation {
    private final int question;
    private final @Nullable Calculation[] cases;

    private Chosen(int question, int scale, @Nullable Calculation[] cases) {
      super(scale);
      this.question = question;
      this.cases = cases;
    }

    static Chosen of(int question, @Nullable Calculation[] cases) {
      var known = Arrays.stream(cases).filter(Objects::nonNull).toArray(Calculation[]::new);
      var aligned = aligned(known);
      var placed = new @Nullable Calculation[cases.length];
      int next = 0;
      for (int i = 0; i < cases.length; i++) {
        placed[i] = cases[i] == null ? null : aligned[next++];
      }
      return new Chosen(question, common(aligned), placed);
    }

    private @Nullable Calculation chosen(Sheet sheet) {
      return sheet.given[question] == Given.ANSWERED
          ? cases[Long.numberOfTrailingZeros(sheet.said[question])]
          : null;
    }

    @Override
    long scaled(Sheet sheet) {
      var chosen = chosen(sheet);
      return chosen == null ? NONE : chosen.scaled(sheet);
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
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
  abstract static sealed class Folded extends Calculation {
    final Calculation[] parts;

    Folded(int scale, Calculation... parts) {
      super(scale);
      this.parts = parts;
    }

    abstract long folded(long sofar, long next);

    abstract @Nullable BigDecimal folded(BigDecimal sofar, BigDecimal next);

    /** A missing answer counts more than a number that does not fit. */
    @Override
    long scaled(Sheet sheet) {
      long result = parts[0].scaled(sheet);
      for (int i = 1; i < parts.length && result != NONE; i++) {
        long next = parts[i].scaled(sheet);
        if (next <= LARGE || result == LARGE) {
          result = next == NONE ? NONE : LARGE;
        } else {
          result = folded(result, next);
        }
      }
      return result;
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
      BigDecimal result = parts[0].value(sheet);
      for (int i = 1; i < parts.length && result != null; i++) {
        var next = parts[i].value(sheet);
        result = next == null ? null : folded(result, next);
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

  static final class Sum extends Folded {
    Sum(Calculation... parts) {
      super(common(parts), aligned(parts));
    }

    @Override
    long folded(long sofar, long next) {
      long sum = sofar + next;
      boolean flown = ((sofar ^ sum) & (next ^ sum)) < 0;
      return flown || sum <= LARGE ? LARGE : sum;
    }

    @Override
    BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return sofar.add(next);
    }
  }

  static final class Difference extends Folded {
    Difference(Calculation from, Calculation less) {
      super(common(from, less), aligned(from, less));
    }

    @Override
    long folded(long sofar, long next) {
      long rest = sofar - next;
      boolean flown = ((sofar ^ next) & (sofar ^ rest)) < 0;
      return flown || rest <= LARGE ? LARGE : rest;
    }

    @Override
    BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return sofar.subtract(next);
    }
  }

  static final class Product extends Folded {
    Product(Calculation... parts) {
      super(decimals(parts), parts);
    }

    private static int decimals(Calculation... parts) {
      return common(parts) == UNSCALED
          ? UNSCALED
          : Arrays.stream(parts).mapToInt(p -> p.scale).sum();
    }

    @Override
    long folded(long sofar, long next) {
      return times(sofar, next);
    }

    @Override
    BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return sofar.multiply(next);
    }
  }

  static final class Smallest extends Folded {
    Smallest(Calculation... parts) {
      super(common(parts), aligned(parts));
    }

    @Override
    long folded(long sofar, long next) {
      return Math.min(sofar, next);
    }

    @Override
    BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return sofar.min(next);
    }
  }

  static final class Largest extends Folded {
    Largest(Calculation... parts) {
      super(common(parts), aligned(parts));
    }

    @Override
    long folded(long sofar, long next) {
      return Math.max(sofar, next);
    }

    @Override
    BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return sofar.max(next);
    }
  }

  /** Has no number of decimals of its own. */
  static final class Ratio extends Folded {
    Ratio(Calculation of, Calculation to) {
      super(UNSCALED, of, to);
    }

    Calculation of() {
      return parts[0];
    }

    Calculation to() {
      return parts[1];
    }

    @Override
    long folded(long sofar, long next) {
      return LARGE;
    }

    @Override
    @Nullable BigDecimal folded(BigDecimal sofar, BigDecimal next) {
      return next.signum() == 0 ? null : sofar.divide(next, Amount.RATIO);
    }
  }

  static final class Rounded extends Calculation {
    private final Calculation part;
    private final int decimals;
    private final RoundingMode mode;

    Rounded(Calculation part, int decimals, RoundingMode mode) {
      super(decimals);
      this.part = part;
      this.decimals = decimals;
      this.mode = mode;
    }

    /** Rounding is rare and need not be fast. */
    @Override
    long scaled(Sheet sheet) {
      var value = exact(sheet);
      if (value == null) {
        return NONE;
      }
      return value.precision() <= 18 ? value.unscaledValue().longValueExact() : LARGE;
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
      var value = part.value(sheet);
      return value == null ? null : value.setScale(decimals, mode);
    }

    @Override
    boolean notAsked(Sheet sheet) {
      return part.notAsked(sheet);
    }

    @Override
    void questions(BitSet used) {
      part.questions(used);
    }
  }

  /** One rung; without a bound it reaches for ever, without a value nobody knows what it gives. */
  record Rung(@Nullable Calculation bound, boolean inclusive, @Nullable Calculation value) {

    private boolean reaches(int comparison) {
      return inclusive ? comparison <= 0 : comparison < 0;
    }
  }

  static final class Ladder extends Calculation {
    private final Calculation of;
    private final Rung[] rungs;

    Ladder(Calculation of, Rung[] rungs) {
      super(UNSCALED);
      this.of = of;
      this.rungs = rungs;
    }

    /** The rung that the amount does not go past; null while a bound on the way is not known. */
    private @Nullable Rung reached(BigDecimal height, Sheet sheet) {
      for (var rung : rungs) {
        if (rung.bound == null) {
          return rung;
        }
        var bound = rung.bound.value(sheet);
        if (bound == null) {
          return null;
        }
        if (rung.reaches(height.compareTo(bound))) {
          return rung;
        }
      }
      return null;
    }

    @Override
    long scaled(Sheet sheet) {
      return LARGE;
    }

    @Override
    @Nullable BigDecimal exact(Sheet sheet) {
      var height = of.value(sheet);
      var reached = height == null ? null : reached(height, sheet);
      return reached == null || reached.value == null ? null : reached.value.value(sheet);
    }

    /** The amount itself, the first bound on the way that has no value, or what is reached. */
    @Override
    boolean notAsked(Sheet sheet) {
      var height = of.value(sheet);
      if (height == null) {
        return of.notAsked(sheet);
      }
      for (var rung : rungs) {
        var bound = rung.bound == null ? null : rung.bound.value(sheet);
        if (rung.bound != null && bound == null) {
          return rung.bound.notAsked(sheet);
        }
        if (bound == null || rung.reaches(height.compareTo(bound))) {
          return rung.value != null && rung.value.notAsked(sheet);
        }
      }
      return false;
    }

    @Override
    void questions(BitSet used) {
      of.questions(used);
      for (var rung : rungs) {
        if (rung.bound != null) {
          rung.bound.questions(used);
        }
        if (rung.value != null) {
          rung.value.questions(used);
        }
      }
    }
  }
}
