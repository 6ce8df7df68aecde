package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Happening;
import lv.celakarte.content.document.Publication;
import lv.celakarte.content.document.Work;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.SummaryRow;

/** Where a document stands, as names and values. */
final class DocumentFacts {

  private final Words words;
  private final List<SummaryRow> rows = new ArrayList<>();

  private DocumentFacts(Words words) {
    this.words = words;
  }

  static Content of(Words words, Screens screens, Stored<Document> stored) {
    var facts = new DocumentFacts(words);
    facts.rows.add(new SummaryRow(words.of("column.state"), screens.marks(words, stored)));
    facts.work(stored.state().work());
    facts.publication(stored.state().publication());
    facts.emergencies(stored.state());
    facts.text(stored.state());
    return Components.summary(facts.rows);
  }

  private void work(Work work) {
    switch (work) {
      case Work.SentBack(_, _, var by, var note) ->
          row("document.asked", note + " (" + by.name() + ")");
      case Work.Scheduled scheduled ->
          row(
              "document.publish-at",
              words.moment(scheduled.at()) + " (" + scheduled.by().name() + ")");
      default -> {}
    }
  }

  private void publication(Publication publication) {
    switch (publication) {
      case Publication.Live live when live.ending() != null ->
          row(
              "document.withdraw-at",
              words.moment(live.ending().at())
                  + " – "
                  + live.ending().reason()
                  + " ("
                  + live.ending().by().name()
                  + ")");
      case Publication.Withdrawn withdrawn -> row("document.reason", withdrawn.reason());
      case Publication.Gone gone -> row("document.reason", gone.reason());
      case Publication.Redirected redirected ->
          rows.add(
              new SummaryRow(
                  words.of("document.redirected"),
                  Components.link(redirected.path().value(), Addressing.of(redirected.target()))));
      case Publication.NotYet _, Publication.Live _ -> {}
    }
  }

  /** What went past the second person stays in sight for ever. */
  private void emergencies(Document document) {
    document.history().stream()
        .filter(happening -> happening.action().inEmergency())
        .forEach(this::emergency);
  }

  private void emergency(Happening happening) {
    row(
        "document.emergency",
        words.of("action." + happening.action().code())
            + ", "
            + words.moment(happening.at())
            + ", "
            + happening.by().name()
            + ": "
            + happening.note());
  }

  private void text(Document document) {
    var text = document.text();
    row("column.type", words.of("type." + document.type().code()));
    row("column.language", words.of("language." + document.id().language().code()));
    row("column.owner", document.owner().toUpperCase(words.locale()));
    row("field.path", text.path().value());
    document.formerPaths().forEach(path -> row("document.former", path.value()));
    row("field.verification", words.of("verification." + text.verification().code()));
    row("field.checkedOn", words.day(text.checkedOn()));
    row("field.reviewBy", words.day(text.reviewBy()));
    document
        .publication()
        .newest()
        .map(Edition::number)
        .ifPresent(number -> row("document.edition", number.toString()));
  }

  private void row(String key, String value) {
    rows.add(new SummaryRow(words.of(key), Components.text(value)));
  }
}
