package lv.celakarte.questionnaire.authoring.web;

import java.util.Optional;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.interchange.Imported;
import lv.celakarte.questionnaire.interchange.Interchange;
import org.jspecify.annotations.Nullable;

/** Somebody's file beside the questionnaires that are there already. */
record Importing(Publishing publishing) {

  /** What a file is. */
  enum Form {
    /** The rules of a version that is there, from a decision table. */
    RULES("noteikumi"),
    /** A questionnaire from nothing but a decision table. */
    TABLE("tabula"),
    /** A questionnaire from a checker in JSON. */
    CHECKER("parbaude");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** How it stands in a form. */
    String word() {
      return word;
    }

    static Form parse(String word) {
      for (Form form : values()) {
        if (form.word.equals(word)) {
          return form;
        }
      }
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  /** {@code of}: the version whose rules are replaced, as {@code id/number}. */
  Imported read(Form form, String text, Interchange.Start start, @Nullable String of) {
    return switch (form) {
      case RULES -> Interchange.rules(publishing.text(edition(of)), text, publishing.today());
      case TABLE -> Interchange.table(start, text, like(), publishing.today());
      case CHECKER -> Interchange.checker(start, text, like(), publishing.today());
    };
  }

  private Edition edition(@Nullable String of) {
    int cut = of == null ? -1 : of.lastIndexOf('/');
    if (of == null || cut < 0 || !of.substring(cut + 1).matches("\\d{1,6}")) {
      throw EditionPages.unknown();
    }
    return edition(of.substring(0, cut), Integer.parseInt(of.substring(cut + 1)));
  }

  Edition edition(String id, int number) {
    return publishing
        .find(id)
        .flatMap(held -> held.questionnaire().edition(number))
        .orElseThrow(EditionPages::unknown);
  }

  /** The help in a crisis is the same beside every questionnaire of the platform. */
  private @Nullable String like() {
    return publishing.all().stream()
        .map(held -> held.questionnaire().live())
        .flatMap(Optional::stream)
        .map(publishing::text)
        .findFirst()
        .orElse(null);
  }
}
