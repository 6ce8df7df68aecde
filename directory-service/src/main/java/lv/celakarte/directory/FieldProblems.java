package lv.celakarte.directory;

import java.util.List;
import java.util.Locale;
import lv.celakarte.directory.organization.Violation;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;

/** Tells what is wrong with the fields of an entry in the reader's language. */
public final class FieldProblems {

  private final Texts texts;

  FieldProblems(Texts texts) {
    this.texts = texts;
  }

  /** The same violations, in words. */
  public List<FieldProblem> of(List<Violation> violations, Locale locale) {
    return violations.stream().map(v -> of(v.field(), v.code(), locale)).toList();
  }

  /** One violation, in words. */
  public FieldProblem of(String field, String code, Locale locale) {
    return new FieldProblem(field, code, texts.get(locale, "violation." + code));
  }
}
