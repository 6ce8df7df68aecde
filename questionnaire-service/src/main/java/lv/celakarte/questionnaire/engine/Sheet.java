package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of one walk, by the place of their question. Lives as long as one request. */
final class Sheet {

  /** Money is counted in cents. */
  static final int CENTS = 2;

  final Ask[] asks;
  final Given[] given;

  /**
   * The answer as a number: ticked options as bits, a whole number, cents, or a day as days since
   * 1970. Means something only where the question is answered; otherwise 0.
   */
  final long[] said;

  /** The options that were offered, as bits. */
  final long[] offered;

  /** Only for questions about places. */
  final @Nullable String[] places;

  /** Truth of each named condition; -1 where it is not known yet. */
  private final byte[] held;

  private boolean remembers;

  Sheet(Ask[] asks, int namedConditions) {
    this.asks = asks;
    given = new Given[asks.length];
    Arrays.fill(given, Given.PENDING);
    said = new long[asks.length];
    offered = new long[asks.length];
    Arrays.fill(offered, -1L);
    places = new String[asks.length];
    held = new byte[namedConditions];
    Arrays.fill(held, (byte) -1);
  }

  int held(int named, Test test) {
    if (held[named] < 0) {
      held[named] = (byte) test.eval(this);
      remembers = true;
    }
    return held[named];
  }

  /** A new answer can change what holds. */
  void forget() {
    if (remembers) {
      Arrays.fill(held, (byte) -1);
      remembers = false;
    }
  }

  /** The visitor said that they do not know. */
  boolean undecided(int question) {
    return (said[question] & asks[question].undecided()) != 0;
  }

  @Nullable BigDecimal number(int question) {
    if (given[question] != Given.ANSWERED || !asks[question].kind().number()) {
      return null;
    }
    return BigDecimal.valueOf(said[question], asks[question].decimals());
  }

  @Nullable LocalDate day(int question) {
    boolean answered = given[question] == Given.ANSWERED && asks[question].kind().calendar();
    return answered ? LocalDate.ofEpochDay(said[question]) : null;
  }

  @Nullable Object value(int question) {
    var ask = asks[question];
    if (given[question] != Given.ANSWERED) {
      return null;
    }
    return switch (ask.kind()) {
      case SINGLE, YESNO -> ask.optionIds()[Long.numberOfTrailingZeros(said[question])];
      case MULTIPLE -> options(question);
      case INTEGER, MONEY -> number(question);
      case DATE -> LocalDate.ofEpochDay(said[question]).toString();
      case MONTH -> LocalDate.ofEpochDay(said[question]).toString().substring(0, Ask.MONTH_LENGTH);
      case MUNICIPALITY -> places[question];
    };
  }

  private List<String> options(int question) {
    var ids = asks[question].optionIds();
    var chosen = new ArrayList<String>();
    for (long rest = said[question]; rest != 0; rest &= rest - 1) {
      chosen.add(ids[Long.numberOfTrailingZeros(rest)]);
    }
    return chosen;
  }
}
