package lv.celakarte.questionnaire.form;

import java.util.List;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Kind;

/** What a form has to know about the questionnaire around it. */
public interface Outline {

  /** A questionnaire without questions. */
  Outline EMPTY =
      new Outline() {
        @Override
        public Optional<Kind> kind(String question) {
          return Optional.empty();
        }

        @Override
        public List<String> options(String question) {
          return List.of();
        }
      };

  /** How a question is answered; empty for one that is not there. */
  Optional<Kind> kind(String question);

  /** The names of the options of a question. */
  List<String> options(String question);
}
