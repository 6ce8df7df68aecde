package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Translations;
import lv.celakarte.content.document.Work;
import lv.celakarte.content.document.Workflow;
import lv.celakarte.content.document.remark.Remarking;
import lv.celakarte.content.document.remark.Remarks;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One document: where it stands, what it says, and what may be done next. */
@Controller
public class DocumentScreen {

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final Workflow workflow;
  private final Translations translations;
  private final Remarking remarking;
  private final Faults faults;
  private final ManuscriptView.Maker manuscripts;
  private final String publicUrl;
  private final List<Panel> panels;

  DocumentScreen(
      Workspace workspace,
      Screens screens,
      Reading reading,
      Workflow workflow,
      Translations translations,
      Remarking remarking,
      Faults faults,
      ManuscriptView.Maker manuscripts,
      @Value("${celakarte.public-url}") String publicUrl,
      List<Panel> panels) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.workflow = workflow;
    this.translations = translations;
    this.remarking = remarking;
    this.faults = faults;
    this.manuscripts = manuscripts;
    this.publicUrl = publicUrl;
    this.panels = panels;
  }

  /**
   * Another language of the same content.
   *
   * @param marks where it stands; nothing when it is not there yet
   */
  public record Variant(Language language, boolean there, String href, Content marks) {}

  /** What the screen shows. */
  public record View(
      String address,
      long version,
      Content facts,
      StepView steps,
      @Nullable String changedUrl,
      boolean edits,
      boolean ownWork,
      boolean compares,
      @Nullable String liveUrl,
      List<Variant> variants,
      List<String> notes,
      List<String> missing,
      List<Content> tops,
      List<Content> panels,
      long openRemarks,
      List<String> writers,
      ManuscriptView manuscript) {}

  @GetMapping(Addressing.ONE)
  ResponseEntity<String> show(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    return workspace.show(request, page(request, stored, null, StepInput.NOTHING, List.of()));
  }

  @GetMapping(Addressing.ONE + Notice.DONE)
  ResponseEntity<String> done(
      WorkspaceRequest request, @PathVariable String id, @PathVariable String language) {
    var stored = screens.find(request.person(), id, language);
    var words = screens.words(request);
    var page = page(request, stored, null, StepInput.NOTHING, List.of());
    return workspace.show(
        request, page.message(Notice.of(request.person(), words, stored).orElse(null)));
  }

  @PostMapping(Addressing.ONE + "/solis/{word}")
  ResponseEntity<String> take(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String word,
      @RequestParam MultiValueMap<String, String> form) {
    var action = Action.of(word).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var known = Screens.id(id, language);
    var input = StepInput.read(action, form);
    var version = version(form.getFirst("version"));
    var wrong = new ArrayList<Fault>();
    var order = input.order(action, reading, wrong);
    if (!wrong.isEmpty()) {
      var unused = screens.find(request.person(), id, language);
      return refused(request, known, action, input, CommonProblem.INVALID_FIELDS, wrong);
    }
    return switch (workflow.take(request.person(), known, version, action.transition(), order)) {
      case Outcome.Done _ -> Notice.to(Addressing.of(known) + Notice.DONE);
      case Outcome.Refused(var refusal, var faulty) ->
          refused(request, known, action, input, ContentProblem.of(refusal), faulty);
      case Outcome.Stale _ -> stale(request, known, action, input);
      case Outcome.Faulty _ -> throw ProblemException.of(CommonProblem.BAD_REQUEST);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  @PostMapping(Addressing.ONE + "/izdevumi/{number}/atjaunot")
  ResponseEntity<String> restore(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String version) {
    var known = Screens.id(id, language);
    return switch (workflow.restore(request.person(), known, version(version), number)) {
      case Outcome.Done _ -> Notice.to(Addressing.of(known) + Notice.DONE);
      case Outcome.Refused(var refusal, _) -> throw ProblemException.of(ContentProblem.of(refusal));
      case Outcome.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Outcome.Faulty _ -> throw ProblemException.of(CommonProblem.BAD_REQUEST);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  static long version(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    return Long.parseLong(text);
  }

  private ResponseEntity<String> refused(
      WorkspaceRequest request,
      DocumentId id,
      Action action,
      StepInput input,
      ProblemCode problem,
      List<Fault> wrong) {
    var words = screens.words(request);
    var missing =
        faults.in(request.locale(), wrong).stream()
            .map(fault ->
                words.orElse("field." + fault.field(), fault.field()) + ": " + fault.message())
            .toList();
    var message = new Message(Message.Kind.ERROR, words.of("problem." + problem.code()));
    return again(request, id, problem.status(), action, input, missing, message);
  }

  private ResponseEntity<String> stale(
      WorkspaceRequest request, DocumentId id, Action action, StepInput input) {
    var message = new Message(Message.Kind.WARNING, screens.words(request).of("document.stale"));
    return again(
        request, id, CommonProblem.VERSION_CONFLICT.status(), action, input, List.of(), message);
  }

  private ResponseEntity<String> again(
      WorkspaceRequest request,
      DocumentId id,
      int status,
      Action action,
      StepInput input,
      List<String> missing,
      Message message) {
    var stored = screens.find(request.person(), id.contentId(), id.language().code());
    var page = page(request, stored, action, input, missing);
    return workspace.show(request, status, page.message(message));
  }

  private Page page(
      WorkspaceRequest request,
      Stored<Document> stored,
      @Nullable Action troubled,
      StepInput input,
      List<String> missing) {
    var words = screens.words(request);
    var person = request.person();
    var document = stored.state();
    var steps =
        StepView.of(
            words, workflow.options(person, document), translations.lag(document), troubled, input);
    var view =
        new View(
            Addressing.of(document.id()),
            stored.version(),
            DocumentFacts.of(words, screens, stored),
            steps,
            steps.lag() == null ? null : changed(steps.lag()),
            person.may(Right.WRITE, document.owner()),
            ownWork(person, document),
            compares(document),
            document.livePath().map(path -> publicUrl + path.value()).orElse(null),
            variants(words, person, document),
            document.text().notes(),
            missing,
            panels.stream().map(panel -> panel.onTop(words, document)).toList(),
            panels.stream().map(panel -> panel.onDocument(person, words, stored)).toList(),
            remarking.of(person, document.id()).map(Remarks::openCount).orElse(0L),
            screens.writers(words, person, document.id()),
            manuscripts.of(document.text(), document.id().language()));
    return Page.of(document.text().title(), Screens.render("document", view, words))
        .trail(Screens.listCrumb(words));
  }

  /** Where the screen shows what changed in the Latvian text. */
  private static String changed(Translations.Lag lag) {
    var source = Addressing.of(lag.source());
    return lag.from() == 0 ? source : source + "/salidzinat?no=" + lag.from() + "&lidz=" + lag.to();
  }

  /**
   * Whoever could approve or publish, had they not written at it, is told why the button is not
   * there.
   */
  private static boolean ownWork(Person person, Document document) {
    var waits =
        document.work() instanceof Work.Submitted || document.work() instanceof Work.Approved;
    return waits
        && person.may(Right.PUBLISH, document.owner())
        && document.work().writers().contains(person.id());
  }

  private static boolean compares(Document document) {
    var newest = document.publication().newest();
    return newest.isPresent() && (document.work().text().isPresent() || newest.get().number() > 1);
  }

  private List<Variant> variants(Words words, Person person, Document document) {
    var id = document.id();
    return Arrays.stream(Language.values())
        .filter(language -> language != id.language())
        .map(language -> variant(words, person, document, new DocumentId(id.contentId(), language)))
        .filter(variant -> variant.there() || person.may(Right.WRITE, document.owner()))
        .toList();
  }

  private Variant variant(Words words, Person person, Document document, DocumentId sibling) {
    var there = reading.find(person, sibling);
    var begin =
        Addressing.LIST
            + "/jauns?no="
            + document.id().key()
            + "&valoda="
            + sibling.language().code();
    return new Variant(
        sibling.language(),
        there.isPresent(),
        there.isPresent() ? Addressing.of(sibling) : begin,
        there.map(stored -> marks(words, stored)).orElseGet(Components::all));
  }

  private Content marks(Words words, Stored<Document> stored) {
    var lag =
        translations
            .lag(stored.state())
            .map(found -> words.of(found.from() == 0 ? "mark.not-matched" : "mark.lagging"))
            .map(mark -> Components.all(Components.text(" "), Components.tag(mark, Tone.ATTENTION)))
            .orElseGet(Components::all);
    return Components.all(screens.marks(words, stored), lag);
  }
}
