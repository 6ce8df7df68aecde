package lv.celakarte.site.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;

/** Days as people write them. */
public final class Dates {

  private Dates() {}

  /** The day of an instant where the readers live. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Published.LATVIA);
  }

  /** A day by itself: {@code 2026. gada 22. novembris}. */
  public static String name(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  /** A day until which there is time: {@code 2026. gada 22. novembrim}. */
  public static String until(LocalDate day, Language language) {
    var name = name(day, language);
    return language.latvian() ? name.replaceFirst("is$", "im").replaceFirst("s$", "am") : name;
  }

  /**
   * A day on which something happened: {@code 2026. gada 22. novembrī}. The names of all months end
   * in one of two ways.
   */
  public static String on(LocalDate day, Language language) {
    var name = name(day, language);
    return language.latvian() ? name.replaceFirst("is$", "ī").replaceFirst("s$", "ā") : name;
  }
}
