package lv.celakarte.content.document;

import java.util.List;
import java.util.Map;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Step;
import lv.celakarte.content.edition.Verification;

/** Texts that quote facts, for tests outside this package. */
public final class FactTexts {

  private FactTexts() {}

  /** A document of the usual kind. */
  public static Document document() {
    return Fixtures.annasDraft();
  }

  /** A document that readers see, in its first edition. */
  public static Document published() {
    return Fixtures.live();
  }

  /** A Latvian document of an institution, which readers see. */
  public static Document published(DocumentType type, String id, String owner, Manuscript text) {
    return Document.imported(
        new DocumentId(id, Language.LV), type, owner, text, Fixtures.by(Fixtures.ANNA));
  }

  /** A text with this body. */
  public static Manuscript plain(String body) {
    return Fixtures.manuscript("/lv/situacijas/fakti", body);
  }

  /** A text with this body whose only step quotes the first GMI threshold. */
  public static Manuscript quoting(String body) {
    var step = new Step("Pabalsts ir {{fact:gmi-first-person}}.", null, Verification.VERIFIED);
    var none = List.<String>of();
    var details = new Details(List.of(step), none, none, none, none, none, none, none, Map.of());
    var text = plain(body);
    return new Manuscript(
        text.title(),
        text.summary(),
        text.path(),
        text.body(),
        text.section(),
        text.audience(),
        text.verification(),
        text.checkedOn(),
        text.reviewBy(),
        text.sources(),
        details,
        text.notes());
  }
}
