package lv.celakarte.questionnaire.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.platform.access.OpenPath;
import lv.celakarte.platform.events.Change;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what visitors need: the live questionnaires, from the topic and from the snapshot. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  static final String DEFINITIONS = "questionnaire.definitions";
  private static final String API = "/api/questionnaire/v1/questionnaires";

  @Bean
  Snapshots snapshots(@Value("${celakarte.snapshot-dir:}") String folder) {
    return new Snapshots(folder.isBlank() ? null : Path.of(folder));
  }

  @Bean
  Facts facts() {
    return new Facts();
  }

  /** Amounts that many pages quote; unreachable, the definitions' own values hold. */
  @Bean
  CompactedView<Fact> sharedFacts(CompactedViews views, JsonMapper json, Facts facts) {
    return views.open(
        "content.facts", Decoder.json(json, Fact.class), change -> take(change, facts));
  }

  private static void take(Change<Fact> change, Facts facts) {
    if (change.value() == null) {
      facts.forget(change.key());
    } else {
      facts.take(change.value());
    }
  }

  /** The disk is asked for an earlier version before the store. */
  @Bean
  LiveQuestionnaires liveQuestionnaires(
      Snapshots snapshots, Facts facts, ObjectProvider<EarlierVersions> versions) {
    var places = new ArrayList<EarlierVersions>();
    places.add(snapshots);
    versions.stream().filter(place -> place != snapshots).forEach(places::add);
    var live = new LiveQuestionnaires(facts, List.copyOf(places));
    snapshots.load(live);
    return live;
  }

  @Bean
  CompactedView<Published> definitions(
      CompactedViews views, LiveQuestionnaires live, Snapshots snapshots) {
    return views.open(
        DEFINITIONS,
        received -> {
          var body = Objects.requireNonNull(received.data());
          return new Published(DefinitionJson.live(body), body);
        },
        change -> take(change, live, snapshots));
  }

  /** A live version together with the bytes that go to the snapshot. */
  record Published(DefinitionJson.Live live, byte[] body) {}

  private static void take(Change<Published> change, LiveQuestionnaires live, Snapshots snapshots) {
    var published = change.value();
    if (published == null || !published.live().published()) {
      live.remove(change.key());
      snapshots.forget(change.key());
    } else if (live.take(published.live().definition(), published.live().version())) {
      snapshots.keep(change.key(), published.live().version(), published.body());
    }
  }

  /** Only what this service reads of a place. */
  record Place(Map<String, String> name, @Nullable String type, @Nullable String socialService) {}

  @Bean
  CompactedView<Place> places(CompactedViews views, JsonMapper json) {
    return views.open("directory.places", Decoder.json(json, Place.class), _ -> {});
  }

  @Bean
  Places placeNames(CompactedView<Place> places) {
    return new KnownPlaces(places);
  }

  @Bean
  Answering answering(LiveQuestionnaires live, Clock clock) {
    return new Answering(live, clock);
  }

  @Bean
  Describing describing(Texts texts, Places placeNames) {
    return new Describing(texts, placeNames);
  }

  /** Ready with something to ask; or when the topic was read and there is nothing yet. */
  @Bean("questionnaires")
  HealthIndicator questionnairesHealth(
      LiveQuestionnaires live, CompactedView<Published> definitions) {
    return () ->
        live.all().isEmpty() && !definitions.caughtUp()
            ? Health.outOfService().build()
            : Health.up().withDetail("live", live.all().size()).build();
  }

  @Bean
  OpenPath listOpen() {
    return new OpenPath("GET", API);
  }

  @Bean
  OpenPath oneOpen() {
    return new OpenPath("GET", API + "/{id}");
  }

  @Bean
  OpenPath evaluateOpen() {
    return new OpenPath("POST", API + "/{id}/evaluate");
  }

  @Bean
  OpenPath schemaOpen() {
    return new OpenPath("GET", "/api/questionnaire/v1/schema");
  }

  @Bean
  OpenPath openCheckerSchema() {
    return new OpenPath("GET", "/api/questionnaire/v1/imports/checker-schema");
  }

  @Bean
  OpenPath openApiOpen() {
    return new OpenPath("GET", "/api/questionnaire/v1/openapi/**");
  }
}
