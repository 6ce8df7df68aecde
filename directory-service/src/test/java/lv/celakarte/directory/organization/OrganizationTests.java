package lv.celakarte.directory.organization;

import static lv.celakarte.directory.organization.Fixtures.adviceOffice;
import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.directory.organization.Organization.Closed;
import lv.celakarte.directory.organization.Organization.Decision.Accepted;
import lv.celakarte.directory.organization.Organization.Decision.Refused;
import lv.celakarte.directory.organization.Organization.Listed;
import org.junit.jupiter.api.Test;

class OrganizationTests {

  private static final Entry ENTRY = adviceOffice();

  private final Listed listed = new Listed("padomi", ENTRY);
  private final Closed closed = new Closed("padomi", ENTRY, "Likvidēts");

  @Test
  void statesSomethingElseWhileItIsListed() {
    assertThat(listed.revise(ENTRY)).isEqualTo(new Accepted(listed));
  }

  @Test
  void keepsAClosedEntryAsItIs() {
    assertThat(closed.revise(ENTRY)).isEqualTo(new Refused(Refusal.ENTRY_CLOSED));
  }

  @Test
  void keepsPlaceAndRole() {
    var moved = in("ogre", LocalRole.SOCIAL_SERVICE);

    assertThat(listed.revise(moved)).isEqualTo(new Refused(Refusal.PLACE_AND_ROLE_FIXED));
  }

  @Test
  void closesOnce() {
    assertThat(listed.close("Likvidēts")).isEqualTo(new Accepted(closed));
    assertThat(closed.close("Vēlreiz")).isEqualTo(new Refused(Refusal.ALREADY_CLOSED));
  }

  @Test
  void opensAgainWithWhatItStated() {
    assertThat(closed.reopen()).isEqualTo(new Accepted(listed));
    assertThat(listed.reopen()).isEqualTo(new Refused(Refusal.NOT_CLOSED));
  }

  private static Entry in(String place, LocalRole role) {
    return new Entry(
        ENTRY.name(),
        ENTRY.nameVerification(),
        ENTRY.shortName(),
        ENTRY.kind(),
        ENTRY.audience(),
        ENTRY.purpose(),
        ENTRY.channels(),
        ENTRY.presence(),
        place,
        role,
        ENTRY.coordinates(),
        ENTRY.verification(),
        ENTRY.checkedOn(),
        ENTRY.sources(),
        ENTRY.sourceDate(),
        ENTRY.notes());
  }
}
