package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import lv.celakarte.questionnaire.definition.Kind;
import org.jspecify.annotations.Nullable;

/** A compiled question: reads an answer from outside, or says what is wrong with it. */
record Ask(
    String id,
    int place,
    Kind kind,
    boolean required,
    @Nullable Test gate,
    String[] optionIds,
    @Nullable Test @Nullable [] optionGates,
    long exclusive,
    long undecided,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest) {

  /** Year and month of an ISO date. */
  static final int MONTH_LENGTH = 7;

  private static final int LONGEST = 100;
  private static final int LARGEST = 15;
  private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

  int gate(Sheet sheet) {
    return gate == null ? Truth.IS_YES : gate.eval(sheet);
  }

  /** How many decimals an answer in numbers has. */
  int decimals() {
    return kind == Kind.MONEY ? Sheet.CENTS : 0;
  }

  /** Offered is whatever is not known to be for others. */
  void offer(Sheet sheet) {
    if (optionGates == null) {
      return;
    }
    long offered = 0;
    for (int i = 0; i < optionGates.length; i++) {
      var optionGate = optionGates[i];
      if (optionGate == null || optionGate.eval(sheet) != Truth.IS_NO) {
        offered |= 1L << i;
      }
    }
    sheet.offered[place] = offered;
  }

  /** Null when the answer was taken, or has become stale because its options are gone. */
  @Nullable Refusal read(@Nullable Object raw, Sheet sheet) {
    var answer = raw instanceof String text && text.isBlank() ? null : raw;
    if (answer == null || (answer instanceof List<?> list && list.isEmpty())) {
      return skip(sheet);
    }
    if (answer instanceof String text && text.length() > LONGEST) {
      return refuse(Refusal.Code.WRONG_TYPE, null);
    }
    var refusal =
        switch (kind) {
          case SINGLE, YESNO -> readOption(answer, sheet);
          case MULTIPLE -> readOptions(answer, sheet);
          case INTEGER, MONEY -> readNumber(answer, sheet);
          case DATE, MONTH -> readDay(answer, sheet);
          case MUNICIPALITY -> readPlace(answer, sheet);
        };
    if (refusal == null) {
      sheet.given[place] = kind.choice() && sheet.said[place] == 0 ? Given.STALE : Given.ANSWERED;
    }
    return refusal;
  }

  private Refusal refuse(Refusal.Code code, @Nullable String bound) {
    return new Refusal(id, code, bound);
  }

  private @Nullable Refusal skip(Sheet sheet) {
    if (required) {
      return refuse(Refusal.Code.REQUIRED, null);
    }
    sheet.given[place] = Given.SKIPPED;
    return null;
  }

  private @Nullable Refusal readOption(Object answer, Sheet sheet) {
    var option = answer instanceof Boolean yes ? (yes ? "yes" : "no") : answer;
    if (!(option instanceof String)) {
      return refuse(Refusal.Code.WRONG_TYPE, null);
    }
    long bit = bit(option);
    if (bit == 0) {
      return refuse(Refusal.Code.UNKNOWN_OPTION, null);
    }
    sheet.said[place] = bit & sheet.offered[place];
    return null;
  }

  private @Nullable Refusal readOptions(Object answer, Sheet sheet) {
    var options = answer instanceof List<?> list ? list : List.of(answer);
    if (options.size() > optionIds.length) {
      return refuse(Refusal.Code.UNKNOWN_OPTION, null);
    }
    long ticked = 0;
    for (Object option : options) {
      long bit = option == null ? 0 : bit(option);
      if (bit == 0) {
        var known = option instanceof String;
        return refuse(known ? Refusal.Code.UNKNOWN_OPTION : Refusal.Code.WRONG_TYPE, null);
      }
      ticked |= bit;
    }
    if ((ticked & exclusive) != 0 && Long.bitCount(ticked) > 1) {
      return refuse(Refusal.Code.NOT_TOGETHER, null);
    }
    sheet.said[place] = ticked & sheet.offered[place];
    return null;
  }

  private long bit(Object option) {
    for (int i = 0; i < optionIds.length; i++) {
      if (optionIds[i].equals(option)) {
        return 1L << i;
      }
    }
    return 0;
  }

  private @Nullable Refusal readNumber(Object answer, Sheet sheet) {
    var number = number(answer);
    if (number == null || number.stripTrailingZeros().scale() > decimals()) {
      return refuse(Refusal.Code.WRONG_TYPE, null);
    }
    if (minimum != null && number.compareTo(minimum) < 0) {
      return refuse(Refusal.Code.TOO_SMALL, minimum.toPlainString());
    }
    if (maximum != null && number.compareTo(maximum) > 0) {
      return refuse(Refusal.Code.TOO_LARGE, maximum.toPlainString());
    }
    sheet.said[place] = number.movePointRight(decimals()).longValueExact();
    return null;
  }

  /** Takes numbers as people write them, too: {@code 1 200,50}. */
  private static @Nullable BigDecimal number(Object answer) {
    var text =
        switch (answer) {
          case String typed -> BLANKS.matcher(typed).replaceAll("").replace(',', '.');
          case Number number -> number.toString();
          default -> "";
        };
    if (text.isEmpty() || text.length() > 30) {
      return null;
    }
    try {
      var number = new BigDecimal(text);
      boolean large = number.precision() - number.scale() > LARGEST || number.scale() > LARGEST;
      return large || number.precision() > LARGEST ? null : number;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private @Nullable Refusal readDay(Object answer, Sheet sheet) {
    if (!(answer instanceof String text)) {
      return refuse(Refusal.Code.WRONG_TYPE, null);
    }
    var day = day(text.strip());
    if (day == null) {
      return refuse(Refusal.Code.WRONG_TYPE, null);
    }
    if (earliest != null && day.isBefore(earliest)) {
      return refuse(Refusal.Code.TOO_EARLY, earliest.toString());
    }
    if (latest != null && day.isAfter(latest)) {
      return refuse(Refusal.Code.TOO_LATE, latest.toString());
    }
    sheet.said[place] = day.toEpochDay();
    return null;
  }

  /** A month is its first day; years beyond four digits are nobody's. */
  private @Nullable LocalDate day(String text) {
    boolean month = kind == Kind.MONTH && text.length() == MONTH_LENGTH;
    try {
      var day = LocalDate.parse(month ? text + "-01" : text);
      if (day.getYear() < 0 || day.getYear() > 9999) {
        return null;
      }
      return kind == Kind.MONTH ? day.withDayOfMonth(1) : day;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private @Nullable Refusal readPlace(Object answer, Sheet sheet) {
    if (!(answer instanceof String text) || !PLACE.matcher(text).matches()) {
      return refuse(Refusal.Code.UNKNOWN_PLACE, null);
    }
    sheet.places[place] = text;
    return null;
  }
}
