package lv.celakarte.directory.organization;

import static lv.celakarte.directory.organization.Fixtures.TODAY;
import static lv.celakarte.directory.organization.Fixtures.adviceOffice;
import static lv.celakarte.directory.organization.Fixtures.draft;
import static lv.celakarte.directory.organization.Fixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.celakarte.directory.organization.EntryDraft.ChannelDraft;
import lv.celakarte.directory.organization.EntryDraft.Checked;
import lv.celakarte.directory.organization.EntryDraft.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDraftTests {

  @Test
  void readsWhatIsRight() {
    assertThat(draft().check(place -> false, TODAY)).isEqualTo(new Checked.Valid(adviceOffice()));
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    var nothing =
        new EntryDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    assertThat(violations(nothing))
        .containsExactlyInAnyOrder(
            new Violation("name.lv", "required"),
            new Violation("nameVerification.lv", "required"),
            new Violation("kind", "required"),
            new Violation("purpose.lv", "required"),
            new Violation("verification", "required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "67 099 10a", "call us", "67099100;67099101"})
  void refusesAPhoneThatNobodyCanCall(String number) {
    assertThat(violations(with(phone(number))))
        .containsExactly(new Violation("channels.0.value", "invalid-phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"67099100", "116123", "+371 6709 9100", "(67) 099-100"})
  void readsPhonesAsPeopleWriteThem(String number) {
    assertThat(violations(with(phone(number)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "www.example.org", "https://", "https://a@b.lv", "h ttp:"})
  void refusesAWebAddressThatIsNone(String address) {
    var web = new ChannelDraft("web", address, null, "verified");

    assertThat(violations(with(web)))
        .containsExactly(new Violation("channels.0.value", "invalid-web"));
  }

  @Test
  void refusesAnEmailThatIsNone() {
    var email = new ChannelDraft("email", "pasts.example.org", null, "verified");

    assertThat(violations(with(email)))
        .containsExactly(new Violation("channels.0.value", "invalid-email"));
  }

  @Test
  void refusesTheSameContactTwice() {
    assertThat(violations(with(phone("60000000"), phone("6000 0000"))))
        .containsExactly(new Violation("channels.1.value", "duplicate"));
  }

  @Test
  void asksForAMarkAtEveryContact() {
    assertThat(violations(with(new ChannelDraft("phone", "60000000", null, null))))
        .containsExactly(new Violation("channels.0.verification", "required"));
  }

  @Test
  void refusesAPlaceThatIsNotInTheDirectory() {
    assertThat(violations(in("atlantida", null, null)))
        .containsExactly(new Violation("place", "unknown-place"));
  }

  @Test
  void asksForThePlaceOfARole() {
    assertThat(violations(in(null, "social-service", null)))
        .containsExactly(new Violation("place", "required"));
  }

  @Test
  void refusesAPointThatIsNotOnEarth() {
    assertThat(violations(in(null, null, new Point("91", "24"))))
        .containsExactly(new Violation("coordinates.lat", "out-of-range"));
    assertThat(violations(in(null, null, new Point("56.9", "austrumi"))))
        .containsExactly(new Violation("coordinates.lon", "invalid-number"));
    assertThat(violations(in(null, null, new Point("56.9", ""))))
        .containsExactly(new Violation("coordinates.lon", "required"));
  }

  @Test
  void refusesADayThatIsYetToCome() {
    assertThat(violations(checkedOn("2026-11-23")))
        .containsExactly(new Violation("checkedOn", "in-the-future"));
    assertThat(violations(checkedOn("23.11.2026")))
        .containsExactly(new Violation("checkedOn", "invalid-date"));
  }

  private static List<Violation> violations(EntryDraft draft) {
    return switch (draft.check(place -> false, TODAY)) {
      case Checked.Valid _ -> List.of();
      case Checked.Invalid(var violations) -> violations;
    };
  }

  private static EntryDraft with(ChannelDraft... channels) {
    return like(List.of(channels), null, null, null, "2026-11-22");
  }

  private static EntryDraft in(
      @Nullable String place, @Nullable String role, @Nullable Point point) {
    return like(List.of(), place, role, point, "2026-11-22");
  }

  private static EntryDraft checkedOn(String day) {
    return like(List.of(), null, null, null, day);
  }

  private static EntryDraft like(
      List<ChannelDraft> channels,
      @Nullable String place,
      @Nullable String role,
      @Nullable Point point,
      String checkedOn) {
    return new EntryDraft(
        Map.of("lv", "Padomu birojs"),
        Map.of("lv", "verified"),
        null,
        "ngo",
        List.of(),
        Map.of("lv", "Sniedz padomus."),
        List.copyOf(channels),
        null,
        place,
        role,
        point,
        "verified",
        checkedOn,
        List.of(),
        null,
        List.of());
  }
}
