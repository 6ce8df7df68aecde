package lv.celakarte.content.document.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Refusal;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what a use case answers into what the API answers. */
@Component
class Answers {

  static final String ALL = "/api/content/v1/documents";
  static final String ONE = "/{id}/{language}";

  private final Reading reading;
  private final Faults faults;

  Answers(Reading reading, Faults faults) {
    this.reading = reading;
    this.faults = faults;
  }

  /** The document that this person may see under these names. */
  Stored<Document> find(Person person, String id, String language) {
    return DocumentId.parse(id, language)
        .flatMap(known -> reading.find(person, known))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  static DocumentId id(String id, String language) {
    return DocumentId.parse(id, language)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  static ResponseEntity<DocumentView> view(Stored<Document> stored) {
    return ResponseEntity.ok().eTag(Versions.tag(stored.version())).body(DocumentView.of(stored));
  }

  /** What was done, or the problem that says why nothing was. */
  Stored<Document> done(Locale locale, Outcome outcome, @Nullable ManuscriptForm yours) {
    return switch (outcome) {
      case Outcome.Done(var stored) -> stored;
      case Outcome.Faulty(var wrong) -> throw invalid(locale, wrong);
      case Outcome.Refused(var refusal, var wrong) -> throw refused(locale, refusal, wrong);
      case Outcome.Stale(var expected, var current) -> throw stale(expected, current, yours);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  ProblemException invalid(Locale locale, List<Fault> wrong) {
    return ProblemException.of(CommonProblem.INVALID_FIELDS).fields(faults.in(locale, wrong));
  }

  private ProblemException refused(Locale locale, Refusal refusal, List<Fault> wrong) {
    return ProblemException.of(ContentProblem.of(refusal)).fields(faults.in(locale, wrong));
  }

  /** Both versions and both texts, so that nobody's words are lost. */
  private static ProblemException stale(
      long expected, Stored<Document> current, @Nullable ManuscriptForm yours) {
    var problem =
        Versions.conflict(expected, current.version(), current.state().text())
            .with("changedBy", lastChange(current));
    return yours == null ? problem : problem.with("yours", yours);
  }

  private static Map<String, Object> lastChange(Stored<Document> current) {
    var last = current.state().history().getLast();
    return Map.of("name", last.by().name(), "at", last.at(), "action", last.action());
  }
}
