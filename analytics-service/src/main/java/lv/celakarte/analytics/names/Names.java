package lv.celakarte.analytics.names;

import java.util.List;
import java.util.Optional;

/** What things are called by those who wrote them, as far as it is known. */
public interface Names {

  /** The title of the page at a public path. */
  Optional<String> page(String path);

  /** The title of a questionnaire. */
  Optional<String> questionnaire(String id, String language);

  /** The questions of a questionnaire in the order of its flow; none when it is not known. */
  List<Question> questions(String questionnaire, String language);

  /** A question by its id, in its own words. */
  record Question(String id, String text) {}
}
