package lv.celakarte.questionnaire.authoring;

import java.time.Clock;
import java.util.Map;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.questionnaire.evaluation.Facts;
import lv.celakarte.questionnaire.evaluation.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the workflow to its store. */
@Configuration(proxyBeanMethods = false)
class AuthoringConfiguration {

  @Bean
  Questionnaires questionnairesStore(AggregateStores stores) {
    return new StoredQuestionnaires(
        stores.open(
            "questionnaires", Questionnaire.class, "questionnaire.definitions", _ -> Map.of()),
        stores.open("definition_texts", StoredQuestionnaires.Body.class, null, _ -> Map.of()));
  }

  @Bean
  Trials trials(AggregateStores stores) {
    return new StoredTrials(stores.open("trials", Trial.class, null, _ -> Map.of()));
  }

  @Bean
  StoredVersions storedVersions(Questionnaires questionnaires) {
    return new StoredVersions(questionnaires);
  }

  @Bean
  Publishing publishing(Questionnaires questionnaires, Places places, Facts facts, Clock clock) {
    var proofs = new Proofs(places::withoutInstitution);
    return new Publishing(questionnaires, proofs, facts::applied, clock);
  }

  @Bean
  StarterContent starterContent(
      Publishing publishing, @Value("${celakarte.starter-content:}") String folder) {
    return new StarterContent(publishing, folder);
  }
}
