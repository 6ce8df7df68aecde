package lv.celakarte.content.document.web;

import java.util.List;
import java.util.Locale;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;

/** Puts what is wrong with fields into words. */
public final class Faults {

  private final Texts texts;

  public Faults(Texts texts) {
    this.texts = texts;
  }

  public List<FieldProblem> in(Locale locale, List<Fault> faults) {
    return faults.stream()
        .map(fault -> new FieldProblem(fault.field(), fault.kind().code(), told(locale, fault)))
        .toList();
  }

  private String told(Locale locale, Fault fault) {
    return texts.get(locale, "fault." + fault.kind().code(), fault.arguments().toArray());
  }
}
