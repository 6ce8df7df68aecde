package lv.celakarte.questionnaire.authoring.web;

import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.definition.Fault;

/** Says what is wrong with a definition, with the place. */
public final class FaultWords {

  /** A file that is wrong everywhere is not made clearer by a thousand lines. */
  private static final int MOST = 100;

  private final Texts texts;

  public FaultWords(Texts texts) {
    this.texts = texts;
  }

  public List<FieldProblem> fields(List<Fault> faults, Locale locale) {
    return faults.stream().limit(MOST).map(fault -> field(fault, locale)).toList();
  }

  /** For a screen on which there is only the file to put right: the place is part of the words. */
  List<FieldProblem> places(List<Fault> faults, Locale locale) {
    return fields(faults, locale).stream()
        .map(field ->
            new FieldProblem("definition", field.code(), field.field() + ": " + field.message()))
        .toList();
  }

  private FieldProblem field(Fault fault, Locale locale) {
    var place = fault.place().isEmpty() ? "definition" : fault.place();
    var detail = fault.detail().length() > 80 ? fault.detail().substring(0, 80) : fault.detail();
    var words = texts.get(locale, "fault." + fault.code().word(), detail);
    return new FieldProblem(place, fault.code().word(), words);
  }
}
