package lv.celakarte.questionnaire.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where questionnaires and the texts of their versions are kept. */
public interface Questionnaires {

  List<Held> all();

  Optional<Held> find(String id);

  /** Empty when the id is taken. */
  Optional<Held> create(Questionnaire questionnaire, @Nullable Announced announced);

  /** Empty when somebody else wrote in between. */
  Optional<Held> replace(Held expected, Questionnaire next, @Nullable Announced announced);

  /** Keeps the text of a version for good and says under which key. */
  String keep(String text);

  Optional<String> text(String key);
}
