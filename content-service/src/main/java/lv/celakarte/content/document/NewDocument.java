package lv.celakarte.content.document;

import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a new document.
 *
 * @param variantOf the content id when it is another language variant of a content that exists
 */
public record NewDocument(
    @Nullable String variantOf,
    DocumentType type,
    Language language,
    String owner,
    ManuscriptForm manuscript) {}
