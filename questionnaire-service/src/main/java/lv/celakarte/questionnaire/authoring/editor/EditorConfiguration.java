package lv.celakarte.questionnaire.authoring.editor;

import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Trials;
import lv.celakarte.questionnaire.authoring.editor.Known.Document;
import lv.celakarte.questionnaire.authoring.editor.Known.Fact;
import lv.celakarte.questionnaire.authoring.editor.Known.Organization;
import lv.celakarte.questionnaire.authoring.editor.Known.Place;
import lv.celakarte.questionnaire.authoring.web.TryOut;
import lv.celakarte.questionnaire.evaluation.Describing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the editor's table in place, with what other services know by name. */
@Configuration(proxyBeanMethods = false)
class EditorConfiguration {

  @Bean
  CompactedView<Organization> organizationNames(CompactedViews views, JsonMapper json) {
    return views.open("directory.organizations", Decoder.json(json, Organization.class), _ -> {});
  }

  @Bean
  CompactedView<Place> placesToPick(CompactedViews views, JsonMapper json) {
    return views.open("directory.places", Decoder.json(json, Place.class), _ -> {});
  }

  @Bean
  CompactedView<Document> documentTitles(CompactedViews views, JsonMapper json) {
    return views.open("content.documents", Decoder.json(json, Document.class), _ -> {});
  }

  @Bean
  CompactedView<Fact> factNames(CompactedViews views, JsonMapper json) {
    return views.open("content.facts", Decoder.json(json, Fact.class), _ -> {});
  }

  @Bean
  Catalogue catalogue(
      CompactedView<Organization> organizationNames,
      CompactedView<Place> placesToPick,
      CompactedView<Document> documentTitles,
      CompactedView<Fact> factNames) {
    return new Known(
        organizationNames::all, placesToPick::all, documentTitles::all, factNames::all);
  }

  @Bean
  TryOut tryOut(Publishing publishing, Trials trials, Describing describing, Texts texts) {
    return new TryOut(publishing, trials, describing, texts);
  }

  @Bean
  Desk desk(Publishing publishing, Catalogue catalogue, Texts texts) {
    return new Desk(publishing, catalogue, texts);
  }
}
