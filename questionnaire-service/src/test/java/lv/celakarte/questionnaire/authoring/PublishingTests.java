package lv.celakarte.questionnaire.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.authoring.Publishing.Actor;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import org.junit.jupiter.api.Test;

class PublishingTests {

  private static final Actor ANNA = new Actor("anna", "Anna");
  private static final Actor KARLIS = new Actor("karlis", "Kārlis");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final InMemoryQuestionnaires questionnaires = new InMemoryQuestionnaires();
  private final Publishing publishing = new Publishing(questionnaires, new Proofs(), CLOCK);

  private static Held done(Result result) {
    return switch (result) {
      case Result.Done(var held, _) -> held;
      default -> throw new AssertionError(result);
    };
  }

  @Test
  void announcesWhatWasApproved() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var submitted = done(publishing.submit("pets", 1, draft.version(), ANNA));

    done(publishing.publish("pets", 1, submitted.version(), KARLIS));

    assertThat(questionnaires.announced)
        .singleElement()
        .satisfies(news -> {
          assertThat(news.body())
              .containsEntry("id", "pets")
              .containsEntry("version", 1)
              .containsEntry("state", "published")
              .containsEntry("questionCount", 4);
          assertThat(news.body().toString()).doesNotContain("Anna").doesNotContain("Kārlis");
        });
  }

  @Test
  void refusesAFaultyFileWithTheFaults() {
    var result = publishing.upload("{\"id\": \"pets\"", ANNA);

    assertThat(result).isInstanceOf(Result.Faulty.class);
    assertThat(publishing.all()).isEmpty();
  }

  @Test
  void refusesToPublishWhatLeavesSomebodyWithoutAStep() {
    var bad =
        Small.json()
            .replace("{\"always\": true}", "{\"question\": \"pets\", \"includes\": \"cat\"}");
    var draft = done(publishing.upload(bad, ANNA));
    var submitted = done(publishing.submit("pets", 1, draft.version(), ANNA));

    var result = publishing.publish("pets", 1, submitted.version(), KARLIS);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_PROVEN));
    assertThat(questionnaires.announced).isEmpty();
  }

  @Test
  void tellsWhenSomebodyElseWasFaster() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    done(publishing.submit("pets", 1, draft.version(), ANNA));

    assertThat(publishing.submit("pets", 1, draft.version(), KARLIS))
        .isEqualTo(new Result.Conflict(1, 2));
  }

  @Test
  void installsTheStarterContentOnce() {
    var text = Starter.text("uznemejs");

    done(publishing.install(text));
    var again = done(publishing.install(text));

    assertThat(again.version()).isEqualTo(1);
    assertThat(questionnaires.announced).hasSize(1);
  }
}
