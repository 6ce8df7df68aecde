package lv.celakarte.content.document;

import java.time.LocalDate;
import java.util.Locale;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; what is not given does not matter.
 *
 * @param words part of the title or the content id
 * @param overdue only those whose day of review has passed
 */
public record DocumentFilter(
    @Nullable String owner,
    @Nullable DocumentType type,
    @Nullable Language language,
    @Nullable DocumentState state,
    @Nullable String words,
    boolean overdue) {

  public static final DocumentFilter ALL = new DocumentFilter(null, null, null, null, null, false);

  boolean matches(Document document, LocalDate today) {
    return (owner == null || owner.equals(document.owner()))
        && (type == null || type == document.type())
        && (language == null || language == document.id().language())
        && (state == null || state == DocumentState.of(document))
        && (!overdue || document.overdue(today))
        && (words == null || tells(document, words.strip().toLowerCase(Locale.ROOT)));
  }

  private static boolean tells(Document document, String part) {
    return document.text().title().toLowerCase(Locale.ROOT).contains(part)
        || document.id().contentId().contains(part);
  }
}
