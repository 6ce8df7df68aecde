package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.editor.Desk.Opened;
import lv.celakarte.questionnaire.authoring.editor.Desk.Told;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.CaseWords;
import lv.celakarte.questionnaire.authoring.web.Hidden;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.cases.CaseFile;
import lv.celakarte.questionnaire.cases.CaseResult;
import lv.celakarte.questionnaire.cases.TestCase;
import lv.celakarte.questionnaire.form.Form;
import lv.celakarte.questionnaire.form.Parts;
import lv.celakarte.questionnaire.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Test cases of a draft: these answers, and the steps that must and must not follow. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/redaktors/" + CasePages.PATH)
class CasePages {

  static final String PATH = "parbaudes";
  private static final Told NOTHING = new Told(Map.of(), List.of());

  private final Desk desk;
  private final Publishing publishing;
  private final Workspace workspace;

  CasePages(Desk desk, Publishing publishing, Workspace workspace) {
    this.desk = desk;
    this.publishing = publishing;
    this.workspace = workspace;
  }

  @GetMapping
  ResponseEntity<String> list(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var words = opened.words();
    var definition = publishing.definition(opened.edition());
    var here = opened.here() + "/" + PATH;
    var body =
        Components.all(
            Html.paragraph(words.say("cases.lead")),
            Html.actions(
                Markup.button(
                    words.say("cases.new"), here + "/" + EditorPages.FRESH, "button-primary"),
                Components.link(words.say("cases.from-try"), opened.version() + "/izmeginat")),
            new CaseWords(definition, words).content(publishing.results(opened.edition()), here));
    var message =
        "saved".equals(done) ? new Message(Message.Kind.SUCCESS, words.say("cases.saved")) : null;
    return workspace.show(
        request,
        Page.of(words.say("cases.title"), body)
            .trail(EditorPages.trail(opened, null))
            .message(message));
  }

  @GetMapping("/{key}")
  ResponseEntity<String> one(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String key,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var value =
        key.equals(EditorPages.FRESH)
            ? fresh()
            : publishing.cases(opened.edition()).stream()
                .filter(test -> test.id().equals(key))
                .findFirst()
                .map(CaseForm::shown)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    return page(opened, key, value, NOTHING, 200, null, request);
  }

  private static Map<String, Object> fresh() {
    return Map.of("answers", List.of(Map.of()), "expected", List.of(Map.of()));
  }

  @PostMapping("/{key}")
  ResponseEntity<String> write(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam long version,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var does = values.getFirst("do");
    var sent = Sent.of(values).after(does == null ? "" : does);
    var shape = new Parts(new Picks(opened.draft(), opened.words())).testCase();
    var read = Draft.map(Form.read(shape, "", sent));
    return switch (does) {
      case "save" -> save(opened, key, read, version, request);
      case "delete" -> put(opened, key, read, without(opened, key), version, request);
      case null, default -> page(opened, key, read, NOTHING, 200, null, request);
    };
  }

  private List<TestCase> without(Opened opened, String key) {
    return publishing.cases(opened.edition()).stream()
        .filter(test -> !test.id().equals(key))
        .toList();
  }

  private ResponseEntity<String> save(
      Opened opened, String key, Map<String, Object> read, long version, WorkspaceRequest request) {
    var named = new LinkedHashMap<>(read);
    if (!named.containsKey("id")) {
      named.put("id", free(opened, String.valueOf(read.getOrDefault("name", ""))));
    }
    var checked = CaseFile.read(Map.of("cases", List.of(CaseForm.kept(named))));
    if (!checked.faults().isEmpty()) {
      var told = desk.tell(opened, checked.faults(), "cases[0]");
      return page(opened, key, read, told, 400, null, request);
    }
    var test = checked.cases().getFirst();
    var all =
        key.equals(EditorPages.FRESH)
            ? Stream.concat(publishing.cases(opened.edition()).stream(), Stream.of(test)).toList()
            : publishing.cases(opened.edition()).stream()
                .map(other -> other.id().equals(key) ? test : other)
                .toList();
    return put(opened, key, read, all, version, request);
  }

  private String free(Opened opened, String name) {
    var taken = publishing.cases(opened.edition()).stream().map(TestCase::id).toList();
    var base = Naming.name(name);
    var free = base;
    for (int i = 2; taken.contains(free); i++) {
      free = base + "-" + i;
    }
    return free;
  }

  private ResponseEntity<String> put(
      Opened opened,
      String key,
      Map<String, Object> read,
      List<TestCase> all,
      long version,
      WorkspaceRequest request) {
    var actor = Desk.actor(request.person());
    return switch (publishing.test(opened.id(), opened.number(), version, all, actor)) {
      case Result.Done _ -> EditorPages.see(opened.here() + "/" + PATH + "?done=saved");
      case Result.Faulty(var faults) ->
          page(opened, key, read, desk.tell(opened, faults, null), 400, null, request);
      case Result.Conflict _ -> {
        var message = new Message(Message.Kind.WARNING, opened.words().say("editor.conflict"));
        yield page(opened, key, read, NOTHING, 412, message, request);
      }
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Unknown _ -> throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  private ResponseEntity<String> page(
      Opened opened,
      String key,
      Map<String, Object> value,
      Told told,
      int status,
      @Nullable Message message,
      WorkspaceRequest request) {
    var words = opened.words();
    var picks = new Picks(opened.draft(), words);
    var address = opened.here() + "/" + PATH + "/" + key;
    var screen = new FormScreen(words, picks, opened.draft().languages(), told.fields(), address);
    var save =
        Html.actions(Components.button(words.say("cases.save"), "do", "save", ButtonKind.PRIMARY));
    var fields = new ArrayList<Content>();
    fields.add(save);
    fields.add(screen.content(new Parts(picks).testCase(), value));
    fields.add(save);
    if (!key.equals(EditorPages.FRESH)) {
      fields.add(
          Components.details(
              words.say("editor.remove"),
              Components.button(
                  words.say("editor.remove.button"), "do", "delete", ButtonKind.WARNING)));
    }
    var version = new Hidden("version", Long.toString(opened.held().version()));
    var body =
        Components.all(
            Markup.faults(words.say("editor.faults"), told.all()),
            result(opened, key),
            Html.form(address, List.of(version), fields.toArray(Content[]::new)));
    var crumbs = new ArrayList<>(List.of(EditorPages.trail(opened, null)));
    crumbs.add(new Crumb(words.say("cases.title"), opened.here() + "/" + PATH));
    var name = String.valueOf(value.getOrDefault("name", ""));
    return workspace.show(
        request,
        status,
        Page.of(name.isEmpty() ? words.say("cases.new") : name, body)
            .trail(crumbs.toArray(Crumb[]::new))
            .message(message));
  }

  /** How it came out as it is kept. */
  private Content result(Opened opened, String key) {
    var results =
        publishing.results(opened.edition()).stream()
            .filter(result -> result.test().id().equals(key))
            .toList();
    return results.stream().allMatch(CaseResult::passed)
        ? Components.all()
        : new CaseWords(publishing.definition(opened.edition()), opened.words())
            .content(results, "");
  }
}
