package lv.celakarte.questionnaire.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.authoring.Publishing.Actor;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.cases.Expectation;
import lv.celakarte.questionnaire.cases.TestCase;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.proof.Check;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishingTests {

  private static final Actor ANNA = new Actor("anna", "Anna");
  private static final Actor KARLIS = new Actor("karlis", "Kārlis");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final InMemoryQuestionnaires questionnaires = new InMemoryQuestionnaires();
  private final Publishing publishing = publishing(UnaryOperator.identity());

  private Publishing publishing(UnaryOperator<Definition> facts) {
    return new Publishing(questionnaires, new Proofs(Map::of), facts, CLOCK);
  }

  private Result submit(long version, Actor actor) {
    return publishing.move(Move.SUBMIT, "pets", 1, version, actor, null);
  }

  private Result publish(long version, @Nullable String reason) {
    return publishing.move(Move.APPROVE_AND_PUBLISH, "pets", 1, version, KARLIS, reason);
  }

  private static Held done(Result result) {
    return switch (result) {
      case Result.Done(var held, _) -> held;
      default -> throw new AssertionError(result);
    };
  }

  @Test
  void announcesWhatWasApproved() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var submitted = done(submit(draft.version(), ANNA));

    done(publish(submitted.version(), null));

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
    var submitted = done(submit(draft.version(), ANNA));

    var result = publish(submitted.version(), null);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_PROVEN));
    assertThat(questionnaires.announced).isEmpty();
  }

  @Test
  void tellsWhenSomebodyElseWasFaster() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    done(submit(draft.version(), ANNA));

    assertThat(submit(draft.version(), KARLIS)).isEqualTo(new Result.Conflict(1, 2));
  }

  @Test
  void installsTheStarterContentOnce() {
    var text = Starter.text("uznemejs");

    done(publishing.install(text));
    var again = done(publishing.install(text));

    assertThat(again.version()).isEqualTo(1);
    assertThat(questionnaires.announced).hasSize(1);
  }

  private Held submittedThoughSomebodyIsLeftWithoutAStep() {
    var bad =
        Small.json()
            .replace("{\"always\": true}", "{\"question\": \"pets\", \"includes\": \"cat\"}");
    var draft = done(publishing.upload(bad, ANNA));
    return done(submit(draft.version(), ANNA));
  }

  @Test
  void publishesAgainstTheProofOnlyWithAReasonThatStaysInTheHistory() {
    var submitted = submittedThoughSomebodyIsLeftWithoutAStep();

    assertThat(publish(submitted.version(), "because"))
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REASON_TOO_SHORT));
    var live =
        done(publish(submitted.version(), "The last step follows on Monday."))
            .questionnaire()
            .live()
            .orElseThrow();

    assertThat(live.exemption())
        .isEqualTo(
            new Exemption("The last step follows on Monday.", List.of("nobody-without-a-step")));
    assertThat(questionnaires.announced).hasSize(1);
  }

  @Test
  void approvesFirstAndPublishesLater() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var submitted = done(submit(draft.version(), ANNA));
    var early = publishing.move(Move.PUBLISH, "pets", 1, submitted.version(), ANNA, null);
    var approved =
        done(publishing.move(Move.APPROVE, "pets", 1, submitted.version(), KARLIS, null));
    assertThat(questionnaires.announced).isEmpty();
    var published = done(publishing.move(Move.PUBLISH, "pets", 1, approved.version(), ANNA, null));

    assertThat(early).isEqualTo(new Result.Refused(Refusal.NOT_APPROVED, null));
    assertThat(published.questionnaire().live().orElseThrow().published())
        .isNotNull()
        .extracting(Signature::person)
        .isEqualTo("anna");
    assertThat(questionnaires.announced).hasSize(1);
  }

  @Test
  void goesOnWritingADraftAndKeepsWhoWrote() {
    var draft = done(publishing.upload(Small.json(), KARLIS));
    var text = Small.json().replace("Kas tev ir?", "Kādi dzīvnieki tev ir?");
    var rewritten = done(publishing.rewrite("pets", 1, draft.version(), text, ANNA));
    var submitted = done(submit(rewritten.version(), ANNA));

    assertThat(publishing.text(submitted.questionnaire().edition(1).orElseThrow())).isEqualTo(text);
    assertThat(publish(submitted.version(), null))
        .isEqualTo(new Result.Refused(Refusal.SAME_PERSON, null));
    assertThat(publishing.rewrite("pets", 1, submitted.version(), text, ANNA))
        .isEqualTo(new Result.Refused(Refusal.NOT_A_DRAFT, null));
  }

  @Test
  void letsAStepWaitForItsRuleWhileItIsADraft() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var text = Small.json().replace("\"steps\": [\"leash\"]", "\"steps\": [\"walk\"]");
    var rewritten = done(publishing.rewrite("pets", 1, draft.version(), text, ANNA));

    assertThat(submit(rewritten.version(), ANNA)).isInstanceOf(Result.Faulty.class);
  }

  private static TestCase expecting(String step) {
    return new TestCase(
        "cat", "Kāds ar kaķi", null, Map.of("pets", "cat"), Map.of(step, Expectation.YES));
  }

  @Test
  void letsNothingPassWhileATestCaseFails() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var wrong = done(publishing.test("pets", 1, draft.version(), List.of(expecting("walk")), ANNA));
    assertThat(submit(wrong.version(), ANNA))
        .isEqualTo(new Result.Refused(Refusal.CASES_FAIL, null));

    var right = done(publishing.test("pets", 1, wrong.version(), List.of(expecting("read")), ANNA));
    var submitted = done(submit(right.version(), ANNA));

    assertThat(done(publish(submitted.version(), null)).questionnaire().live()).isPresent();
  }

  @Test
  void beginsADraftFromWhatIsLiveWithItsCases() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var tested =
        done(publishing.test("pets", 1, draft.version(), List.of(expecting("read")), ANNA));
    var begun = done(publishing.begin("pets", 1, tested.version(), KARLIS)).questionnaire();
    var second = begun.edition(2).orElseThrow();

    assertThat(publishing.text(second)).isEqualTo(Small.json());
    assertThat(publishing.cases(second)).containsExactly(expecting("read"));
    assertThat(publishing.begin("pets", 1, 1, KARLIS)).isInstanceOf(Result.Conflict.class);
  }

  @Test
  void beginsAQuestionnaireWithNothingToAskButNeverSubmitsIt() {
    var empty =
        """
        {"id": "empty", "title": {"lv": "T", "en": "T"}, "intro": {"lv": "I", "en": "I"},
         "crisis": {"title": {"lv": "P", "en": "H"}, "text": {"lv": "Z", "en": "C"}}}
        """;
    var fresh = done(publishing.fresh(empty, ANNA));

    assertThat(publishing.fresh(empty, ANNA))
        .isEqualTo(new Result.Refused(Refusal.NAME_TAKEN, null));
    assertThat(publishing.move(Move.SUBMIT, "empty", 1, fresh.version(), ANNA, null))
        .isInstanceOf(Result.Faulty.class);
    var edition = fresh.questionnaire().edition(1).orElseThrow();
    assertThat(publishing.proof(edition, Duration.ofSeconds(30)))
        .isInstanceOf(Standing.Finished.class);
  }

  @Test
  void announcesThatTheMinistryWithdrewAVersion() {
    var draft = done(publishing.upload(Small.json(), ANNA));
    var submitted = done(submit(draft.version(), ANNA));
    var live = done(publish(submitted.version(), null));

    assertThat(withdraw(live.version(), "short"))
        .isEqualTo(new Result.Refused(Refusal.REASON_TOO_SHORT, null));
    done(withdraw(live.version(), "The law has changed since yesterday."));

    assertThat(questionnaires.announced).hasSize(2);
    assertThat(questionnaires.announced.getLast().body())
        .containsEntry("state", "withdrawn")
        .containsEntry("id", "pets");
  }

  private Result withdraw(long version, String reason) {
    return publishing.move(Move.WITHDRAW, "pets", 1, version, KARLIS, reason);
  }

  private static Edition draft(Held held) {
    return held.questionnaire().edition(1).orElseThrow();
  }

  @Test
  void letsAnAuthorTakeBackWhatWasSaved() {
    var first = done(publishing.upload(Small.json(), ANNA));
    var other = Small.json().replace("Ej pastaigā", "Ej mežā");
    var changed = done(publishing.rewrite("pets", 1, first.version(), other, KARLIS));

    var back = done(publishing.restore("pets", 1, 0, changed.version(), ANNA));

    assertThat(publishing.text(draft(back))).isEqualTo(Small.json());
    assertThat(publishing.restore("pets", 1, 0, changed.version(), ANNA))
        .as("two who take back at once")
        .isEqualTo(new Result.Conflict(changed.version(), back.version()));
    assertThat(publishing.restore("pets", 1, 9, back.version(), ANNA))
        .isEqualTo(new Result.Refused(Refusal.UNKNOWN_STATE, null));
  }

  @Test
  void leavesNoTraceOfASaveThatChangedNothing() {
    var first = done(publishing.upload(Small.json(), ANNA));

    var again = done(publishing.rewrite("pets", 1, first.version(), Small.json(), KARLIS));

    assertThat(again).isEqualTo(first);
    assertThat(publishing.rewrite("pets", 1, 7, Small.json(), KARLIS))
        .isInstanceOf(Result.Conflict.class);
  }

  /** From the first of December on the fact says nothing, and visitors would see nothing. */
  private static Definition ending(Definition definition) {
    var ends = LocalDate.of(2026, 11, 30);
    return definition.with(
        definition.parameters().stream()
            .map(parameter -> {
              var value = parameter.values().getLast();
              return parameter.with(
                  List.of(
                      new Parameter.Value(
                          value.from(), ends, value.value(), value.verification())));
            })
            .toList());
  }

  @Test
  void provesTheNumbersOfSharedFacts() {
    var draft = draft(done(publishing.upload(Small.json(), ANNA)));

    var proof = publishing.proof(draft, Duration.ofSeconds(30));
    var ending = publishing(PublishingTests::ending).proof(draft, Duration.ofSeconds(30));

    assertThat(proof)
        .isInstanceOfSatisfying(
            Standing.Finished.class, own -> assertThat(own.proof().holds()).isTrue());
    assertThat(ending)
        .isInstanceOfSatisfying(
            Standing.Finished.class,
            shared ->
                assertThat(shared.proof().blocking())
                    .anySatisfy(finding -> {
                      assertThat(finding.check()).isEqualTo(Check.PARAMETER_VALID);
                      assertThat(finding.subject()).isEqualTo("most_dogs");
                      assertThat(finding.detail()).isEqualTo("2026-12-01");
                    }));
  }
}
