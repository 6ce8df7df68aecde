package lv.celakarte.content.document.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;

/** The words of the screens in the language of the one who looks. */
public record Words(Texts texts, Locale locale) {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");
  private static final DateTimeFormatter LATVIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  public String of(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  /** The text under a key that may not exist, as it comes from outside. */
  public String orElse(String key, String fallback) {
    try {
      return of(key);
    } catch (NoSuchMessageException _) {
      return fallback;
    }
  }

  public String day(@Nullable LocalDate date) {
    return date == null ? "–" : date.format(english() ? ENGLISH_DAY : LATVIAN_DAY);
  }

  public String moment(Instant instant) {
    var local = instant.atZone(LATVIA);
    return day(local.toLocalDate()) + " " + local.format(HOUR);
  }

  /** The time of day in Latvia. */
  public String hour(Instant instant) {
    return instant.atZone(LATVIA).format(HOUR);
  }

  /** The language of the screens as the language of a text. */
  public Language language() {
    return english() ? Language.EN : Language.LV;
  }

  private boolean english() {
    return locale.getLanguage().equals("en");
  }
}
