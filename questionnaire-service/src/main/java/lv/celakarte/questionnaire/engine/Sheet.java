package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of one walk, by the place of their question. Lives as long as one request. */
final class Sheet {

  final Ask[] asks;
  final Given[] given;
  final long[] ticked;
  final @Nullable BigDecimal[] numbers;
  final @Nullable LocalDate[] days;
  final @Nullable String[] places;

  /** Truth of each named condition, once it is known that answers change no more; -1 before. */
  private final byte[] held;

  Sheet(Ask[] asks, int namedConditions) {
    this.asks = asks;
    given = new Given[asks.length];
    Arrays.fill(given, Given.PENDING);
    ticked = new long[asks.length];
    numbers = new BigDecimal[asks.length];
    days = new LocalDate[asks.length];
    places = new String[asks.length];
    held = new byte[namedConditions];
    Arrays.fill(held, (byte) -1);
  }

  int held(int named, Test test) {
    if (held[named] < 0) {
      held[named] = (byte) test.eval(this);
    }
    return held[named];
  }

  /** A new answer can change what holds. */
  void forget() {
    Arrays.fill(held, (byte) -1);
  }

  /** The visitor said that they do not know. */
  boolean undecided(int question) {
    return (ticked[question] & asks[question].undecided()) != 0;
  }

  @Nullable Object value(int question) {
    var ask = asks[question];
    if (given[question] != Given.ANSWERED) {
      return null;
    }
    return switch (ask.kind()) {
      case SINGLE, YESNO -> ask.optionIds()[Long.numberOfTrailingZeros(ticked[question])];
      case MULTIPLE -> options(question);
      case INTEGER, MONEY -> numbers[question];
      case DATE -> days[question] == null ? null : days[question].toString();
      case MUNICIPALITY -> places[question];
    };
  }

  private List<String> options(int question) {
    var ids = asks[question].optionIds();
    var chosen = new ArrayList<String>();
    for (int i = 0; i < ids.length; i++) {
      if ((ticked[question] & (1L << i)) != 0) {
        chosen.add(ids[i]);
      }
    }
    return chosen;
  }
}
