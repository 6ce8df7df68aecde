package lv.celakarte.directory.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Kind;
import lv.celakarte.platform.texts.Texts;

/** The words of these screens in the language of the one who looks. */
record Words(Texts texts, Locale locale) {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy.");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy. HH:mm").withZone(RIGA);

  String text(String key, Object... arguments) {
    return texts.get(locale, "directory." + key, arguments);
  }

  String language() {
    return locale.getLanguage();
  }

  String field(String name) {
    return text("field." + name);
  }

  String of(Kind kind) {
    return text("kind." + kind.wire());
  }

  String of(Audience audience) {
    return text("audience." + audience.wire());
  }

  String of(ChannelType type) {
    return text("channel." + type.wire());
  }

  String of(Verification mark) {
    return text("verification." + mark.wire());
  }

  String of(LocalDate day) {
    return DAY.format(day);
  }

  String of(Instant moment) {
    return MOMENT.format(moment);
  }
}
