package lv.celakarte.questionnaire.authoring.editor;

import java.util.List;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.questionnaire.definition.Language;

/**
 * What other services know by name, to be picked instead of typed. A list is empty while its
 * service was not heard yet; then codes can be typed.
 */
interface Catalogue {

  /** Nothing is known. */
  Catalogue EMPTY = (_, _) -> List.of();

  /** What is known by name. */
  enum Kind {
    INSTITUTIONS,
    PLACES,
    DOCUMENTS,
    FACTS
  }

  /** All of a kind with their names in this language, or in Latvian, in the order of names. */
  List<Option> all(Kind kind, Language language);
}
