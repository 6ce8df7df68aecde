package lv.celakarte.content.interchange;

import java.util.Optional;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.NewDocument;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.access.Person;

/** Begins a draft with what a page of another program says. */
public final class PageBringing {

  private final PageImport pages = new PageImport();
  private final Editing editing;

  PageBringing(Editing editing) {
    this.editing = editing;
  }

  /** What shall become of the page. */
  public record Wish(String owner, DocumentType type, Language language) {}

  /** What came of it; nothing when the file is neither Word nor HTML. */
  public Optional<Outcome> bring(Person person, Wish wish, String name, byte[] bytes) {
    return pages
        .read(name, bytes)
        .map(page -> {
          var form = Forms.of(page.title(), page.body());
          return editing.begin(
              person, new NewDocument(null, wish.type(), wish.language(), wish.owner(), form));
        });
  }
}
