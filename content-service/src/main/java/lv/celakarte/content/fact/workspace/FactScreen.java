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
import lv.celakarte.content.fact.FactRight;
import lv.celakarte.content.fact.FactUses;
import lv.celakarte.content.proposal.Answer;
import lv.celakarte.content.proposal.web.Answering;
import lv.celakarte.content.proposal.workspace.Decision;
import lv.celakarte.content.proposal.workspace.ProposalPanel;
import lv.celakarte.content.proposal.workspace.ProposalPanel.Rights;
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
   * @param emergencies what went past the second person, each in a sentence
   * @param proposal what waits for a second person
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
      List<String> emergencies,
      Content proposal,
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
    var view = new ListView(request.person().may(FactRight.PROPOSE), table, facts.isEmpty());
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
    var waits =
        fact.proposal() == null
            ? Components.all()
            : Components.all(
                Components.text(" "), Components.tag(words.of("proposal.waits"), Tone.ATTENTION));
    return Components.all(valueOn(words, fact), waits);
  }

  private Content valueOn(Words words, Fact fact) {
    if (fact.state() == Fact.State.RETIRED) {
      return Components.tag(words.of("fact.retired"), Tone.NEUTRAL);
    }
    if (fact.state() == Fact.State.PROPOSED) {
      return Components.text("–");
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
    request.person().require(FactRight.PROPOSE);
    return fresh(request, 200, new FactForm(null, null, "EUR", null, null), List.of(), null);
  }

  @PostMapping(ALL)
  ResponseEntity<String> begin(
      WorkspaceRequest request, @RequestParam MultiValueMap<String, String> values) {
    var form = FactFields.read(values);
    return switch (keeping.begin(request.person(), form, note(values, "note"))) {
      case Answer.Done<Fact>(var stored) -> Notice.to(ALL + "/" + stored.id());
      case Answer.Faulty<Fact>(var wrong) -> fresh(request, 400, form, wrong, null);
      case Answer.Refused<Fact>(var obstacle) ->
          fresh(request, 409, form, List.of(), Answering.problem(obstacle));
      case Answer.Forbidden<Fact> _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Stale<Fact> _, Answer.Unknown<Fact> _ ->
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
            List.of(),
            Components.all(),
            Components.all());
    return show(request, status, words.of("fact.new"), view, problem(words, problem));
  }

  private List<String> owners(Person person) {
    var everywhere = person.roles().stream().anyMatch(FactRight.PROPOSE.everywhere()::contains);
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
    return one(request, 200, stored, FactForm.wished(stored.state()), List.of(), null);
  }

  @PostMapping(ALL + "/{id}")
  ResponseEntity<String> change(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values) {
    var form = FactFields.read(values);
    var expected = version(values);
    var answer = keeping.change(request.person(), id, expected, form, note(values, "note"));
    return answer instanceof Answer.Faulty<Fact>(var wrong)
        ? again(request, id, expected, form, wrong)
        : after(request, id, form, answer);
  }

  private ResponseEntity<String> after(
      WorkspaceRequest request, String id, @Nullable FactForm typed, Answer<Fact> answer) {
    return switch (answer) {
      case Answer.Done<Fact> _ -> Notice.to(ALL + "/" + id);
      case Answer.Refused<Fact>(var obstacle) ->
          refused(request, find(id), typed, Answering.problem(obstacle));
      case Answer.Stale<Fact>(_, var current) ->
          refused(request, current, typed, CommonProblem.VERSION_CONFLICT);
      case Answer.Forbidden<Fact> _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Faulty<Fact> _, Answer.Unknown<Fact> _ ->
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
    var answer = keeping.retire(request.person(), id, version(values), note(values, "note"));
    return after(request, id, null, answer);
  }

  @PostMapping(ALL + "/{id}/lemums/{word}")
  ResponseEntity<String> decide(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String word,
      @RequestParam MultiValueMap<String, String> values) {
    var decision =
        Decision.of(word).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var person = request.person();
    var version = version(values);
    var note = note(values, word + ".note");
    var answer =
        switch (decision) {
          case APPROVE -> keeping.approve(person, id, version, note);
          case DISMISS -> keeping.dismiss(person, id, version, note);
          case PUT_THROUGH -> keeping.putThrough(person, id, version, note);
        };
    return after(request, id, null, answer);
  }

  /** Nothing was done, for this reason; what was typed stays. */
  private ResponseEntity<String> refused(
      WorkspaceRequest request,
      Stored<Fact> stored,
      @Nullable FactForm typed,
      ProblemCode problem) {
    var form = typed == null ? FactForm.wished(stored.state()) : typed;
    return one(request, problem.status(), stored, form, List.of(), problem);
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
            request.person().may(FactRight.PROPOSE, fact.owner()),
            fact.state() == Fact.State.RETIRED,
            Components.errorSummary(request.locale(), problems),
            new FactFields(words, problems).of(form, List.of()),
            quoted,
            usesTable(words, request.person(), quoted),
            ProposalPanel.emergencies(words, fact.history()),
            proposal(words, request.person(), stored),
            Components.all(
                ProposalPanel.history(words, fact.history()), FactWordings.of(words, fact)));
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

  private static Content proposal(Words words, Person person, Stored<Fact> stored) {
    var fact = stored.state();
    if (fact.proposal() == null) {
      return Components.all();
    }
    return ProposalPanel.of(
        words,
        ALL + "/" + fact.id(),
        stored.version(),
        fact.proposal(),
        FactDifferences.between(words, fact, fact.proposal().content()),
        Rights.over(
            person, fact.owner(), FactRight.PROPOSE, FactRight.APPROVE, FactRight.INTERVENE));
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

  private static String note(MultiValueMap<String, String> values, String field) {
    return NoteForm.of(new NoteForm(values.getFirst(field)));
  }
}
