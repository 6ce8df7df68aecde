package lv.celakarte.questionnaire.authoring.web;

import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.interchange.Trouble;

/** Says what is wrong with an imported file, with the row and the column or the place. */
record TroubleWords(Texts texts, Locale locale) {

  private static final int MOST = 100;
  private static final int LONGEST_DETAIL = 80;

  /** For programs: the place as spreadsheets name it ({@code C4}, {@code 4}) or as a path. */
  List<FieldProblem> fields(List<Trouble> troubles) {
    return troubles.stream().limit(MOST).map(this::field).toList();
  }

  /** For a screen: the place is part of the words, and leads to the file. */
  List<FieldProblem> places(List<Trouble> troubles) {
    return troubles.stream()
        .limit(MOST)
        .map(trouble ->
            new FieldProblem("file", code(trouble), place(trouble) + ": " + said(trouble)))
        .toList();
  }

  private FieldProblem field(Trouble trouble) {
    var place = trouble.row() > 0 ? trouble.letters() + trouble.row() : pathOf(trouble);
    return new FieldProblem(place, code(trouble), said(trouble));
  }

  private static String code(Trouble trouble) {
    return trouble.code().word();
  }

  private static String pathOf(Trouble trouble) {
    return trouble.place().isEmpty() ? "file" : trouble.place();
  }

  private String place(Trouble trouble) {
    if (trouble.row() == 0) {
      return pathOf(trouble);
    }
    return trouble.column() == 0
        ? texts.get(locale, "anketas.import.row", trouble.row())
        : texts.get(locale, "anketas.import.cell", trouble.row(), trouble.letters());
  }

  private String said(Trouble trouble) {
    var detail = trouble.detail();
    var cut = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    return texts.get(locale, "fault." + code(trouble), cut);
  }
}
