package lv.celakarte.directory.organization;

import static lv.celakarte.directory.organization.Fixtures.MAIJA;
import static lv.celakarte.directory.organization.Fixtures.NOON;
import static lv.celakarte.directory.organization.Fixtures.adviceOffice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lv.celakarte.directory.organization.Change.What;
import org.junit.jupiter.api.Test;

/** What every place where organizations are kept promises. */
abstract class OrganizationsContract {

  private final String id = "padomi-" + UUID.randomUUID().toString().substring(0, 8);
  private final Organization listed = new Organization.Listed(id, adviceOffice());
  private final Organization closed = new Organization.Closed(id, adviceOffice(), "Likvidēts");

  abstract Organizations organizations();

  @Test
  void givesBackExactlyWhatIsKept() {
    var kept = add();

    assertThat(kept.organization()).isEqualTo(listed);
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.onItsWay()).isTrue();
    var found = organizations().find(id).orElseThrow();
    assertThat(found.organization()).isEqualTo(listed);
    assertThat(found.history()).containsExactly(change(1, What.ADDED));
  }

  @Test
  void knowsNothingOfWhatWasNeverAdded() {
    assertThat(organizations().find(id)).isEmpty();
  }

  @Test
  void addsAnIdOnce() {
    var first = add();

    assertThat(organizations().add(closed, change(1, What.ADDED), newId())).isEmpty();
    assertThat(organizations().find(id).orElseThrow().organization())
        .isEqualTo(first.organization());
  }

  @Test
  void keepsTheNextVersionWithItsHistory() {
    var next =
        organizations().replace(add(), closed, change(2, What.CLOSED), newId()).orElseThrow();

    assertThat(next.version()).isEqualTo(2);
    var found = organizations().find(id).orElseThrow();
    assertThat(found.organization()).isEqualTo(closed);
    assertThat(found.history()).containsExactly(change(2, What.CLOSED), change(1, What.ADDED));
  }

  @Test
  void refusesAWriteFromAnOldVersion() {
    var first = add();
    var second =
        organizations().replace(first, closed, change(2, What.CLOSED), newId()).orElseThrow();

    assertThat(organizations().replace(first, listed, change(2, What.REVISED), newId())).isEmpty();
    assertThat(organizations().find(id).orElseThrow().version()).isEqualTo(second.version());
  }

  @Test
  void listsAllById() {
    var kept = add();

    assertThat(organizations().all())
        .extracting(k -> k.organization().id())
        .contains(kept.organization().id())
        .isSorted();
  }

  private Kept add() {
    return organizations().add(listed, change(1, What.ADDED), newId()).orElseThrow();
  }

  private static Change change(long version, What what) {
    var differences = List.of(new Difference("name.lv", "", "Padomu birojs"));
    return new Change(version, NOON, MAIJA, what, differences, null);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
