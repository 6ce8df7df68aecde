package lv.celakarte.questionnaire.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.questionnaire.evaluation.EvaluationConfiguration.Place;

/** Municipalities as the directory tells them. */
final class KnownPlaces implements Places {

  private static final String SOCIAL_SERVICE = "social-service";
  private static final String PLANNING_REGION = "planning-region";
  private final CompactedView<Place> places;

  KnownPlaces(CompactedView<Place> places) {
    this.places = places;
  }

  @Override
  public Optional<String> name(String place, String language) {
    return places.find(place).flatMap(found -> named(found, language).or(() -> named(found, "lv")));
  }

  private static Optional<String> named(Place place, String language) {
    return Optional.ofNullable(place.name().get(language));
  }

  /** A planning region is no municipality: nobody lives in it by law. */
  @Override
  public Map<String, List<String>> withoutInstitution() {
    return Map.of(
        SOCIAL_SERVICE,
        places.all().entrySet().stream()
            .filter(entry -> !PLANNING_REGION.equals(entry.getValue().type()))
            .filter(entry -> entry.getValue().socialService() == null)
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
  }
}
