package lv.celakarte.content.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Step;
import lv.celakarte.content.edition.Verification;

/** Documents in every state, reached as people would reach it. */
final class Fixtures {

  static final DocumentId ID = new DocumentId("situacija-p04", Language.LV);
  static final Actor ANNA = new Actor("anna", "Anna Bērziņa");
  static final Actor ILZE = new Actor("ilze", "Ilze Kalniņa");
  static final Actor PETERIS = new Actor("peteris", "Pēteris Ozols");
  static final Actor KARLIS = new Actor("karlis", "Kārlis Liepa");
  static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  /** Far enough that no timer of a running service comes between. */
  static final Instant SOME_DAY = Instant.parse("2099-01-01T10:00:00Z");

  private Fixtures() {}

  static Stamp by(Actor actor) {
    return by(actor, NOON);
  }

  static Stamp by(Actor actor, Instant at) {
    return new Stamp(new UUID(0, 1), at, actor);
  }

  static Manuscript manuscript() {
    return manuscript("/lv/situacijas/tiesa-atsutija-bridinajumu", "Nemet vēstuli ārā.");
  }

  static Manuscript manuscript(String path, String body) {
    return new Manuscript(
        "Tiesa atsūtīja brīdinājumu par parādu",
        "Tev ir laiks iebilst.",
        new Path(path),
        body,
        Section.PRIVATPERSONA,
        List.of(Audience.PERSON),
        Verification.VERIFIED,
        LocalDate.parse("2026-11-22"),
        LocalDate.parse("2027-05-22"),
        List.of(new Source("https://likumi.lv/ta/id/50500", "2025")),
        new Details(
            List.of(
                new Step("Izlasi brīdinājumu.", "tiesa", Verification.VERIFIED),
                new Step("Pārbaudi summu.", null, Verification.TO_BE_CONFIRMED)),
            List.of("tiesas brīdinājums"),
            List.of(),
            List.of("14 dienas no saņemšanas"),
            List.of("tiesa", "ta"),
            List.of("Civilprocesa likums"),
            List.of(),
            List.of("situacija-p03"),
            java.util.Map.of()),
        List.of("Jautāt tiesai par summu."));
  }

  static Document annasDraft() {
    return Document.begin(ID, DocumentType.SITUATION, "ptac", manuscript(), null, by(ANNA));
  }

  static Document submitted() {
    return accepted(Review.submit(annasDraft(), null, by(ANNA)));
  }

  static Document approved() {
    return accepted(Review.approve(submitted(), "Labi.", by(PETERIS)));
  }

  static Document live() {
    return accepted(Release.publish(approved(), null, by(PETERIS)));
  }

  static Document withdrawn() {
    return accepted(Release.withdraw(live(), "Kārtība ir mainījusies.", by(PETERIS)));
  }

  static Document gone() {
    return accepted(Release.remove(live(), "Kārtība ir mainījusies.", by(PETERIS)));
  }

  static Document scheduled(Instant at) {
    return accepted(Review.schedule(approved(), at, "No jaunā gada.", by(PETERIS)));
  }

  static Document another(String name) {
    var text = manuscript("/lv/situacijas/" + name, "Cits teksts.");
    return Document.imported(
        new DocumentId("situacija-" + name, Language.LV),
        DocumentType.SITUATION,
        "ptac",
        text,
        by(ANNA));
  }

  /** The same document published again at another address. */
  static Document publishedAt(Document document, String path) {
    var edited =
        accepted(
            document.edit(
                manuscript(path, "Nemet vēstuli ārā.\n\n## Ko darīt\n\nRaksti iebildumus."),
                by(ANNA)));
    var approved =
        accepted(
            Review.approve(accepted(Review.submit(edited, null, by(ANNA))), null, by(PETERIS)));
    return accepted(Release.publish(approved, null, by(PETERIS)));
  }

  static Document accepted(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var document) -> document;
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }
}
