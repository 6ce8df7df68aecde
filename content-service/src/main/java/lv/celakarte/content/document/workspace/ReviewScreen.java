package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Reminder;
import lv.celakarte.content.document.Right;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which institution has how many pages that should be checked again, and which those are. */
@Controller
public class ReviewScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;

  ReviewScreen(Workspace workspace, Screens screens, Reading reading) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
  }

  /**
   * What the screen shows.
   *
   * @param counts by institution
   * @param pages each page that somebody is reminded of, most overdue first
   */
  public record View(boolean empty, Content counts, Content pages) {}

  @GetMapping(Addressing.LIST + "/parskatisana")
  ResponseEntity<String> review(WorkspaceRequest request) {
    request.person().require(Right.READ);
    var words = screens.words(request);
    var today = reading.today();
    var due =
        reading.list(request.person(), DocumentFilter.ALL).stream()
            .filter(stored -> Reminder.of(stored.state(), today) != Reminder.NONE)
            .sorted(Comparator.comparing(ReviewScreen::day))
            .toList();
    var view =
        new View(
            due.isEmpty(),
            counts(words, due, today),
            screens.table(words, words.of("review.pages"), due));
    return workspace.show(
        request,
        Page.of(words.of("review.title"), Screens.render("review", view, words))
            .trail(Screens.listCrumb(words)));
  }

  private static LocalDate day(Stored<Document> stored) {
    return stored
        .state()
        .publication()
        .newest()
        .flatMap(edition -> Optional.ofNullable(edition.manuscript().reviewBy()))
        .orElse(LocalDate.MAX);
  }

  private static Content counts(Words words, List<Stored<Document>> due, LocalDate today) {
    var byOwner =
        due.stream()
            .map(Stored::state)
            .collect(Collectors.groupingBy(Document::owner, TreeMap::new, Collectors.toList()));
    var head =
        List.of(
            words.of("column.owner"),
            words.of("review.author"),
            words.of("review.publisher"),
            words.of("review.coordinator"));
    var rows =
        byOwner.entrySet().stream()
            .map(entry -> row(words, entry.getKey(), entry.getValue(), today))
            .toList();
    return Components.table(new Table(words.of("review.counts"), head, rows));
  }

  private static List<Content> row(
      Words words, String owner, List<Document> documents, LocalDate today) {
    return List.of(
        Components.link(
            owner.toUpperCase(words.locale()), Addressing.LIST + "?overdue=true&owner=" + owner),
        count(documents, today, Reminder.AUTHOR),
        count(documents, today, Reminder.PUBLISHER),
        count(documents, today, Reminder.COORDINATOR));
  }

  private static Content count(List<Document> documents, LocalDate today, Reminder level) {
    var count =
        documents.stream().filter(document -> Reminder.of(document, today) == level).count();
    return Components.text(Long.toString(count));
  }
}
