package lv.celakarte.directory.organization;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.celakarte.directory.fact.Marks;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import lv.celakarte.directory.organization.EntryDraft.ChannelDraft;

/** Entries and people for tests. */
public final class Fixtures {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final Author MAIJA = new Author("maija-id", "Maija");
  public static final Path STARTER_CONTENT = Path.of("../infra/starter-content");

  private Fixtures() {}

  /** An advice office with one telephone. */
  public static Entry adviceOffice() {
    return new Entry(
        new Wording("Padomu birojs", "Advice office", null),
        new Marks(Verification.VERIFIED, Verification.TO_BE_CONFIRMED, null),
        "PB",
        Kind.NGO,
        List.of(Audience.BUSINESS, Audience.PERSON),
        Wording.latvian("Sniedz padomus par parādiem."),
        List.of(
            new Channel(
                ChannelType.PHONE,
                "60000000",
                Wording.latvian("padomi"),
                Verification.TO_BE_CONFIRMED)),
        null,
        null,
        null,
        null,
        Verification.VERIFIED,
        TODAY,
        List.of("https://example.org/padomi"),
        "2026",
        List.of("Jāpārbauda darba laiks."));
  }

  /** The same office as somebody sends it. */
  static EntryDraft draft() {
    return draft(adviceOffice().purpose().lv());
  }

  /** The same office with another purpose. */
  static EntryDraft draft(String purpose) {
    return new EntryDraft(
        Map.of("lv", "Padomu birojs", "en", "Advice office"),
        Map.of("lv", "verified", "en", "to-be-confirmed"),
        "PB",
        "ngo",
        List.of("person", "business"),
        Map.of("lv", purpose),
        List.of(phone("6000 0000")),
        null,
        null,
        null,
        null,
        "verified",
        "2026-11-22",
        List.of("https://example.org/padomi"),
        "2026",
        List.of("Jāpārbauda darba laiks."));
  }

  static ChannelDraft phone(String number) {
    return new ChannelDraft("phone", number, Map.of("lv", "padomi"), "to-be-confirmed");
  }
}
