package lv.celakarte.content.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import lv.celakarte.content.edition.ManuscriptForm.SourceForm;
import lv.celakarte.content.edition.ManuscriptForm.StepForm;
import org.jspecify.annotations.Nullable;

/** Manuscripts as use cases ask for them: as something that came from outside. */
final class Forms {

  private Forms() {}

  static ManuscriptForm of(Manuscript manuscript) {
    return new ManuscriptForm(
        manuscript.title(),
        manuscript.summary(),
        manuscript.path().value(),
        manuscript.body(),
        manuscript.section().code(),
        nullable(manuscript.audience().stream().map(Audience::code).toList()),
        manuscript.verification().code(),
        manuscript.checkedOn() == null ? null : manuscript.checkedOn().toString(),
        manuscript.reviewBy() == null ? null : manuscript.reviewBy().toString(),
        manuscript.sources().stream()
            .<@Nullable SourceForm>map(source -> new SourceForm(source.url(), source.date()))
            .toList(),
        details(manuscript.details()),
        nullable(manuscript.notes()));
  }

  private static DetailsForm details(Details details) {
    return new DetailsForm(
        details.steps().stream()
            .<@Nullable StepForm>map(
                step -> new StepForm(step.text(), step.institution(), step.verification().code()))
            .toList(),
        nullable(details.documents()),
        nullable(details.fees()),
        nullable(details.deadlines()),
        nullable(details.institutions()),
        nullable(details.law()),
        nullable(details.changes()),
        nullable(details.related()),
        new LinkedHashMap<String, @Nullable String>(details.translations()));
  }

  /** A new page with a title and a text and nothing else yet. */
  static ManuscriptForm of(String title, String body) {
    return new ManuscriptForm(
        title, null, null, body, null, null, null, null, null, null, null, null);
  }

  private static List<@Nullable String> nullable(List<String> list) {
    return list.stream().<@Nullable String>map(item -> item).toList();
  }
}
