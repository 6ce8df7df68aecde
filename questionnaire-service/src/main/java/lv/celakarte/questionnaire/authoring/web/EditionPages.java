package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Edition;
import lv.celakarte.questionnaire.authoring.Exemption;
import lv.celakarte.questionnaire.authoring.Held;
import lv.celakarte.questionnaire.authoring.Move;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.Signature;
import lv.celakarte.questionnaire.authoring.Standing;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The screens on which questionnaires are read, submitted, approved and published. */
@Controller
@RequestMapping("/darbvieta/anketas")
class EditionPages {

  static final String HERE = "/darbvieta/anketas";
  private static final Map<Move, String> NEWS =
      Map.of(
          Move.SUBMIT, "submitted",
          Move.RETURN, "returned",
          Move.APPROVE, "approved",
          Move.PUBLISH, "published",
          Move.APPROVE_AND_PUBLISH, "published",
          Move.WITHDRAW, "withdrawn");

  /** So long a screen waits for the proof before it shows how far it has come. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Publishing publishing;
  private final Workspace workspace;
  private final Texts texts;

  EditionPages(Publishing publishing, Workspace workspace, Texts texts) {
    this.publishing = publishing;
    this.workspace = workspace;
    this.texts = texts;
  }

  @GetMapping
  ResponseEntity<String> list(WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    return list(request, 200, List.of());
  }

  private ResponseEntity<String> list(
      WorkspaceRequest request, int status, List<FieldProblem> errors) {
    var words = new Words(texts, request.locale());
    var rows = new ArrayList<List<Content>>();
    for (var held : publishing.all()) {
      for (var edition : held.questionnaire().editions().reversed()) {
        rows.add(row(held, edition, words));
      }
    }
    var table =
        Components.table(
            new Table(
                words.say("list.caption"),
                List.of(
                    words.say("list.questionnaire"),
                    words.say("list.version"),
                    words.say("list.state"),
                    words.say("list.written"),
                    words.say("list.approved")),
                rows));
    var body =
        Components.all(
            Components.errorSummary(request.locale(), errors),
            Html.paragraph(words.say("list.lead")),
            request.person().may(AuthoringPermission.WRITE)
                ? Html.actions(Html.button(words.say("editor.fresh"), HERE + "/jauna", false))
                : Components.all(),
            rows.isEmpty() ? Html.quiet(words.say("list.none")) : table,
            request.person().may(AuthoringPermission.WRITE) ? upload(words) : Components.all());
    return workspace.show(request, status, Page.of(words.say("title"), body));
  }

  private static Content upload(Words words) {
    return Html.block(
        "augsupielade",
        words.say("upload.title"),
        Html.upload(
            HERE,
            words.say("upload.label"),
            words.say("upload.hint"),
            Components.button(words.say("upload.button"))),
        Html.actions(Html.button(words.say("import.link"), HERE + "/imports", false)));
  }

  private List<Content> row(Held held, Edition edition, Words words) {
    var id = held.questionnaire().id();
    var title = publishing.definition(edition).title().in(words.language());
    return List.of(
        Components.link(title, HERE + "/" + id + "/" + edition.number()),
        Components.text(Integer.toString(edition.number())),
        state(held, edition, words),
        Components.text(signed(edition.written(), words)),
        Components.text(
            switch (edition) {
              case Edition.Approved approved -> signed(approved.approved(), words);
              case Edition.Published published -> signed(published.approved(), words);
              case Edition.Withdrawn(var was, _, _) -> signed(was.approved(), words);
              case Edition.Draft _, Edition.Submitted _ -> "–";
            }));
  }

  private static String signed(Signature signature, Words words) {
    var name = signature.name().isEmpty() ? words.say("installation") : signature.name();
    return name + ", " + words.time(signature.at());
  }

  private static Content state(Held held, Edition edition, Words words) {
    int live = held.questionnaire().live().map(Edition::number).orElse(0);
    return switch (edition) {
      case Edition.Draft _ -> Components.tag(words.say("state.draft"), Tone.NEUTRAL);
      case Edition.Submitted _ -> Components.tag(words.say("state.submitted"), Tone.ATTENTION);
      case Edition.Approved _ -> Components.tag(words.say("state.approved"), Tone.ATTENTION);
      case Edition.Published published when published.number() != live ->
          Components.tag(words.say("state.replaced"), Tone.NEUTRAL);
      case Edition.Published _ when held.unsent() > 0 ->
          Components.tag(words.say("state.on-its-way"), Tone.ATTENTION);
      case Edition.Published _ -> Components.tag(words.say("state.live"), Tone.GOOD);
      case Edition.Withdrawn _ -> Components.tag(words.say("state.withdrawn"), Tone.BAD);
    };
  }

  @GetMapping("/{id}/{number}")
  ResponseEntity<String> edition(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    var words = new Words(texts, request.locale());
    var message =
        done != null && (done.equals("uploaded") || NEWS.containsValue(done))
            ? new Message(Message.Kind.SUCCESS, words.say("done." + done))
            : "again".equals(done)
                ? new Message(Message.Kind.WARNING, words.say("done.again"))
                : null;
    return edition(id, number, request, 200, message);
  }

  private ResponseEntity<String> edition(
      String id, int number, WorkspaceRequest request, int status, @Nullable Message message) {
    var held = publishing.find(id).orElseThrow(EditionPages::unknown);
    var edition = held.questionnaire().edition(number).orElseThrow(EditionPages::unknown);
    var words = new Words(texts, request.locale());
    var engine = Engine.compile(publishing.effective(edition), number, publishing.today());
    var screen = new EditionScreen(engine, words);
    var standing = publishing.proof(edition, PATIENCE);
    var here = HERE + "/" + id + "/" + number;
    boolean written =
        edition instanceof Edition.Draft && request.person().may(AuthoringPermission.WRITE);
    var proofs = new ProofScreen(engine, words, here, written);
    var title = engine.definition().title().in(words.language());
    var body =
        Components.all(
            Html.actions(
                state(held, edition, words),
                Components.link(words.say("try.link"), here + "/izmeginat"),
                Components.link(words.say("flow.title"), here + "/plusma"),
                Components.link(words.say("impact.title"), here + "/ietekme"),
                Components.link(words.say("compare.title"), here + "/salidzinat"),
                Components.link(words.say("export"), here + "/eksports"),
                Components.link(words.say("import.table"), here + "/tabula")),
            buttons(held, edition, standing, request, words),
            begin(held, edition, request, words),
            exempted(edition, words),
            withdrawn(held, edition, request, words),
            cases(edition, engine, request, words),
            Html.block("parbaude", words.say("proof"), proofs.content(standing)),
            screen.content());
    return workspace.show(
        request,
        status,
        Page.of(words.say("edition.title", title, number), body)
            .trail(new Crumb(words.say("title"), HERE))
            .message(message));
  }

  /** A published version never changes; a new one starts from what it says. */
  private static Content begin(Held held, Edition edition, WorkspaceRequest request, Words words) {
    if (edition instanceof Edition.Draft || !request.person().may(AuthoringPermission.WRITE)) {
      return Components.all();
    }
    var here = HERE + "/" + held.questionnaire().id() + "/" + edition.number();
    return Html.form(
        here + "/melnraksts",
        List.of(new Hidden("version", Long.toString(held.version()))),
        Html.actions(
            Components.button(words.say("editor.begin"), "do", "begin", ButtonKind.SECONDARY)));
  }

  private Content cases(Edition edition, Engine engine, WorkspaceRequest request, Words words) {
    boolean mine =
        edition instanceof Edition.Draft && request.person().may(AuthoringPermission.WRITE);
    var address =
        HERE + "/" + engine.definition().id() + "/" + edition.number() + "/redaktors/parbaudes";
    return Html.block(
        "gadijumi",
        words.say("cases.title"),
        new CaseWords(engine.definition(), words)
            .content(publishing.results(edition), mine ? address : ""),
        mine ? Components.link(words.say("cases.edit"), address) : Components.all());
  }

  /** The ministry can take back what is public; why and by whom stays in the history. */
  private static Content withdrawn(
      Held held, Edition edition, WorkspaceRequest request, Words words) {
    if (edition instanceof Edition.Withdrawn(_, var signature, var reason)) {
      return Html.block(
          "atsaukums",
          words.say("withdrawal"),
          Html.paragraph(reason),
          Html.quiet(signed(signature, words)));
    }
    boolean live = held.questionnaire().live().filter(edition::equals).isPresent();
    if (!live || !request.person().may(AuthoringPermission.APPROVE)) {
      return Components.all();
    }
    return Components.details(
        words.say("withdraw.open"),
        Html.form(
            HERE + "/" + held.questionnaire().id() + "/" + edition.number(),
            List.of(new Hidden("version", Long.toString(held.version()))),
            Html.paragraph(words.say("withdraw.lead")),
            Components.textArea(
                Field.of("reason", words.say("withdraw.reason"), "")
                    .hint(words.say("withdraw.hint", Edition.Withdrawn.SHORTEST_REASON)),
                3),
            button(words, "withdraw", ButtonKind.WARNING)));
  }

  private static Content exempted(Edition edition, Words words) {
    var exemption = AuthoringController.exemption(edition);
    return exemption == null
        ? Components.all()
        : Html.block(
            "iznemums",
            words.say("exemption"),
            Components.tag(words.say("exemption.tag"), Tone.BAD),
            Html.paragraph(exemption.reason()),
            Components.details(
                words.say("exemption.findings", exemption.findings().size()),
                Html.words(exemption.findings())));
  }

  private Content buttons(
      Held held, Edition edition, Standing standing, WorkspaceRequest request, Words words) {
    var action = HERE + "/" + held.questionnaire().id() + "/" + edition.number();
    var hidden = List.of(new Hidden("version", Long.toString(held.version())));
    var person = request.person();
    return switch (edition) {
      case Edition.Draft _ when person.may(AuthoringPermission.WRITE) ->
          Html.form(
              action,
              hidden,
              Html.actions(
                  Html.button(words.say("editor.write"), action + "/redaktors", true),
                  button(words, "submit", ButtonKind.SECONDARY)));
      case Edition.Submitted submitted when person.may(AuthoringPermission.APPROVE) ->
          submitted.isBy(person.id())
              ? Html.quiet(words.say("own"))
              : Html.form(
                  action,
                  hidden,
                  reason(standing, words),
                  Html.actions(
                      button(words, "publish", ButtonKind.PRIMARY),
                      button(words, "approve", ButtonKind.SECONDARY),
                      button(words, "return", ButtonKind.SECONDARY)));
      case Edition.Approved _ when person.may(AuthoringPermission.APPROVE) ->
          Html.form(
              action,
              hidden,
              Html.actions(
                  button(words, "publish-approved", "publish", ButtonKind.PRIMARY),
                  button(words, "return", ButtonKind.SECONDARY)));
      case Edition.Approved _ when person.may(AuthoringPermission.PUBLISH) ->
          Html.form(
              action,
              hidden,
              Html.actions(button(words, "publish-approved", "publish", ButtonKind.PRIMARY)));
      case Edition.Draft _,
          Edition.Submitted _,
          Edition.Approved _,
          Edition.Published _,
          Edition.Withdrawn _ ->
          Components.all();
    };
  }

  /** Only where the proof stands in the way. */
  private static Content reason(Standing standing, Words words) {
    return standing instanceof Standing.Finished(var proof) && !proof.holds()
        ? Components.textArea(
            Field.of("reason", words.say("exemption.reason"), "")
                .hint(words.say("exemption.hint", Exemption.SHORTEST_REASON)),
            3)
        : Components.all();
  }

  private static Content button(Words words, String does, ButtonKind kind) {
    return button(words, does, does, kind);
  }

  private static Content button(Words words, String text, String does, ButtonKind kind) {
    return Components.button(words.say("button." + text), "do", does, kind);
  }

  @PostMapping("/{id}/{number}")
  ResponseEntity<String> act(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam("do") String does,
      @RequestParam(required = false) @Nullable String reason,
      WorkspaceRequest request) {
    var person = request.person();
    var move = AuthoringController.allowed(does, person);
    var actor = AuthoringController.actor(person);
    var result = publishing.move(move, id, number, version, actor, reason);
    return after(result, NEWS.getOrDefault(move, ""), id, number, request);
  }

  private ResponseEntity<String> after(
      Result result, String done, String id, int number, WorkspaceRequest request) {
    return switch (result) {
      case Result.Done _ -> see(id, number, done);
      case Result.Refused(var refusal, _) -> {
        var problem = AuthoringProblem.of(refusal);
        yield edition(id, number, request, problem.status(), refused(problem, request));
      }
      case Result.Conflict _ -> {
        var problem = CommonProblem.VERSION_CONFLICT;
        var words = texts.get(request.locale(), "problem." + problem.code());
        yield edition(id, number, request, 412, new Message(Message.Kind.ERROR, words));
      }
      case Result.Unknown _ -> throw unknown();
      case Result.Faulty(var faults) ->
          throw ProblemException.of(AuthoringProblem.INVALID_DEFINITION)
              .fields(new FaultWords(texts).fields(faults, request.locale()));
    };
  }

  private Message refused(AuthoringProblem problem, WorkspaceRequest request) {
    return new Message(
        Message.Kind.ERROR, texts.get(request.locale(), "problem." + problem.code()));
  }

  private static ResponseEntity<String> see(String id, int number, String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(HERE + "/" + id + "/" + number + "?done=" + done))
        .build();
  }

  @PostMapping
  ResponseEntity<String> upload(
      @RequestParam("definition") MultipartFile file, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    var actor = AuthoringController.actor(request.person());
    return switch (publishing.upload(text(file), actor)) {
      case Result.Done(var held, var number) -> see(held.questionnaire().id(), number, "uploaded");
      case Result.Faulty(var faults) ->
          list(request, 400, new FaultWords(texts).places(faults, request.locale()));
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Conflict _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Result.Unknown _ -> throw unknown();
    };
  }

  private static String text(MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      return AuthoringController.read(content);
    } catch (IOException broken) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  static ProblemException unknown() {
    return ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
  }
}
