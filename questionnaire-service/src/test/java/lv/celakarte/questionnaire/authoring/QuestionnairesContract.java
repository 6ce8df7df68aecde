package lv.celakarte.questionnaire.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;

/** What every place that keeps questionnaires has to do. */
abstract class QuestionnairesContract {

  private static final Signature ANNA =
      new Signature("anna", "Anna Bērziņa", Instant.parse("2026-11-22T08:00:00Z"));

  abstract Questionnaires questionnaires();

  private static String freshId() {
    return "q" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void keepsAQuestionnaireWithEveryStateOfItsVersions() {
    var id = freshId();
    var kept =
        new Questionnaire(
            id,
            List.of(
                new Edition.Withdrawn(
                    new Edition.Published(1, "a", ANNA, ANNA, ANNA), ANNA, "why it ended"),
                new Edition.Submitted(2, "b", ANNA, ANNA),
                new Edition.Draft(
                    3,
                    "c",
                    ANNA,
                    List.of("b"),
                    "cases",
                    List.of(new Saved("a", null, ANNA), new Saved("b", "cases", ANNA)))));

    var held = questionnaires().create(kept, null).orElseThrow();

    assertThat(held.version()).isEqualTo(1);
    assertThat(questionnaires().find(id).map(Held::questionnaire)).contains(kept);
    assertThat(questionnaires().all()).extracting(Held::questionnaire).contains(kept);
  }

  @Test
  void refusesAnIdThatIsTaken() {
    var id = freshId();
    assertThat(questionnaires().create(Questionnaire.fresh(id), null)).isPresent();

    assertThat(questionnaires().create(Questionnaire.fresh(id), null)).isEmpty();
  }

  @Test
  void refusesAWriteThatComesSecond() {
    var first = questionnaires().create(Questionnaire.fresh(freshId()), null).orElseThrow();
    var next = first.questionnaire().draft("x", ANNA);
    var second = questionnaires().replace(first, next, null).orElseThrow();

    assertThat(second.version()).isEqualTo(2);
    assertThat(questionnaires().replace(first, next, null)).isEmpty();
  }

  @Test
  void takesAnAnnouncementTogetherWithTheWrite() {
    var first = questionnaires().create(Questionnaire.fresh(freshId()), null).orElseThrow();
    var news =
        new Announced(
            UUID.randomUUID().toString(), Instant.EPOCH, DefinitionJson.published(Small.json(), 1));

    var announced = questionnaires().replace(first, first.questionnaire(), news).orElseThrow();

    assertThat(announced.unsent()).isEqualTo(1);
  }

  @Test
  void keepsTextsToTheLetter() {
    var text = "{\"skaitlis\": 0.10, \"vārds\": \"ņķļ\", \"$x.y\": null}\n";

    var key = questionnaires().keep(text);

    assertThat(questionnaires().text(key)).contains(text);
    assertThat(questionnaires().text("nothing")).isEmpty();
  }
}
