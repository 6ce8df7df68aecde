package lv.celakarte.content.starter;

import java.util.List;
import lv.celakarte.content.edition.ManuscriptForm;
import org.jspecify.annotations.Nullable;

/** The front matter of a starter file; its keys are those of the event that tells of a document. */
record StarterDocument(
    @Nullable String id,
    @Nullable String language,
    @Nullable String type,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String path,
    @Nullable String owner,
    @Nullable String section,
    @Nullable List<@Nullable String> audience,
    @Nullable String verification,
    @Nullable String checkedOn,
    @Nullable String reviewBy,
    @Nullable List<ManuscriptForm.@Nullable SourceForm> sources,
    ManuscriptForm.@Nullable DetailsForm details,
    @Nullable List<@Nullable String> notes) {

  ManuscriptForm manuscript(String body) {
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
