package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.NewDocument;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a document: what it is and its title; the rest is written on the screen after it. */
@Controller
public class NewScreen {

  private static final String ADDRESS = Addressing.LIST + "/jauns";

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final Editing editing;
  private final Faults faults;

  NewScreen(Workspace workspace, Screens screens, Reading reading, Editing editing, Faults faults) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.editing = editing;
    this.faults = faults;
  }

  /** What the screen shows. */
  public record View(String address, @Nullable String variantOf, Content errors, Content fields) {}

  /**
   * What was filled in.
   *
   * @param no the document of which it is to be a variant, as its key
   */
  record Wish(String no, String type, String language, String owner, String title, String path) {}

  @GetMapping(ADDRESS)
  ResponseEntity<String> form(
      WorkspaceRequest request,
      @RequestParam(defaultValue = "") String no,
      @RequestParam(name = "valoda", defaultValue = "lv") String language) {
    request.person().require(Right.WRITE);
    var wish = new Wish(no, DocumentType.PAGE.code(), language, "", "", "");
    return show(request, 200, wish, List.of(), null);
  }

  @PostMapping(ADDRESS)
  ResponseEntity<String> begin(
      WorkspaceRequest request,
      @RequestParam(defaultValue = "") String no,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String path) {
    var person = request.person();
    person.require(Right.WRITE);
    var wish = new Wish(no, type, language, owner, title, path);
    var model = model(person, no);
    var chosenType = model.map(Document::type).or(() -> DocumentType.parse(type));
    var chosenLanguage = Language.parse(language);
    if (chosenType.isEmpty() || chosenLanguage.isEmpty()) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    var outcome =
        editing.begin(
            person,
            new NewDocument(
                model.map(document -> document.id().contentId()).orElse(null),
                chosenType.get(),
                chosenLanguage.get(),
                model.map(Document::owner).orElse(owner),
                text(model, title, path)));
    return switch (outcome) {
      case Outcome.Done(var stored) -> Notice.to(Addressing.of(stored.state().id()) + "/labot");
      case Outcome.Faulty(var wrong) -> show(request, 400, wish, wrong, null);
      case Outcome.Refused(var refusal, var wrong) ->
          show(
              request,
              ContentProblem.of(refusal).status(),
              wish,
              wrong,
              screens.words(request).of("problem." + ContentProblem.of(refusal).code()));
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Stale _, Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  /** A variant begins with everything that does not depend on its language. */
  private static ManuscriptForm text(Optional<Document> model, String title, String path) {
    var from = model.map(document -> EditForm.of(document.text())).orElse(null);
    return new ManuscriptForm(
        title,
        null,
        path,
        null,
        from == null ? null : from.section(),
        from == null ? null : from.audience(),
        null,
        null,
        from == null ? null : from.reviewBy(),
        from == null ? null : from.sources(),
        null,
        null);
  }

  private Optional<Document> model(Person person, String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var dot = key.lastIndexOf('.');
    return Optional.of(
        (dot < 0
                ? Optional.<DocumentId>empty()
                : DocumentId.parse(key.substring(0, dot), key.substring(dot + 1)))
            .flatMap(id -> reading.find(person, id))
            .map(stored -> stored.state())
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND)));
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request,
      int status,
      Wish wish,
      List<Fault> wrong,
      @Nullable String refusal) {
    var words = screens.words(request);
    var problems = faults.in(request.locale(), wrong);
    var model = model(request.person(), wish.no());
    var view =
        new View(
            ADDRESS,
            wish.no().isEmpty() ? null : wish.no(),
            Components.errorSummary(request.locale(), problems),
            fields(words, request.person(), model, wish, problems));
    var title =
        model
            .map(document -> words.of("new.variant", document.text().title()))
            .orElseGet(() -> words.of("new.title"));
    return workspace.show(
        request,
        status,
        Page.of(title, Screens.render("new", view, words))
            .trail(Screens.listCrumb(words))
            .message(refusal == null ? null : new Message(Message.Kind.ERROR, refusal)));
  }

  private static Content fields(
      Words words,
      Person person,
      Optional<Document> model,
      Wish wish,
      List<FieldProblem> problems) {
    var fields = new ArrayList<Content>();
    if (model.isEmpty()) {
      fields.add(
          Components.radios(
              Field.of("type", words.of("column.type"), wish.type()),
              options(words, "type.", DocumentType.values(), DocumentType::code)));
      fields.add(
          Components.select(
              Field.of("owner", words.of("column.owner"), wish.owner()),
              person.institutions().stream()
                  .sorted()
                  .map(id -> new Option(id, id.toUpperCase(words.locale())))
                  .toList()));
    }
    fields.add(
        Components.select(
            Field.of("language", words.of("column.language"), wish.language()),
            options(words, "language.", Language.values(), Language::code)));
    fields.add(
        Components.textField(
            Field.of("title", words.of("field.title"), wish.title())
                .error(error(problems, "title"))
                .mandatory()));
    fields.add(
        Components.textField(
            Field.of("path", words.of("field.path"), wish.path())
                .hint(words.of("hint.path"))
                .error(error(problems, "path"))));
    return Components.all(fields.toArray(Content[]::new));
  }

  private static @Nullable String error(List<FieldProblem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .findFirst()
        .orElse(null);
  }

  private static <T> List<Option> options(
      Words words, String prefix, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .map(code)
        .map(value -> new Option(value, words.of(prefix + value)))
        .toList();
  }
}
