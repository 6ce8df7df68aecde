package lv.celakarte.directory.workspace;

import gg.jte.Content;
import java.net.URI;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lv.celakarte.directory.DirectoryPermission;
import lv.celakarte.directory.DirectoryProblem;
import lv.celakarte.directory.FieldProblems;
import lv.celakarte.directory.catalogue.Catalogue;
import lv.celakarte.directory.fact.Wire;
import lv.celakarte.directory.organization.Author;
import lv.celakarte.directory.organization.Change;
import lv.celakarte.directory.organization.Difference;
import lv.celakarte.directory.organization.Entry;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.organization.KeepingEntries.Result;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.Organization;
import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.KeepingPlaces;
import lv.celakarte.directory.place.Place;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screens of the directory in the workspace. */
@Controller
@RequestMapping("/darbvieta/iestades")
class EntryPages {

  private static final String HERE = "/darbvieta/iestades";
  private static final Set<String> NEWS = Set.of("saved", "added", "closed", "reopened");

  private final KeepingEntries entries;
  private final KeepingPlaces places;
  private final Workspace workspace;
  private final Texts texts;
  private final FieldProblems fieldProblems;
  private final Clock clock;

  EntryPages(
      KeepingEntries entries,
      KeepingPlaces places,
      Workspace workspace,
      Texts texts,
      FieldProblems fieldProblems,
      Clock clock) {
    this.entries = entries;
    this.places = places;
    this.workspace = workspace;
    this.texts = texts;
    this.fieldProblems = fieldProblems;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "all") String show,
      WorkspaceRequest request) {
    var person = request.person();
    person.require(DirectoryPermission.BROWSE);
    var words = words(request);
    var wanted = Wire.parse(Show.class, show).orElse(Show.ALL);
    var today = today();
    var asked = q.length() > 200 ? q.substring(0, 200) : q;
    var found =
        entries.all().stream()
            .filter(kept -> wanted.fits(kept, person, today))
            .filter(kept -> Catalogue.holds(facts(kept), asked))
            .sorted(byName(words.language()))
            .toList();
    var mayAdd = person.may(DirectoryPermission.ARRANGE);
    var body = new ListScreen(words, today).content(found, asked, wanted, mayAdd);
    return workspace.show(request, Page.of(words.text("title"), body));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> entry(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    request.person().require(DirectoryPermission.BROWSE);
    return entry(require(id), request, 200, news(done, words(request)), List.of(), "");
  }

  @GetMapping("/{id}/vesture")
  ResponseEntity<String> history(@PathVariable String id, WorkspaceRequest request) {
    request.person().require(DirectoryPermission.SEE_ENTRY, id);
    var words = words(request);
    var kept = require(id);
    var title = words.text("history.title", name(kept, words));
    var page = Page.of(title, new HistoryScreen(words).content(kept));
    return workspace.show(request, page.trail(list(words), crumb(kept, words)));
  }

  @GetMapping("/{id}/labot")
  ResponseEntity<String> edit(@PathVariable String id, WorkspaceRequest request) {
    request.person().require(DirectoryPermission.KEEP_ENTRY, id);
    var kept = require(id);
    if (kept.organization() instanceof Organization.Closed) {
      throw ProblemException.of(DirectoryProblem.ENTRY_CLOSED);
    }
    var form = EntryForm.of(kept.organization().entry());
    return edit(request, 200, kept, kept.version(), form, List.of(), Components.all(), null);
  }

  @PostMapping("/{id}/labot")
  ResponseEntity<String> save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    request.person().require(DirectoryPermission.KEEP_ENTRY, id);
    var kept = require(id);
    var version = version(sent);
    var form = EntryForm.of(sent);
    var draft = form.draftLike(kept.organization().entry());
    var words = words(request);
    return switch (entries.revise(id, version, draft, author(request))) {
      case Result.Done _ -> backTo(id, "saved");
      case Result.Invalid(var violations) -> {
        var problems = fieldProblems.of(violations, request.locale());
        yield edit(request, 400, kept, version, form, problems, Components.all(), null);
      }
      case Result.Conflict(_, var current, var wanted) ->
          edit(
              request,
              412,
              current,
              current.version(),
              form,
              List.of(),
              compared(current, wanted, words),
              overtaken(current, words));
      case Result.Refused(var refusal) -> {
        var problem = DirectoryProblem.of(refusal);
        var why = texts.get(request.locale(), "problem." + problem.code());
        var message = new Message(Message.Kind.ERROR, why);
        yield edit(
            request, problem.status(), kept, version, form, List.of(), Components.all(), message);
      }
      case Result.Unknown _ -> throw ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION);
    };
  }

  @GetMapping("/jauna")
  ResponseEntity<String> add(WorkspaceRequest request) {
    request.person().require(DirectoryPermission.ARRANGE);
    return add(request, 200, EntryForm.empty(), List.of());
  }

  @PostMapping("/jauna")
  ResponseEntity<String> add(
      @RequestParam MultiValueMap<String, String> sent, WorkspaceRequest request) {
    request.person().require(DirectoryPermission.ARRANGE);
    var form = EntryForm.of(sent);
    var id = form.value("id").strip();
    return switch (entries.add(id, form.draft(), author(request))) {
      case Result.Done _ -> backTo(id, "added");
      case Result.Invalid(var violations) ->
          add(request, 400, form, fieldProblems.of(violations, request.locale()));
      case Result.Refused(var refusal) -> {
        var problem = DirectoryProblem.of(refusal);
        var why = texts.get(request.locale(), "problem." + problem.code());
        yield add(
            request, problem.status(), form, List.of(new FieldProblem("id", problem.code(), why)));
      }
      case Result.Conflict _, Result.Unknown _ ->
          throw new IllegalStateException("Adding meets no version");
    };
  }

  @PostMapping("/{id}/slegt")
  ResponseEntity<String> close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    request.person().require(DirectoryPermission.ARRANGE);
    var given = sent.getFirst("reason");
    var reason = given == null ? "" : given;
    var result = entries.close(id, version(sent), reason, author(request));
    return arranged(result, id, "closed", reason, request);
  }

  @PostMapping("/{id}/atvert")
  ResponseEntity<String> reopen(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    request.person().require(DirectoryPermission.ARRANGE);
    var result = entries.reopen(id, version(sent), author(request));
    return arranged(result, id, "reopened", "", request);
  }

  private ResponseEntity<String> arranged(
      Result result, String id, String done, String reason, WorkspaceRequest request) {
    var words = words(request);
    return switch (result) {
      case Result.Done _ -> backTo(id, done);
      case Result.Invalid(var violations) ->
          entry(
              require(id),
              request,
              400,
              null,
              fieldProblems.of(violations, request.locale()),
              reason);
      case Result.Conflict(_, var current, _) ->
          entry(current, request, 412, overtaken(current, words), List.of(), reason);
      case Result.Refused(var refusal) -> throw ProblemException.of(DirectoryProblem.of(refusal));
      case Result.Unknown _ -> throw ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION);
    };
  }

  private ResponseEntity<String> entry(
      Kept kept,
      WorkspaceRequest request,
      int status,
      @Nullable Message news,
      List<FieldProblem> problems,
      String reason) {
    var words = words(request);
    var screen = new EntryScreen(words, request.person());
    var page =
        Page.of(name(kept, words), screen.content(kept, problems, reason))
            .trail(list(words))
            .message(news == null ? state(kept, request.person(), words) : news);
    return workspace.show(request, status, page);
  }

  private static @Nullable Message state(Kept kept, Person person, Words words) {
    var organization = kept.organization();
    if (!person.may(DirectoryPermission.SEE_ENTRY, organization.id())) {
      return null;
    }
    if (organization instanceof Organization.Closed(_, _, var reason)) {
      return new Message(Message.Kind.WARNING, words.text("entry.closed", reason));
    }
    return kept.onItsWay() ? new Message(Message.Kind.INFO, words.text("entry.on-its-way")) : null;
  }

  private ResponseEntity<String> edit(
      WorkspaceRequest request,
      int status,
      Kept kept,
      long version,
      EntryForm form,
      List<FieldProblem> problems,
      Content before,
      @Nullable Message message) {
    var words = words(request);
    var id = kept.organization().id();
    var body = new EditScreen(words, form, problems).revising(id, version, before);
    var page =
        Page.of(words.text("edit.title", name(kept, words)), body)
            .trail(list(words), crumb(kept, words))
            .message(message);
    return workspace.show(request, status, page);
  }

  private ResponseEntity<String> add(
      WorkspaceRequest request, int status, EntryForm form, List<FieldProblem> problems) {
    var words = words(request);
    var choice = new ArrayList<Place>(places.all());
    choice.removeIf(place -> !place.type().localGovernment());
    choice.sort(
        Comparator.comparing(place -> place.name().lv(), Collator.getInstance(Texts.LATVIAN)));
    var body = new EditScreen(words, form, problems).adding(choice);
    return workspace.show(
        request, status, Page.of(words.text("edit.new"), body).trail(list(words)));
  }

  private static Content compared(Kept current, @Nullable Entry wanted, Words words) {
    if (wanted == null) {
      return Components.all();
    }
    var differences = Difference.between(current.organization().entry(), wanted);
    return differences.isEmpty()
        ? Parts.paragraph(words.text("conflict.same"))
        : Parts.section(
            words.text("conflict.title"),
            Parts.differences(
                words,
                words.text("conflict.caption"),
                words.text("conflict.saved"),
                words.text("conflict.mine"),
                differences));
  }

  private static Message overtaken(Kept current, Words words) {
    var last = current.history().stream().findFirst();
    var who = last.map(c -> c.author().name()).orElse(words.text("conflict.nobody"));
    var when = last.map(Change::at).map(words::of).orElse("");
    return new Message(Message.Kind.WARNING, words.text("conflict.text", who, when));
  }

  private static @Nullable Message news(@Nullable String done, Words words) {
    return done != null && NEWS.contains(done)
        ? new Message(Message.Kind.SUCCESS, words.text("done." + done))
        : null;
  }

  private static long version(MultiValueMap<String, String> sent) {
    var version = sent.getFirst("version");
    if (version == null) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    try {
      return Long.parseLong(version);
    } catch (NumberFormatException _) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  private static ResponseEntity<String> backTo(String id, String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(HERE + "/" + id + "?done=" + done))
        .build();
  }

  private Kept require(String id) {
    return entries
        .find(id)
        .orElseThrow(() -> ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION));
  }

  private static OrganizationFacts facts(Kept kept) {
    return OrganizationFacts.of(kept.organization(), kept.version());
  }

  private static Comparator<Kept> byName(String language) {
    return Comparator.comparing(
        kept -> kept.organization().entry().name().in(language),
        Collator.getInstance(Texts.LATVIAN));
  }

  private static String name(Kept kept, Words words) {
    return kept.organization().entry().name().in(words.language());
  }

  private static Crumb list(Words words) {
    return new Crumb(words.text("title"), HERE);
  }

  private static Crumb crumb(Kept kept, Words words) {
    return new Crumb(name(kept, words), HERE + "/" + kept.organization().id());
  }

  private static Author author(WorkspaceRequest request) {
    return new Author(request.person().id(), request.person().name());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Riga"));
  }

  private Words words(WorkspaceRequest request) {
    return new Words(texts, request.locale());
  }
}
