package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.web.AuthoringPermission;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.FaultWords;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Form;
import lv.celakarte.questionnaire.form.Outline;
import lv.celakarte.questionnaire.form.Parts;
import lv.celakarte.questionnaire.form.Sent;
import lv.celakarte.questionnaire.form.Shape;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning: a draft that starts from another version, and a questionnaire from nothing. */
@Controller
@RequestMapping("/darbvieta/anketas")
class BeginPages {

  private static final String FRESH = Desk.BASE + "/jauna";

  private final Publishing publishing;
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final Texts texts;

  BeginPages(Publishing publishing, Workspace workspace, Catalogue catalogue, Texts texts) {
    this.publishing = publishing;
    this.catalogue = catalogue;
    this.workspace = workspace;
    this.texts = texts;
  }

  @PostMapping("/{id}/{number}/melnraksts")
  ResponseEntity<String> begin(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam long version,
      WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    var result = publishing.begin(id, number, version, Desk.actor(request.person()));
    return switch (result) {
      case Result.Done(_, var draft) ->
          EditorPages.see(Desk.BASE + "/" + id + "/" + draft + "/redaktors?done=begun");
      case Result.Conflict _ ->
          EditorPages.see(Desk.BASE + "/" + id + "/" + number + "?done=again");
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Unknown _, Result.Faulty _ ->
          throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  @GetMapping("/jauna")
  ResponseEntity<String> empty(WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    return form(request, blank(), List.of(), 200);
  }

  private static Map<String, Object> blank() {
    return Map.of("languages", List.of("lv", "lv-simple", "en", "ru"), "atMost", 12);
  }

  @PostMapping("/jauna")
  ResponseEntity<String> create(
      @RequestParam MultiValueMap<String, String> values, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    var does = values.getFirst("do");
    var sent = Sent.of(values).after(does == null ? "" : does);
    var read = Draft.map(Form.read(shape(), "", sent));
    if (!"save".equals(does)) {
      return form(request, read, List.of(), 200);
    }
    var tree = whole(Draft.map(Form.pruned(read)));
    return switch (publishing.fresh(DefinitionJson.written(tree), Desk.actor(request.person()))) {
      case Result.Done(var held, var number) ->
          EditorPages.see(
              Desk.BASE + "/" + held.questionnaire().id() + "/" + number + "/redaktors?done=begun");
      case Result.Faulty(var faults) -> form(request, read, faults, 400);
      case Result.Refused _, Result.Conflict _ -> {
        var taken = new Fault("id", Fault.Code.TAKEN, String.valueOf(tree.get("id")));
        yield form(request, read, List.of(taken), 409);
      }
      case Result.Unknown _ -> throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  private static Shape.Fields shape() {
    var members = new ArrayList<>(new Parts(Outline.EMPTY).whole().members());
    members.add(Shape.Member.need("id", new Shape.Typed(Shape.Entry.LINE)));
    return new Shape.Fields(members);
  }

  private static Map<String, Object> whole(Map<String, Object> read) {
    var tree = new LinkedHashMap<String, Object>();
    var title = String.valueOf(Draft.map(read.get("title")).getOrDefault("lv", ""));
    tree.put("id", read.getOrDefault("id", Naming.name(title)));
    tree.putAll(read);
    for (var list :
        List.of(
            "sections",
            "parameters",
            "amounts",
            "conditions",
            "questions",
            "rules",
            "steps",
            "situations")) {
      tree.put(list, List.of());
    }
    return tree;
  }

  private ResponseEntity<String> form(
      WorkspaceRequest request, Map<String, Object> value, List<Fault> faults, int status) {
    var words = new Words(texts, request.locale());
    var draft = new Draft(value, words.language());
    var errors = new LinkedHashMap<String, String>();
    for (var problem : fields(faults, request.locale())) {
      errors.putIfAbsent(problem.field(), problem.message());
    }
    var placed =
        errors.entrySet().stream()
            .map(one -> new PlacedFault(one.getValue(), "#" + Markup.id(one.getKey())))
            .toList();
    var picks = new Picks(draft, words, catalogue);
    var screen = new FormScreen(words, picks, List.of(Language.values()), errors, FRESH);
    Content body =
        Components.all(
            Markup.faults(words.say("editor.faults"), placed),
            Html.paragraph(words.say("editor.fresh.lead")),
            Html.form(
                FRESH,
                List.of(),
                screen.content(shape(), value),
                Html.actions(
                    Components.button(
                        words.say("editor.fresh.button"), "do", "save", ButtonKind.PRIMARY))));
    return workspace.show(
        request,
        status,
        Page.of(words.say("editor.fresh"), body).trail(new Crumb(words.say("title"), Desk.BASE)));
  }

  private List<FieldProblem> fields(List<Fault> faults, Locale locale) {
    return new FaultWords(texts).fields(faults, locale);
  }
}
