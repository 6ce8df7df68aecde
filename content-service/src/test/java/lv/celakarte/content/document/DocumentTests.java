package lv.celakarte.content.document;

import static lv.celakarte.content.document.Fixtures.ANNA;
import static lv.celakarte.content.document.Fixtures.ILZE;
import static lv.celakarte.content.document.Fixtures.KARLIS;
import static lv.celakarte.content.document.Fixtures.NOON;
import static lv.celakarte.content.document.Fixtures.PETERIS;
import static lv.celakarte.content.document.Fixtures.accepted;
import static lv.celakarte.content.document.Fixtures.annasDraft;
import static lv.celakarte.content.document.Fixtures.approved;
import static lv.celakarte.content.document.Fixtures.by;
import static lv.celakarte.content.document.Fixtures.live;
import static lv.celakarte.content.document.Fixtures.manuscript;
import static lv.celakarte.content.document.Fixtures.publishedAt;
import static lv.celakarte.content.document.Fixtures.submitted;
import static lv.celakarte.content.document.Fixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.content.document.Happening.Action;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import org.junit.jupiter.api.Test;

class DocumentTests {

  @Test
  void goesFromDraftToPublishedThroughTwoPeople() {
    var document = live();

    assertThat(DocumentState.of(document)).isEqualTo(DocumentState.PUBLISHED);
    assertThat(document.history())
        .extracting(Happening::action)
        .containsExactly(Action.CREATED, Action.SUBMITTED, Action.APPROVED, Action.PUBLISHED);
    assertThat(document.history())
        .extracting(happening -> happening.by().name())
        .containsExactly("Anna Bērziņa", "Anna Bērziņa", "Pēteris Ozols", "Pēteris Ozols");
  }

  @Test
  void refusesToApproveADraftNobodyHandedIn() {
    assertRefused(Review.approve(annasDraft(), null, by(PETERIS)), Refusal.NOT_SUBMITTED);
  }

  @Test
  void refusesToPublishADraftNobodyReviewed() {
    assertRefused(Release.publish(annasDraft(), null, by(PETERIS)), Refusal.NOT_APPROVED);
    assertRefused(Release.publish(submitted(), null, by(PETERIS)), Refusal.NOT_APPROVED);
  }

  @Test
  void refusesTheAuthorsOwnApproval() {
    assertRefused(Review.approve(submitted(), null, by(ANNA)), Refusal.OWN_WORK);
  }

  @Test
  void refusesTheAuthorsOwnPublishing() {
    assertRefused(Release.publish(approved(), null, by(ANNA)), Refusal.OWN_WORK);
  }

  @Test
  void countsEverybodyWhoChangedTheTextSinceTheLastPublicationAsAuthor() {
    var changedByIlze =
        accepted(annasDraft().edit(manuscript("/lv/situacijas/x", "Cits"), by(ILZE)));
    var again = accepted(Review.submit(changedByIlze, null, by(ILZE)));

    assertRefused(Review.approve(again, null, by(ANNA)), Refusal.OWN_WORK);
    assertRefused(Review.approve(again, null, by(ILZE)), Refusal.OWN_WORK);
    assertThat(Review.approve(again, null, by(PETERIS))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void forgetsAuthorsWithTheirPublication() {
    var changedByIlze = accepted(live().edit(manuscript("/lv/situacijas/x", "Cits"), by(ILZE)));
    var handedIn = accepted(Review.submit(changedByIlze, null, by(ILZE)));

    assertThat(Review.approve(handedIn, null, by(ANNA))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void losesItsApprovalWithAnyFurtherChange() {
    var changed = accepted(approved().edit(manuscript("/lv/situacijas/x", "Cits"), by(ANNA)));

    assertThat(DocumentState.of(changed)).isEqualTo(DocumentState.DRAFT);
    assertRefused(Release.publish(changed, null, by(PETERIS)), Refusal.NOT_APPROVED);
  }

  @Test
  void keepsTheLiveEditionWhileANewDraftIsWorkedOn() {
    var document = accepted(live().edit(manuscript("/lv/situacijas/x", "Jauns"), by(ANNA)));

    assertThat(document.looksToReadersLike(live())).isTrue();
    assertThat(document.publication().newest().orElseThrow().manuscript()).isEqualTo(manuscript());
    assertThat(document.text().body()).isEqualTo("Jauns");
  }

  @Test
  void takesNoNoteOfSavingTheSameText() {
    assertThat(live().edit(manuscript(), by(ANNA))).isEqualTo(new Decision.Accepted(live()));
  }

  @Test
  void sendsBackWithANote() {
    var sentBack = accepted(Review.requestChanges(submitted(), "Trūkst termiņa.", by(PETERIS)));

    assertThat(DocumentState.of(sentBack)).isEqualTo(DocumentState.CHANGES_REQUESTED);
    assertThat(sentBack.history().getLast().note()).isEqualTo("Trūkst termiņa.");
    assertThat(Review.submit(sentBack, null, by(ANNA))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void refusesToSendBackWithoutANote() {
    assertRefused(Review.requestChanges(submitted(), "  ", by(PETERIS)), Refusal.NOTE_MISSING);
  }

  @Test
  void refusesToHandInTwice() {
    assertRefused(Review.submit(submitted(), null, by(ANNA)), Refusal.ALREADY_SUBMITTED);
    assertRefused(Review.submit(approved(), null, by(ANNA)), Refusal.ALREADY_SUBMITTED);
  }

  @Test
  void refusesToHandInWhatReadersWouldMissPartsOf() {
    var full = manuscript();
    var bare =
        new Manuscript(
            full.title(),
            "",
            full.path(),
            full.body(),
            full.section(),
            full.audience(),
            full.verification(),
            full.checkedOn(),
            null,
            full.sources(),
            full.details(),
            full.notes());
    var draft = accepted(annasDraft().edit(bare, by(ANNA)));

    assertThat(Review.submit(draft, null, by(ANNA)))
        .isEqualTo(
            new Decision.Refused(
                Refusal.INCOMPLETE,
                List.of(
                    new Fault("summary", Fault.Kind.REQUIRED),
                    new Fault("reviewBy", Fault.Kind.REQUIRED))));
  }

  @Test
  void hasNothingToDoWithoutADraft() {
    assertRefused(Review.submit(live(), null, by(ANNA)), Refusal.NO_DRAFT);
    assertRefused(Review.approve(live(), null, by(PETERIS)), Refusal.NO_DRAFT);
    assertRefused(Review.requestChanges(live(), "Nē", by(PETERIS)), Refusal.NO_DRAFT);
    assertRefused(Release.publish(live(), null, by(PETERIS)), Refusal.NO_DRAFT);
    assertRefused(Release.publishInEmergency(live(), "Steidzami", by(KARLIS)), Refusal.NO_DRAFT);
  }

  @Test
  void letsTheCoordinatorPublishOutOfTurnForAllToSee() {
    var document =
        accepted(Release.publishInEmergency(annasDraft(), "Nepareizs tālrunis", by(KARLIS)));

    assertThat(document.history().getLast())
        .isEqualTo(
            new Happening(Action.PUBLISHED_IN_EMERGENCY, KARLIS, NOON, "Nepareizs tālrunis", 1));
    assertThat(DocumentState.of(document)).isEqualTo(DocumentState.PUBLISHED);
  }

  @Test
  void refusesAnEmergencyWithoutAReason() {
    assertRefused(Release.publishInEmergency(annasDraft(), "", by(KARLIS)), Refusal.NOTE_MISSING);
    assertRefused(Release.withdrawInEmergency(live(), "", by(KARLIS)), Refusal.NOTE_MISSING);
  }

  @Test
  void withdrawsWithAReasonForReaders() {
    var document = withdrawn();

    assertThat(DocumentState.of(document)).isEqualTo(DocumentState.WITHDRAWN);
    assertThat(document.livePath()).isEmpty();
    assertThat(document.publication())
        .isInstanceOfSatisfying(
            Publication.Withdrawn.class,
            gone -> assertThat(gone.reason()).isEqualTo("Kārtība ir mainījusies."));
  }

  @Test
  void withdrawsOnlyWhatIsLive() {
    assertRefused(Release.withdraw(annasDraft(), "Nē", by(PETERIS)), Refusal.NOT_LIVE);
    assertRefused(Release.withdraw(withdrawn(), "Nē", by(PETERIS)), Refusal.NOT_LIVE);
    assertRefused(Release.withdraw(live(), " ", by(PETERIS)), Refusal.NOTE_MISSING);
  }

  @Test
  void comesBackAfterAWithdrawalAsANewEdition() {
    var back = publishedAt(withdrawn(), "/lv/situacijas/tiesa-atsutija-bridinajumu");

    assertThat(back.publication().newest().orElseThrow().number()).isEqualTo(2);
    assertThat(back.formerPaths()).isEmpty();
  }

  @Test
  void leadsOnFromEveryFormerAddressStraightToThePresentOne() {
    var moved = publishedAt(publishedAt(live(), "/lv/situacijas/otra"), "/lv/situacijas/tresa");

    assertThat(moved.formerPaths())
        .containsExactly(
            new Path("/lv/situacijas/tiesa-atsutija-bridinajumu"), new Path("/lv/situacijas/otra"));
    assertThat(moved.livePath()).contains(new Path("/lv/situacijas/tresa"));
  }

  @Test
  void cannotLeadInACircleWhenItMovesBack() {
    var back =
        publishedAt(
            publishedAt(live(), "/lv/situacijas/otra"),
            "/lv/situacijas/tiesa-atsutija-bridinajumu");

    assertThat(back.formerPaths()).containsExactly(new Path("/lv/situacijas/otra"));
    assertThat(back.paths()).hasSize(2);
  }

  @Test
  void isOverdueFromTheDayAfterItsReviewDay() {
    assertThat(live().overdue(LocalDate.parse("2027-05-22"))).isFalse();
    assertThat(live().overdue(LocalDate.parse("2027-05-23"))).isTrue();
    assertThat(annasDraft().overdue(LocalDate.parse("2027-05-23"))).isFalse();
  }

  private static void assertRefused(Decision decision, Refusal refusal) {
    assertThat(decision).isEqualTo(Decision.refused(refusal));
  }
}
