package lv.celakarte.content.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import lv.celakarte.content.edition.DocumentType;

/** Whether readers can see where a text comes from and when it will be looked at again. */
final class TrustCheck implements Check {

  /** What tells people what to do or what the law says; a page about the site needs no source. */
  private static final Set<DocumentType> FROM_SOURCES =
      Set.of(DocumentType.SITUATION, DocumentType.STEP, DocumentType.TERM);

  private final Supplier<LocalDate> today;

  TrustCheck(Supplier<LocalDate> today) {
    this.today = today;
  }

  @Override
  public List<Finding> look(Subject subject) {
    var manuscript = subject.manuscript();
    var findings = new ArrayList<Finding>();
    if (manuscript.sources().isEmpty() && FROM_SOURCES.contains(subject.type())) {
      findings.add(Finding.of(Rule.MISSING_SOURCES, Place.of("sources"), ""));
    }
    if (manuscript.reviewBy() == null) {
      findings.add(Finding.of(Rule.MISSING_REVIEW_DATE, Place.of("reviewBy"), ""));
    } else if (manuscript.overdue(today.get())) {
      findings.add(
          Finding.of(
              Rule.PAST_REVIEW_DATE, Place.of("reviewBy"), manuscript.reviewBy().toString()));
    }
    return findings;
  }
}
