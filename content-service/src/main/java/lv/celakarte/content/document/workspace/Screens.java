package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.desk.Desk;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.stereotype.Component;

/** What several screens show alike. */
@Component
public final class Screens {

  /** The templates of this service. */
  public static final Views VIEWS = new Views("lv.celakarte.content.templates");

  private final Texts texts;
  private final Reading reading;
  private final Desk desk;

  Screens(Texts texts, Reading reading, Desk desk) {
    this.texts = texts;
    this.reading = reading;
    this.desk = desk;
  }

  /** Who else is writing at a document, each in a sentence. */
  List<String> writers(Words words, Person person, DocumentId id) {
    return desk.others(person, id).stream()
        .map(other -> words.of("edit.other", other.name(), words.hour(other.since())))
        .toList();
  }

  /** The words for this look. */
  public Words words(WorkspaceRequest request) {
    return new Words(texts, request.locale());
  }

  Stored<Document> find(Person person, String id, String language) {
    return reading
        .find(person, id(id, language))
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  static DocumentId id(String id, String language) {
    return DocumentId.parse(id, language)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  /** A template with its view. */
  public static Content render(String template, Object view, Words words) {
    return VIEWS.render(template, Map.of("view", view, "words", words));
  }

  /** The way back to the list of documents. */
  public static Crumb listCrumb(Words words) {
    return new Crumb(words.of("saturs.title"), Addressing.LIST);
  }

  static Crumb crumb(Document document) {
    return new Crumb(document.text().title(), Addressing.of(document.id()));
  }

  /** Documents as a table with their states and marks. */
  public Content table(Words words, String caption, List<Stored<Document>> documents) {
    return table(words, caption, documents, Screens::link);
  }

  /** The same, each with a box to choose it for a step with many. */
  Content choosable(Words words, String caption, List<Stored<Document>> documents) {
    return table(words, caption, documents, stored -> choice(words, stored));
  }

  private static Content link(Stored<Document> stored) {
    var document = stored.state();
    return Components.link(document.text().title(), Addressing.of(document.id()));
  }

  private static Content choice(Words words, Stored<Document> stored) {
    var title = stored.state().text().title();
    return VIEWS.render(
        "pick",
        Map.of(
            "value", stored.id() + "@" + stored.version(),
            "label", words.of("bulk.choose", title),
            "link", link(stored)));
  }

  private Content table(
      Words words,
      String caption,
      List<Stored<Document>> documents,
      Function<Stored<Document>, Content> title) {
    var head =
        List.of(
            words.of("column.title"),
            words.of("column.type"),
            words.of("column.language"),
            words.of("column.owner"),
            words.of("column.state"),
            words.of("column.review"),
            words.of("column.changed"));
    var rows = documents.stream().map(stored -> row(words, stored, title)).toList();
    return Components.table(new Table(caption, head, rows));
  }

  private List<Content> row(
      Words words, Stored<Document> stored, Function<Stored<Document>, Content> title) {
    var document = stored.state();
    return List.of(
        title.apply(stored),
        Components.text(words.of("type." + document.type().code())),
        Components.text(words.of("language." + document.id().language().code())),
        Components.text(document.owner().toUpperCase(words.locale())),
        marks(words, stored),
        Components.text(words.day(document.text().reviewBy())),
        Components.text(words.moment(document.history().getLast().at())));
  }

  /**
   * Where a document stands, whether readers see one, whether it is overdue or still on its way.
   */
  Content marks(Words words, Stored<Document> stored) {
    var document = stored.state();
    var state = DocumentState.of(document);
    var live = document.livePath().isPresent() && state != DocumentState.PUBLISHED;
    return Components.all(
        Components.tag(words.of("state." + state.code()), tone(state)),
        mark(live, words.of("mark.live"), Tone.GOOD),
        mark(stored.unsent() > 0, words.of("mark.on-its-way"), Tone.ATTENTION),
        mark(document.overdue(reading.today()), words.of("mark.overdue"), Tone.BAD));
  }

  private static Content mark(boolean shown, String text, Tone tone) {
    return shown
        ? Components.all(Components.text(" "), Components.tag(text, tone))
        : Components.all();
  }

  private static Tone tone(DocumentState state) {
    return switch (state) {
      case DRAFT -> Tone.NEUTRAL;
      case SUBMITTED, CHANGES_REQUESTED, SCHEDULED, REDIRECTED -> Tone.ATTENTION;
      case APPROVED, PUBLISHED -> Tone.GOOD;
      case WITHDRAWN, GONE -> Tone.BAD;
    };
  }
}
