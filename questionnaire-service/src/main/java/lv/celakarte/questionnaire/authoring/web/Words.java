package lv.celakarte.questionnaire.authoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Language;
import org.jspecify.annotations.Nullable;

/** The words of the screens in the reader's language. */
public record Words(Texts texts, Locale locale) {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  public String say(String key, Object... arguments) {
    return texts.get(locale, "anketas." + key, arguments);
  }

  /** A text that not every place has; null where this one has none. */
  public @Nullable String hint(String key) {
    var found = hint(key, "");
    return found.isEmpty() ? null : found;
  }

  /** The same with something else instead. */
  public String hint(String key, String otherwise) {
    return texts.find(locale, "anketas." + key).orElse(otherwise);
  }

  public Language language() {
    return Language.parse(locale.getLanguage()).orElse(Language.LV);
  }

  public String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  public String time(Instant at) {
    return at.atZone(LATVIA)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale));
  }
}
