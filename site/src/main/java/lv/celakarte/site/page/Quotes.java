package lv.celakarte.site.page;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.celakarte.site.published.Fact;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Puts the amounts of the day in place of {@code {{fact:id}}} in the texts of one page. An amount
 * that nobody knows today is said to be unknown, never shown as it once was.
 */
public final class Quotes {

  private static final Pattern QUOTE = Pattern.compile("\\{\\{fact:([a-z][a-z0-9-]{1,60})}}");

  private final Reading reading;
  private final Language language;
  private final Words words;

  /** Quotes in this language. */
  public Quotes(Reading reading, Language language, Words words) {
    this.reading = reading;
    this.language = language;
    this.words = words;
  }

  /** A text with its amounts. */
  public String in(String text) {
    return text.contains("{{fact:")
        ? QUOTE.matcher(text).replaceAll(it -> quoted(amount(it.group(1))))
        : text;
  }

  @Nullable String inAny(@Nullable String text) {
    return text == null ? null : in(text);
  }

  private static String quoted(String amount) {
    return Matcher.quoteReplacement(amount);
  }

  private String amount(String id) {
    var fact = reading.fact(id);
    return reading
        .factToday(id)
        .map(value -> shown(value, fact.map(Fact::unit).orElse(null)))
        .orElseGet(() -> words.t("fact.missing"));
  }

  private String shown(Fact.Value value, @Nullable String unit) {
    var display = language.of(value.display());
    var amount = display == null ? plain(value.value(), unit) : display;
    if (amount == null) {
      return words.t("fact.missing");
    }
    return value.verification() == Verification.VERIFIED
        ? amount
        : amount + " (" + words.t("mark.unconfirmed-short") + ")";
  }

  /** Figures are read in any language. */
  private static @Nullable String plain(@Nullable String value, @Nullable String unit) {
    if (value == null) {
      return null;
    }
    var sign = unit == null ? "" : " " + ("EUR".equals(unit) ? "€" : unit);
    try {
      return new BigDecimal(value).stripTrailingZeros().toPlainString() + sign;
    } catch (NumberFormatException words) {
      return value + sign;
    }
  }
}
