package lv.celakarte.questionnaire.authoring;

import com.mongodb.MongoException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.evaluation.EarlierVersions;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Published versions from the store, for evaluation; without the store there are none. */
final class StoredVersions implements EarlierVersions {

  private static final Logger LOG = LoggerFactory.getLogger(StoredVersions.class);

  /** From when to when a version tells what holds; by the key of its text, which never changes. */
  private final Map<String, Validity> validities = new ConcurrentHashMap<>();

  private final Questionnaires questionnaires;

  private record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean covers(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
  }

  StoredVersions(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public Optional<Definition> find(String id, int version) {
    try {
      return published(id).stream()
          .filter(edition -> edition.number() == version)
          .findFirst()
          .flatMap(edition -> questionnaires.text(edition.body()))
          .map(DefinitionJson::require);
    } catch (MongoException down) {
      LOG.warn("No earlier versions, the store does not answer: {}", down.toString());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Integer> covering(String id, LocalDate day) {
    try {
      return published(id).stream()
          .sorted(Comparator.comparing(Edition::number).reversed())
          .filter(edition -> validity(edition).covers(day))
          .map(Edition::number)
          .findFirst();
    } catch (MongoException down) {
      LOG.warn("No earlier versions, the store does not answer: {}", down.toString());
      return Optional.empty();
    }
  }

  private List<Edition> published(String id) {
    return questionnaires
        .find(id)
        .map(held ->
            held.questionnaire().editions().stream()
                .filter(Edition.Published.class::isInstance)
                .toList())
        .orElse(List.of());
  }

  private Validity validity(Edition edition) {
    return validities.computeIfAbsent(
        edition.body(),
        key -> {
          var definition = DefinitionJson.require(questionnaires.text(key).orElseThrow());
          return new Validity(
              Optional.ofNullable(definition.validFrom()),
              Optional.ofNullable(definition.validTo()));
        });
  }
}
