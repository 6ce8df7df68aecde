package lv.celakarte.site.page;

import java.time.LocalDate;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Verification;
import org.jspecify.annotations.Nullable;

/** How sure the reader may be: checked on a day, or still to be confirmed. */
public record Mark(boolean verified, String text) {

  static Mark of(
      Words words, Language language, Verification verification, @Nullable LocalDate day) {
    if (verification != Verification.VERIFIED) {
      return new Mark(false, words.t("mark.unconfirmed"));
    }
    return new Mark(
        true,
        day == null
            ? words.t("mark.verified")
            : words.t("mark.verified-on", Dates.on(day, language)));
  }
}
