package lv.celakarte.content.contradiction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Amounts of money as a sentence writes them: {@code 1 560,50 eiro}, {@code EUR 780}. */
final class Amounts {

  private static final String NUMBER =
      "(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?";
  private static final Pattern AMOUNT =
      Pattern.compile(
          NUMBER
              + "[ \\u00a0\\u202f]*(?:eiro|euro|eur|€|евро)|(?:eur|€)[ \\u00a0\\u202f]*"
              + NUMBER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Amounts() {}

  /** All amounts of a sentence, in their order. */
  static List<BigDecimal> in(String sentence) {
    return AMOUNT.matcher(sentence).results().map(Amounts::amount).toList();
  }

  private static BigDecimal amount(MatchResult match) {
    var first = match.group(1) != null;
    var whole = match.group(first ? 1 : 3).replaceAll("\\D", "");
    var cents = Optional.ofNullable(match.group(first ? 2 : 4)).map(some -> "." + some).orElse("");
    return new BigDecimal(whole + cents);
  }
}
