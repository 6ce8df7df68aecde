package lv.celakarte.analytics.figures.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import lv.celakarte.analytics.RigaTime;
import lv.celakarte.analytics.figures.Figure;
import lv.celakarte.analytics.figures.Period;
import lv.celakarte.analytics.figures.Step;
import lv.celakarte.platform.texts.Texts;
import org.springframework.context.NoSuchMessageException;

/** How texts, numbers and times are written for one reader. */
final class Words {

  private final Texts texts;
  private final Locale locale;
  private final boolean english;

  Words(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    this.english = locale.getLanguage().equals("en");
  }

  String language() {
    return locale.getLanguage();
  }

  String text(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  /** The text under a key made from a value, or the value itself where there is none. */
  String nameOf(String prefix, String value) {
    try {
      return texts.get(locale, prefix + value);
    } catch (NoSuchMessageException unnamed) {
      return value;
    }
  }

  /** With a space or comma between thousands. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  String number(Figure figure) {
    return figure.value().isPresent() ? number(figure.value().getAsLong()) : text("figure.hidden");
  }

  String percent(OptionalDouble part) {
    return part.isPresent() ? percent(part.getAsDouble()) : text("figure.none");
  }

  private String percent(double part) {
    return english ? Math.round(part * 100) + "%" : Math.round(part * 100) + "\u00a0%";
  }

  String day(LocalDate day) {
    return format(english ? "d MMM yyyy" : "dd.MM.yyyy.").format(day);
  }

  String month(YearMonth month) {
    return format(english ? "LLLL yyyy" : "yyyy. 'gada' LLLL").format(month);
  }

  String moment(Instant moment) {
    var pattern = english ? "d MMM yyyy, HH:mm" : "dd.MM.yyyy. 'plkst.' HH.mm";
    return format(pattern).format(moment.atZone(RigaTime.ZONE));
  }

  String period(Period period) {
    return period.days() == 1
        ? day(period.first())
        : day(period.first()) + "–" + day(period.last());
  }

  /** As short as fits under a column. */
  String tick(ZonedDateTime start, Step step) {
    return switch (step) {
      case HOUR -> format(english ? "HH:mm" : "HH.mm").format(start);
      case DAY -> format(english ? "d MMM" : "dd.MM.").format(start);
      case MONTH -> format("MM/yyyy").format(start);
    };
  }

  /** In full; of the two hours that have the same name when summer time ends, it says which. */
  String point(ZonedDateTime start, Step step) {
    return switch (step) {
      case HOUR -> day(start.toLocalDate()) + " " + tick(start, step) + summerTime(start);
      case DAY -> day(start.toLocalDate());
      case MONTH -> month(YearMonth.from(start));
    };
  }

  private String summerTime(ZonedDateTime start) {
    var twice = !start.withEarlierOffsetAtOverlap().isEqual(start.withLaterOffsetAtOverlap());
    if (!twice) {
      return "";
    }
    var summer = RigaTime.ZONE.getRules().isDaylightSavings(start.toInstant());
    return " (" + text(summer ? "time.summer" : "time.winter") + ")";
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
