package lv.celakarte.content.document.web;

import java.util.List;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a new document: what it is, and what it says.
 *
 * @param id of the content of which this is another language variant; a new content gets its own
 * @param owner may be left out by those who work for one institution only
 */
record NewDocumentForm(
    @Nullable String id,
    @Nullable String language,
    @Nullable String type,
    @Nullable String owner,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String path,
    @Nullable String body,
    @Nullable String section,
    @Nullable List<@Nullable String> audience,
    @Nullable String verification,
    @Nullable String checkedOn,
    @Nullable String reviewBy,
    @Nullable List<@Nullable SourceForm> sources,
    @Nullable DetailsForm details,
    @Nullable List<@Nullable String> notes) {

  ManuscriptForm manuscript() {
    return new ManuscriptForm(
        title,
        summary,
        path,
        body,
        section,
        audience,
        verification,
        checkedOn,
        reviewBy,
        sources,
        details,
        notes);
  }
}
