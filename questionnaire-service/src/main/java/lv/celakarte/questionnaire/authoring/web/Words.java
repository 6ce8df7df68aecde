package lv.celakarte.questionnaire.authoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Language;

/** The words of the screens in the reader's language. */
record Words(Texts texts, Locale locale) {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  String say(String key, Object... arguments) {
    return texts.get(locale, "anketas." + key, arguments);
  }

  Language language() {
    return Language.parse(locale.getLanguage()).orElse(Language.LV);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  String time(Instant at) {
    return at.atZone(LATVIA)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale));
  }
}
