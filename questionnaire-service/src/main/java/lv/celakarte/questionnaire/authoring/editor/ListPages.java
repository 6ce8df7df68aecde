package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.editor.Desk.Opened;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.form.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of which a draft is made: to find an entry, to add one, to put them in order. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/redaktors")
class ListPages {

  private final Desk desk;
  private final Publishing publishing;
  private final Workspace workspace;

  ListPages(Desk desk, Publishing publishing, Workspace workspace) {
    this.desk = desk;
    this.publishing = publishing;
    this.workspace = workspace;
  }

  @GetMapping
  ResponseEntity<String> overview(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var words = opened.words();
    var cards = new ArrayList<Content>();
    cards.add(
        card(
            words.say("editor.whole"),
            opened.title(),
            opened.here() + "/" + EditorPages.WHOLE,
            words.say("editor.open")));
    for (var part : Part.values()) {
      cards.add(
          card(
              words.say("list." + part.field()),
              words.say("editor.lead." + part.field()),
              opened.here() + "/" + part.path(),
              words.say("editor.count", opened.draft().list(part.field()).size())));
    }
    cards.add(cases(opened));
    var body =
        Components.all(
            Html.actions(
                Markup.button(words.say("editor.to-edition"), opened.version(), "button-secondary"),
                Components.link(words.say("try.link"), opened.version() + "/izmeginat"),
                Components.link(words.say("changes.link"), EditorPages.history(opened)),
                Components.link(words.say("flow.title"), opened.version() + "/plusma"),
                Components.link(words.say("impact.title"), opened.version() + "/ietekme")),
            Html.paragraph(words.say("editor.lead")),
            Markup.cards(cards));
    var message =
        "begun".equals(done) ? new Message(Message.Kind.SUCCESS, words.say("editor.begun")) : null;
    return workspace.show(
        request,
        Page.of(words.say("editor.title"), body)
            .trail(EditorPages.trail(opened, null))
            .message(message));
  }

  private static Content card(String title, String text, String href, String link) {
    return Markup.card(title, text, href, link, Components.all());
  }

  private Content cases(Opened opened) {
    var words = opened.words();
    var results = publishing.results(opened.edition());
    var failed = results.stream().filter(result -> !result.passed()).count();
    var tag =
        results.isEmpty()
            ? Components.all()
            : failed == 0
                ? Components.tag(words.say("cases.pass"), Tone.GOOD)
                : Components.tag(words.say("cases.fail", failed), Tone.BAD);
    return Markup.card(
        words.say("cases.title"),
        words.say("cases.lead"),
        opened.here() + "/" + CasePages.PATH,
        words.say("editor.count", results.size()),
        tag);
  }

  @GetMapping("/{path}")
  ResponseEntity<String> list(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String path,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var message =
        "removed".equals(done)
            ? new Message(Message.Kind.SUCCESS, opened.words().say("editor.removed"))
            : null;
    return list(opened, part(path), List.of(), 200, message, request);
  }

  private static Part part(String path) {
    return Part.ofPath(path).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @PostMapping("/{path}")
  ResponseEntity<String> move(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String path,
      @RequestParam long version,
      @RequestParam String key,
      @RequestParam("do") String does,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var part = part(path);
    var next = opened.draft().moved(part, key, does.equals("up") ? -1 : 1);
    var words = opened.words();
    return switch (desk.save(opened, next, version, request.person())) {
      case Result.Done _ ->
          EditorPages.see(opened.here() + "/" + path + "#" + Markup.id("rinda-" + key));
      case Result.Faulty(var faults) -> {
        var told = desk.tell(opened.with(next), faults, null);
        var message = new Message(Message.Kind.ERROR, words.say("editor.not-moved"));
        yield list(opened, part, told.all(), 409, message, request);
      }
      case Result.Conflict _ -> {
        var message = new Message(Message.Kind.WARNING, words.say("editor.conflict-list"));
        yield list(opened, part, List.of(), 412, message, request);
      }
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Unknown _ -> throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  private ResponseEntity<String> list(
      Opened opened,
      Part part,
      List<PlacedFault> faults,
      int status,
      @Nullable Message message,
      WorkspaceRequest request) {
    var words = opened.words();
    var entries = opened.draft().list(part.field());
    var here = opened.here() + "/" + part.path();
    var body =
        Components.all(
            Markup.faults(words.say("editor.faults"), faults),
            Html.paragraph(words.say("editor.lead." + part.field())),
            Html.actions(
                Markup.button(
                    words.say("editor.new." + part.field()),
                    here + "/" + EditorPages.FRESH,
                    "button-primary")),
            entries.isEmpty() ? Html.quiet(words.say("editor.none")) : entries(opened, part));
    return workspace.show(
        request,
        status,
        Page.of(words.say("list." + part.field()), body)
            .trail(EditorPages.trail(opened, null))
            .message(message));
  }

  /** A long list folds, so that somebody with a phone finds the way through it. */
  private static Content entries(Opened opened, Part part) {
    var bundles = Bundle.of(part, opened.draft());
    if (bundles.isEmpty()) {
      var title = opened.words().say("list." + part.field());
      return table(opened, part, title, 0, opened.draft().list(part.field()).size());
    }
    return Components.all(
        bundles.stream()
            .map(bundle ->
                Html.folded(
                    Markup.id("kopa-" + bundle.from()),
                    bundle.title(),
                    bundle.size(),
                    false,
                    table(opened, part, bundle.title(), bundle.from(), bundle.to())))
            .toArray(Content[]::new));
  }

  private static Content table(Opened opened, Part part, String title, int from, int to) {
    var words = opened.words();
    var entries = opened.draft().list(part.field());
    var rows =
        IntStream.range(from, to).mapToObj(place -> row(opened, part, entries, place)).toList();
    return Components.table(
        new Table(
            title,
            List.of(
                words.say("part." + part.field()),
                words.say("editor.about"),
                words.say("editor.order")),
            rows));
  }

  private static List<Content> row(
      Opened opened, Part part, List<Map<String, Object>> entries, int place) {
    var words = opened.words();
    var entry = entries.get(place);
    var key = String.valueOf(entry.get(part.key()));
    var name = opened.draft().name(part, entry);
    var here = opened.here() + "/" + part.path();
    var buttons =
        Markup.moves(
            here,
            opened.held().version(),
            key,
            name,
            words,
            place == 0,
            place == entries.size() - 1);
    return List.of(
        Markup.section(Markup.id("rinda-" + key), Components.link(name, here + "/" + key)),
        Components.text(about(opened, part, entry)),
        buttons);
  }

  private static String about(Opened opened, Part part, Map<String, Object> entry) {
    var words = opened.words();
    return switch (part) {
      case QUESTIONS ->
          words.say("kind." + entry.get("kind"))
              + (entry.containsKey("shownIf") ? ", " + words.say("editor.has-condition") : "");
      case STEPS -> words.say("urgency." + entry.get("urgency"));
      case RULES -> String.join(", ", steps(entry));
      case PARAMETERS -> words.say("editor.values", Draft.maps(entry.get("values")).size());
      case SITUATIONS -> String.valueOf(entry.get("document"));
      case SECTIONS, AMOUNTS, CONDITIONS -> String.valueOf(entry.get("id"));
    };
  }

  private static List<String> steps(Map<String, Object> rule) {
    return rule.get("steps") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
