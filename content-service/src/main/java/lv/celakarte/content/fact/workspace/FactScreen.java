package lv.celakarte.content.fact.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.web.NoteForm;
import lv.celakarte.content.document.workspace.Addressing;
import lv.celakarte.content.document.workspace.Notice;
import lv.celakarte.content.document.workspace.Screens;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.fact.Fact;
import lv.celakarte.content.fact.FactForm;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.content.fact.FactOutcome;
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.content.fact.FactUses;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shared facts: the list, and one fact with its values, its history and where it is quoted. */
@Controller
public class FactScreen {

  static final String ALL = Addressing.LIST + "/fakti";

  private final Workspace workspace;
  private final Screens screens;
  private final FactKeeping keeping;
  private final FactUses uses;
  private final Reading reading;
  private final Faults faults;

  FactScreen(
      Workspace workspace,
      Screens screens,
      FactKeeping keeping,
      FactUses uses,
      Reading reading,
      Faults faults) {
    this.workspace = workspace;
    this.screens = screens;
    this.keeping = keeping;
    this.uses = uses;
    this.reading = reading;
    this.faults = faults;
  }

  /** What the list shows. */
  public record ListView(boolean keeps, Content table, boolean empty) {}

  /**
   * What the screen of a fact shows.
   *
   * @param id of the fact; none while it begins
   * @param uses where it is quoted
   */
  public record View(
      @Nullable String id,
      long version,
      String address,
      boolean keeps,
      boolean retired,
      Content errors,
      Content fields,
      List<FactUses.Use> uses,
      Content usesTable,
      Content history) {}

  @GetMapping(ALL)
  ResponseEntity<String> list(WorkspaceRequest request) {
    request.person().require(FactRight.READ);
    var words = screens.words(request);
    var facts = keeping.list();
    var counts = uses.counts();
    var head =
        List.of(
            words.of("fact.name"),
            words.of("fact.quote"),
            words.of("fact.today"),
            words.of("column.owner"),
            words.of("fact.used"));
    var rows =
        facts.stream()
            .map(stored -> row(words, stored.state(), counts.getOrDefault(stored.id(), 0L)))
            .toList();
    var table = Components.table(new Table(words.of("fact.caption", facts.size()), head, rows));
    var view = new ListView(request.person().may(FactRight.KEEP), table, facts.isEmpty());
    return workspace.show(
        request,
        Page.of(words.of("fact.title"), Screens.render("facts", view, words))
            .trail(Screens.listCrumb(words)));
  }

  private List<Content> row(Words words, Fact fact, long count) {
    return List.of(
        Components.link(fact.nameIn(language(words)), ALL + "/" + fact.id()),
        Components.text("{{fact:" + fact.id() + "}}"),
        today(words, fact),
        Components.text(fact.owner().toUpperCase(words.locale())),
        Components.text(Long.toString(count)));
  }

  private Content today(Words words, Fact fact) {
    if (fact.state() == Fact.State.RETIRED) {
      return Components.tag(words.of("fact.retired"), Tone.NEUTRAL);
    }
    return fact.on(reading.today())
        .map(value -> Components.text(value.in(language(words))))
        .orElseGet(() -> Components.tag(words.of("fact.no-value"), Tone.BAD));
  }

  private static Language language(Words words) {
    return Language.parse(words.locale().getLanguage()).orElse(Language.LV);
  }

  @GetMapping(ALL + "/jauns")
  ResponseEntity<String> form(WorkspaceRequest request) {
    request.person().require(FactRight.KEEP);
    return fresh(request, 200, new FactForm(null, null, "EUR", null, null), List.of(), null);
  }

  @PostMapping(ALL)
  ResponseEntity<String> begin(
      WorkspaceRequest request, @RequestParam MultiValueMap<String, String> values) {
    var form = FactFields.read(values);
    return switch (keeping.begin(request.person(), form, note(values))) {
      case FactOutcome.Done(var stored) -> Notice.to(ALL + "/" + stored.id());
      case FactOutcome.Faulty(var wrong) -> fresh(request, 400, form, wrong, null);
      case FactOutcome.Taken _ -> fresh(request, 409, form, List.of(), ContentProblem.FACT_TAKEN);
      case FactOutcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case FactOutcome.Quoted _, FactOutcome.Stale _, FactOutcome.Unknown _ ->
          throw ProblemException.of(CommonProblem.BAD_REQUEST);
    };
  }

  private ResponseEntity<String> fresh(
      WorkspaceRequest request,
      int status,
      FactForm form,
      List<Fault> wrong,
      @Nullable ContentProblem problem) {
    var words = screens.words(request);
    var problems = faults.in(request.locale(), wrong);
    var view =
        new View(
            null,
            0,
            ALL,
            true,
            false,
            Components.errorSummary(request.locale(), problems),
            new FactFields(words, problems).of(form, owners(request.person())),
            List.of(),
            Components.all(),
            Components.all());
    return show(request, status, words.of("fact.new"), view, problem(words, problem));
  }

  private List<String> owners(Person person) {
    var everywhere = person.roles().stream().anyMatch(FactRight.KEEP.everywhere()::contains);
    var known =
        everywhere
            ? Stream.concat(
                reading.everything().stream().map(document -> document.owner()),
                keeping.list().stream().map(stored -> stored.state().owner()))
            : person.institutions().stream();
    return known.distinct().sorted().toList();
  }

  @GetMapping(ALL + "/{id}")
  ResponseEntity<String> one(WorkspaceRequest request, @PathVariable String id) {
    request.person().require(FactRight.READ);
    var stored = find(id);
    return one(request, 200, stored, FactForm.of(stored.state()), List.of(), null);
  }

  @PostMapping(ALL + "/{id}")
  ResponseEntity<String> change(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    var form = FactFields.read(values);
    var expected = version(values);
    return switch (keeping.change(request.person(), id, expected, form, note(values))) {
      case FactOutcome.Done _ -> Notice.to(ALL + "/" + id);
      case FactOutcome.Faulty(var wrong) -> again(request, id, expected, form, wrong);
      case FactOutcome.Stale(_, var current) ->
          one(request, 412, current, form, List.of(), CommonProblem.VERSION_CONFLICT);
      case FactOutcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case FactOutcome.Taken _, FactOutcome.Quoted _, FactOutcome.Unknown _ ->
          throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ResponseEntity<String> again(
      WorkspaceRequest request, String id, long version, FactForm form, List<Fault> wrong) {
    var stored = find(id);
    var read = new Stored<>(stored.id(), version, stored.state(), stored.unsent());
    return one(request, 400, read, form, wrong, null);
  }

  @PostMapping(ALL + "/{id}/izbeigt")
  ResponseEntity<String> retire(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    return switch (keeping.retire(request.person(), id, version(values), note(values))) {
      case FactOutcome.Done _ -> Notice.to(ALL + "/" + id);
      case FactOutcome.Quoted _ -> refused(request, id, ContentProblem.FACT_QUOTED);
      case FactOutcome.Stale _ -> refused(request, id, CommonProblem.VERSION_CONFLICT);
      case FactOutcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case FactOutcome.Taken _, FactOutcome.Faulty _, FactOutcome.Unknown _ ->
          throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ResponseEntity<String> refused(WorkspaceRequest request, String id, ProblemCode problem) {
    var stored = find(id);
    return one(request, problem.status(), stored, FactForm.of(stored.state()), List.of(), problem);
  }

  private ResponseEntity<String> one(
      WorkspaceRequest request,
      int status,
      Stored<Fact> stored,
      FactForm form,
      List<Fault> wrong,
      @Nullable ProblemCode problem) {
    var words = screens.words(request);
    var fact = stored.state();
    var problems = faults.in(request.locale(), wrong);
    var quoted = uses.of(fact.id());
    var view =
        new View(
            fact.id(),
            stored.version(),
            ALL + "/" + fact.id(),
            request.person().may(FactRight.KEEP, fact.owner()),
            fact.state() == Fact.State.RETIRED,
            Components.errorSummary(request.locale(), problems),
            new FactFields(words, problems).of(form, List.of()),
            quoted,
            usesTable(words, request.person(), quoted),
            history(words, fact));
    return show(request, status, fact.nameIn(language(words)), view, problem(words, problem));
  }

  private static Content usesTable(Words words, Person person, List<FactUses.Use> quoted) {
    var head =
        List.of(
            words.of("column.title"),
            words.of("column.language"),
            words.of("column.owner"),
            words.of("fact.where"));
    var rows = quoted.stream().map(use -> use(words, person, use)).toList();
    return Components.table(new Table(words.of("fact.uses", quoted.size()), head, rows));
  }

  private static List<Content> use(Words words, Person person, FactUses.Use use) {
    var opens = person.may(Right.READ, use.owner());
    return List.of(
        opens
            ? Components.link(use.title(), Addressing.of(use.id()))
            : Components.text(use.title()),
        Components.text(words.of("language." + use.id().language().code())),
        Components.text(use.owner().toUpperCase(words.locale())),
        Components.text(words.of(use.live() ? "fact.live" : "state.draft")));
  }

  private static Content history(Words words, Fact fact) {
    var head = List.of(words.of("history.when"), words.of("history.who"), words.of("history.note"));
    var rows =
        fact.history().reversed().stream()
            .map(change ->
                List.of(
                    Components.text(words.moment(change.at())),
                    Components.text(words.orElse("actor." + change.by(), change.name())),
                    Components.text(Objects.requireNonNullElse(change.note(), ""))))
            .toList();
    return Components.table(new Table(words.of("history.title"), head, rows));
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request, int status, String title, View view, @Nullable Message message) {
    var words = screens.words(request);
    return workspace.show(
        request,
        status,
        Page.of(title, Screens.render("fact", view, words))
            .trail(Screens.listCrumb(words), new Crumb(words.of("fact.title"), ALL))
            .message(message));
  }

  private static @Nullable Message problem(Words words, @Nullable ProblemCode problem) {
    return problem == null
        ? null
        : new Message(Message.Kind.ERROR, words.of("problem." + problem.code()));
  }

  private Stored<Fact> find(String id) {
    return keeping.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private static long version(MultiValueMap<String, String> values) {
    var version = Objects.requireNonNullElse(values.getFirst("version"), "");
    if (!version.matches("\\d{1,18}")) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    return Long.parseLong(version);
  }

  private static String note(MultiValueMap<String, String> values) {
    return NoteForm.of(new NoteForm(values.getFirst("note")));
  }
}
