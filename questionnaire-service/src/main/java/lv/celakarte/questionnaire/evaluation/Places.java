package lv.celakarte.questionnaire.evaluation;

import java.util.Optional;

/** What a municipality is called, for those who answered with it. */
@FunctionalInterface
public interface Places {

  /** Empty while it is not known; then nothing better than the id can be shown. */
  Optional<String> name(String place, String language);
}
