package lv.celakarte.site.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.roadmap.Evaluating.Outcome;
import lv.celakarte.site.testing.EvaluateServer;
import lv.celakarte.site.testing.Samples;
import lv.celakarte.site.testing.StarterContent;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Every question screen once, to be looked at. */
public final class SampleScreens {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final RoadMapScreens.Way WAY =
      new RoadMapScreens.Way(Language.LV, "privatpersona");

  private SampleScreens() {}

  /** The screens by name. */
  public static Map<String, String> all() {
    try (var server = new EvaluateServer()) {
      var service =
          new QuestionnaireService(
              RestClient.builder(), server.url(), JsonMapper.builder().build());
      var published = StarterContent.published();
      var unused = published.questionnaire("privatpersona", EvaluateServer.definition(), NOW);
      var screens =
          new RoadMapScreens(
              published, Samples.pages(), Samples.views(), Clock.fixed(NOW, ZoneOffset.UTC));
      var answers = answers();
      var all = new LinkedHashMap<String, String>();
      for (var question : answers.values().keySet()) {
        var evaluation = evaluate(service, answers, question);
        all.put(question, screens.question(WAY, evaluation, null, Map.of()));
        all.put(
            question + "-kluda",
            screens.question(
                WAY,
                evaluation,
                new LinkedMultiValueMap<>(),
                Map.of(question, "Izvēlies vienu atbildi")));
      }
      var evaluation = evaluate(service, answers, null);
      all.put("parbaude", screens.check(WAY, evaluation, "code.changed"));
      all.put("rezultats", screens.result(WAY, evaluation, requireNonNull(evaluation.roadMap())));
      var code = new RoadMapCode(new CodeCipher(new byte[32]), Clock.fixed(NOW, ZoneOffset.UTC));
      var sealed = code.of(answers, new Reading(published)).orElseThrow();
      var explained = (Outcome.Known) service.explained(answers, Language.LV);
      var map = Objects.requireNonNull(explained.evaluation().roadMap());
      all.put("kapec-ne", screens.declined(WAY, map));
      all.put("saglabat", screens.keep(WAY, CodeText.rows(sealed)));
      all.put("kods.svg", RoadMapCode.picture(sealed));
      all.put("kods", screens.enter(WAY, "", null));
      all.put(
          "kods-kluda",
          screens.enter(WAY, "ABCDE", new RoadMapCode.Opened.Refused("code.wrong-row", "2")));
      all.put("traucejums", screens.retry(WAY, WAY.question("age"), null));
      all.put("no-jauna", screens.again(WAY));
      return all;
    }
  }

  private static Answers answers() {
    return Answers.none("privatpersona", NOW)
        .with("age", 34, NOW)
        .with("debts", "over-5000", NOW)
        .with("signs", List.of("letter", "despair"), NOW)
        .with("alone", "yes", NOW)
        .with("rent", null, NOW)
        .with("since", "2026-09-01", NOW)
        .with("place", "ogre", NOW);
  }

  private static Evaluation evaluate(Evaluating service, Answers answers, @Nullable String show) {
    return ((Outcome.Known) service.evaluate(answers, Language.LV, show)).evaluation();
  }
}
