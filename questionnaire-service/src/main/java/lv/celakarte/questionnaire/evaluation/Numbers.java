package lv.celakarte.questionnaire.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.celakarte.questionnaire.definition.Language;

/** Numbers as people of a language write them; by hand, because road maps are full of them. */
final class Numbers {

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int GROUP = 3;

  private final boolean english;

  Numbers(Language language) {
    this.english = language == Language.EN;
  }

  /** Whole amounts without decimals, others with two; rounded half up, for reading only. */
  String number(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    var plain = value.setScale(whole ? 0 : 2, RoundingMode.HALF_UP);
    var digits = plain.abs().toPlainString();
    int point = whole ? digits.length() : digits.indexOf('.');
    var text = new StringBuilder(digits.length() + GROUP);
    if (plain.signum() < 0) {
      text.append('-');
    }
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % GROUP == 0) {
        text.append(english ? ',' : NO_BREAK_SPACE);
      }
      text.append(digits.charAt(i));
    }
    if (!whole) {
      text.append(english ? '.' : ',').append(digits, point + 1, digits.length());
    }
    return text.toString();
  }

  String percent(BigDecimal share) {
    var number = number(share.movePointRight(2));
    return english ? number + "%" : number + NO_BREAK_SPACE + "%";
  }

  /** An amount beside its unit. */
  String with(String unit, String number) {
    return english ? unit + NO_BREAK_SPACE + number : number + NO_BREAK_SPACE + unit;
  }
}
