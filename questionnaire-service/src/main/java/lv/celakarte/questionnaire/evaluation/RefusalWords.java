package lv.celakarte.questionnaire.evaluation;

import java.math.BigDecimal;
import java.util.Locale;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.engine.Refusal;

/** Says what is wrong with an answer. */
public final class RefusalWords {

  private static final int LONGEST_NAME = 60;

  private final Texts texts;

  public RefusalWords(Texts texts) {
    this.texts = texts;
  }

  /** A question's name comes from outside: it is cut, and everything else is our own words. */
  public FieldProblem field(Refusal refusal, Locale locale) {
    var name = refusal.question();
    var field = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return new FieldProblem("answers." + field, refusal.code().word(), words(refusal, locale));
  }

  private String words(Refusal refusal, Locale locale) {
    var key = "answers." + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return texts.get(locale, key, bound(refusal));
  }

  private static String bound(Refusal refusal) {
    var bound = refusal.bound();
    if (bound == null) {
      return "";
    }
    return bound.matches("-?[0-9.]+") ? new BigDecimal(bound).toPlainString() : bound;
  }
}
