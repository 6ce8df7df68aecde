package lv.celakarte.questionnaire.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about municipalities. */
public interface Places {

  /** Empty while it is not known; then nothing better than the id can be shown. */
  Optional<String> name(String place, String language);

  /**
   * For each kind of local institution that a step can name, the municipalities without one; empty
   * lists while no municipality is known.
   */
  Map<String, List<String>> withoutInstitution();
}
