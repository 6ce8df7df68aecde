package lv.celakarte.questionnaire.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTests {

  private static final Signature ANNA = new Signature("anna", "Anna", Instant.EPOCH);
  private static final Signature KARLIS = new Signature("karlis", "Kārlis", Instant.EPOCH);
  private static final Signature ILZE = new Signature("ilze", "Ilze", Instant.EPOCH);

  private static Questionnaire accepted(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var questionnaire) -> questionnaire;
      case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private static Decision publish(Questionnaire questionnaire, int number, Signature by) {
    return switch (questionnaire.approve(number, by, null)) {
      case Decision.Accepted(var approved) -> approved.publish(number, by);
      case Decision.Refused refused -> refused;
    };
  }

  private static Questionnaire submittedByAnna() {
    return accepted(Questionnaire.fresh("pets").draft("text-1", ANNA).submit(1, ANNA));
  }

  @Test
  void publishesWhatASecondPersonApproved() {
    var published = accepted(publish(submittedByAnna(), 1, KARLIS));

    assertThat(published.live()).map(Edition::number).contains(1);
  }

  @Test
  void refusesApprovalByItsAuthor() {
    assertThat(publish(submittedByAnna(), 1, ANNA))
        .isEqualTo(new Decision.Refused(Refusal.SAME_PERSON));
  }

  @Test
  void refusesApprovalByWhoSubmittedIt() {
    var submitted = accepted(Questionnaire.fresh("pets").draft("text-1", ANNA).submit(1, KARLIS));

    assertThat(publish(submitted, 1, KARLIS)).isEqualTo(new Decision.Refused(Refusal.SAME_PERSON));
    assertThat(publish(submitted, 1, ILZE)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void refusesToPublishADraft() {
    var draft = Questionnaire.fresh("pets").draft("text-1", ANNA);

    assertThat(publish(draft, 1, KARLIS)).isEqualTo(new Decision.Refused(Refusal.NOT_SUBMITTED));
    assertThat(publish(draft, 2, KARLIS)).isEqualTo(new Decision.Refused(Refusal.UNKNOWN_EDITION));
  }

  @Test
  void refusesToGoBackBehindANewerLiveVersion() {
    var second = submittedByAnna().draft("text-2", ANNA);
    var live = accepted(publish(accepted(second.submit(2, ANNA)), 2, KARLIS));

    assertThat(publish(live, 1, KARLIS)).isEqualTo(new Decision.Refused(Refusal.OVERTAKEN));
  }

  @Test
  void neverChangesWhatIsPublished() {
    var live = accepted(publish(submittedByAnna(), 1, KARLIS));

    assertThat(live.submit(1, ANNA)).isEqualTo(new Decision.Refused(Refusal.NOT_A_DRAFT));
    assertThat(live.sendBack(1)).isEqualTo(new Decision.Refused(Refusal.NOT_SUBMITTED));
  }

  @Test
  void letsAuthorsGoOnWithWhatWasSentBack() {
    var back = accepted(submittedByAnna().sendBack(1));

    assertThat(back.edition(1))
        .contains(new Edition.Draft(1, "text-1", ANNA, List.of("anna"), null));
  }

  @Test
  void showsNothingUntilANewerVersionFollowsOneThatWasWithdrawn() {
    var first = accepted(publish(submittedByAnna(), 1, KARLIS));
    var second = accepted(first.draft("text-2", ANNA).submit(2, ANNA));
    var live = accepted(publish(second, 2, KARLIS));

    assertThat(live.withdraw(1, KARLIS, "why")).isEqualTo(new Decision.Refused(Refusal.NOT_LIVE));
    var withdrawn = accepted(live.withdraw(2, KARLIS, "why"));
    var third = accepted(withdrawn.draft("text-3", ANNA).submit(3, ANNA));

    assertThat(withdrawn.live()).isEmpty();
    assertThat(accepted(publish(third, 3, KARLIS)).live()).map(Edition::number).contains(3);
  }

  @Test
  void takesTestCasesAlongFromVersionToVersion() {
    var tested = accepted(Questionnaire.fresh("pets").draft("text-1", ANNA).test(1, "c", ILZE));
    var submitted = accepted(tested.submit(1, ANNA));

    assertThat(publish(submitted, 1, ILZE))
        .as("whoever writes the cases is an author")
        .isEqualTo(new Decision.Refused(Refusal.SAME_PERSON));
    var live = accepted(publish(submitted, 1, KARLIS));
    assertThat(live.draft("text-2", ANNA).edition(2).map(Edition::cases)).contains("c");
    assertThat(live.test(1, "d", ANNA)).isEqualTo(new Decision.Refused(Refusal.NOT_A_DRAFT));
  }

  private static Edition.Draft draftOf(Questionnaire questionnaire) {
    return (Edition.Draft) questionnaire.edition(1).orElseThrow();
  }

  @Test
  void saysAgainWhatADraftSaidAndLosesNothingByIt() {
    var first = Questionnaire.fresh("pets").draft("text-1", ANNA);
    var second = accepted(first.test(1, "cases-1", ILZE));
    var third = accepted(second.rewrite(1, "text-3", ANNA));

    var back = draftOf(accepted(third.restore(1, 0, KARLIS)));

    assertThat(back.body()).isEqualTo("text-1");
    assertThat(back.cases()).isNull();
    assertThat(back.written()).isEqualTo(KARLIS);
    assertThat(back.states())
        .extracting(Saved::body)
        .containsExactly("text-1", "text-1", "text-3", "text-1");
    assertThat(back.hands()).containsExactly("anna", "ilze", "karlis");
    var again = draftOf(accepted(new Questionnaire("pets", List.of(back)).restore(1, 2, ANNA)));
    assertThat(again.body()).isEqualTo("text-3");
    assertThat(again.cases()).isEqualTo("cases-1");
  }

  @Test
  void goesBackOnlyToWhatADraftSaid() {
    var draft = accepted(Questionnaire.fresh("pets").draft("text-1", ANNA).rewrite(1, "b", ANNA));
    var unknown = new Decision.Refused(Refusal.UNKNOWN_STATE);

    assertThat(draft.restore(1, 1, ANNA)).as("what it says now").isEqualTo(unknown);
    assertThat(draft.restore(1, -1, ANNA)).isEqualTo(unknown);
    assertThat(accepted(draft.submit(1, ANNA)).restore(1, 0, ANNA))
        .isEqualTo(new Decision.Refused(Refusal.NOT_A_DRAFT));
  }

  @Test
  void forgetsTheOldestStates() {
    var draft = Questionnaire.fresh("pets").draft("text-0", ANNA);
    for (int i = 1; i <= Saved.KEPT + 5; i++) {
      draft = accepted(draft.rewrite(1, "text-" + i, ANNA));
    }

    assertThat(draftOf(draft).states()).hasSize(Saved.KEPT + 1);
    assertThat(draftOf(draft).states().getFirst().body()).isEqualTo("text-5");
  }
}
