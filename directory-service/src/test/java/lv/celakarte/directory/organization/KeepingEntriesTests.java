package lv.celakarte.directory.organization;

import static lv.celakarte.directory.organization.Fixtures.MAIJA;
import static lv.celakarte.directory.organization.Fixtures.NOON;
import static lv.celakarte.directory.organization.Fixtures.adviceOffice;
import static lv.celakarte.directory.organization.Fixtures.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.celakarte.directory.organization.Change.What;
import lv.celakarte.directory.organization.KeepingEntries.Result;
import lv.celakarte.directory.organization.KeepingEntries.Result.Conflict;
import lv.celakarte.directory.organization.KeepingEntries.Result.Done;
import lv.celakarte.directory.organization.KeepingEntries.Result.Invalid;
import lv.celakarte.directory.organization.KeepingEntries.Result.Refused;
import lv.celakarte.directory.organization.KeepingEntries.Result.Unknown;
import org.junit.jupiter.api.Test;

class KeepingEntriesTests {

  private final Organizations organizations = new InMemoryOrganizations();
  private final KeepingEntries keeping =
      new KeepingEntries(
          organizations, place -> place.equals("ogre"), Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void addsAnOrganizationAndNotesWhoDidIt() {
    var kept = done(keeping.add("padomi", draft(), MAIJA));

    assertThat(kept.organization()).isEqualTo(new Organization.Listed("padomi", adviceOffice()));
    assertThat(kept.history())
        .containsExactly(new Change(1, NOON, MAIJA, What.ADDED, List.of(), null));
  }

  @Test
  void refusesAnIdThatIsTakenOrNone() {
    done(keeping.add("padomi", draft(), MAIJA));

    assertThat(keeping.add("padomi", draft(), MAIJA)).isEqualTo(new Refused(Refusal.ID_TAKEN));
    assertThat(keeping.add("Padomi!", draft(), MAIJA))
        .isEqualTo(new Invalid(List.of(new Violation("id", "invalid-id"))));
  }

  @Test
  void notesWhatWasSaidBeforeAndAfter() {
    done(keeping.add("padomi", draft(), MAIJA));

    var kept = done(keeping.revise("padomi", 1, draft("Palīdz ar parādiem."), MAIJA));

    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.history().getFirst().differences())
        .containsExactly(
            new Difference("purpose.lv", "Sniedz padomus par parādiem.", "Palīdz ar parādiem."));
  }

  @Test
  void keepsTheVersionWhenNothingIsSaidAnew() {
    done(keeping.add("padomi", draft(), MAIJA));

    assertThat(done(keeping.revise("padomi", 1, draft(), MAIJA)).version()).isEqualTo(1);
  }

  @Test
  void givesBothVersionsWhenSomebodyElseWasFirst() {
    done(keeping.add("padomi", draft(), MAIJA));
    var current = done(keeping.revise("padomi", 1, draft("Pirmais."), MAIJA));

    var late = keeping.revise("padomi", 1, draft("Otrais."), MAIJA);

    assertThat(late).isInstanceOf(Conflict.class);
    var conflict = (Conflict) late;
    assertThat(conflict.expected()).isEqualTo(1);
    assertThat(conflict.current()).isEqualTo(current);
    assertThat(conflict.wanted())
        .extracting(entry -> entry == null ? "" : entry.purpose().lv())
        .isEqualTo("Otrais.");
  }

  @Test
  void letsOneOfManyAtOnceWin() throws Exception {
    done(keeping.add("padomi", draft(), MAIJA));
    var writers =
        IntStream.range(0, 20)
            .<Callable<Result>>mapToObj(
                i -> () -> keeping.revise("padomi", 1, draft("Teksts " + i), MAIJA))
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = threads.invokeAll(writers);

      assertThat(results)
          .extracting(result -> result.resultNow().getClass())
          .filteredOn(Done.class::equals)
          .hasSize(1);
    }
    assertThat(keeping.find("padomi").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void closesWithAReasonAndOpensAgain() {
    done(keeping.add("padomi", draft(), MAIJA));

    assertThat(keeping.close("padomi", 1, "  ", MAIJA))
        .isEqualTo(new Invalid(List.of(new Violation("reason", "required"))));
    var closed = done(keeping.close("padomi", 1, "Likvidēts", MAIJA));
    assertThat(closed.organization().state()).isEqualTo("closed");
    assertThat(closed.history().getFirst().reason()).isEqualTo("Likvidēts");
    assertThat(keeping.revise("padomi", 2, draft("Cits."), MAIJA))
        .isEqualTo(new Refused(Refusal.ENTRY_CLOSED));

    assertThat(done(keeping.reopen("padomi", 2, MAIJA)).organization().state()).isEqualTo("listed");
  }

  @Test
  void knowsNoOrganizationThatWasNeverAdded() {
    assertThat(keeping.revise("nav", 1, draft(), MAIJA)).isEqualTo(new Unknown("nav"));
  }

  private static Kept done(Result result) {
    assertThat(result).isInstanceOf(Done.class);
    return ((Done) result).kept();
  }
}
