package lv.celakarte.questionnaire.authoring.editor;

import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.authoring.Trial;
import lv.celakarte.questionnaire.authoring.editor.Desk.Opened;
import lv.celakarte.questionnaire.authoring.editor.Desk.Told;
import lv.celakarte.questionnaire.authoring.web.AuthoringProblem;
import lv.celakarte.questionnaire.authoring.web.Hidden;
import lv.celakarte.questionnaire.authoring.web.Html;
import lv.celakarte.questionnaire.authoring.web.TryOut;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.form.Form;
import lv.celakarte.questionnaire.form.Outline;
import lv.celakarte.questionnaire.form.Part;
import lv.celakarte.questionnaire.form.Parts;
import lv.celakarte.questionnaire.form.Sent;
import lv.celakarte.questionnaire.form.Shape;
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

/** Writing one entry of a draft: a question, a rule, a step. */
@Controller
@RequestMapping("/darbvieta/anketas/{id}/{number}/redaktors")
class EditorPages {

  /** In place of a name that an entry does not have yet. */
  static final String FRESH = "_jauns";

  /** The questionnaire as a whole. */
  static final String WHOLE = "pamats";

  private static final Told NOTHING = new Told(Map.of(), List.of());

  private final Desk desk;
  private final TryOut tryOut;
  private final Workspace workspace;

  EditorPages(Desk desk, TryOut tryOut, Workspace workspace) {
    this.desk = desk;
    this.tryOut = tryOut;
    this.workspace = workspace;
  }

  /** What is being written: an entry of a list, or the questionnaire as a whole. */
  private record Target(@Nullable Part part, @Nullable String key) {

    static Target of(String path, String key) {
      var part = Part.ofPath(path).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
      return new Target(part, key.equals(FRESH) ? null : key);
    }

    static Target whole() {
      return new Target(null, null);
    }

    String address(Opened opened) {
      return part == null
          ? opened.here() + "/" + WHOLE
          : opened.here() + "/" + part.path() + "/" + (key == null ? FRESH : key);
    }

    Shape.Fields shape(Parts parts) {
      return part == null ? parts.whole() : parts.of(part);
    }

    /** What is there now; null for an entry that is gone. */
    @Nullable Map<String, Object> present(Draft draft) {
      if (part == null) {
        return draft.tree();
      }
      return key == null
          ? fresh(draft, part)
          : draft.entry(part.field(), part.key(), key).orElse(null);
    }

    private static Map<String, Object> fresh(Draft draft, Part part) {
      Map<String, Object> leaf = Map.of("question", "", "is", "");
      return switch (part) {
        case QUESTIONS ->
            Map.of(
                "kind",
                "single",
                "section",
                draft.list("sections").isEmpty()
                    ? ""
                    : String.valueOf(draft.list("sections").getLast().get("id")),
                "options",
                List.of(Map.of(), Map.of()));
        case RULES -> Map.of("when", leaf, "steps", List.of(""));
        case CONDITIONS, SITUATIONS -> Map.of("when", leaf);
        case AMOUNTS -> Map.of("formula", Map.of("sum", List.of("", "")));
        case PARAMETERS -> Map.of("values", List.of(Map.of()));
        case STEPS -> Map.of("verification", "to-be-confirmed", "urgency", "month");
        case SECTIONS -> Map.of();
      };
    }

    /** The draft with what was written in its place. */
    Draft into(Draft draft, Map<String, Object> written, String after) {
      if (part != null) {
        return draft.with(part, key, written, after);
      }
      var ours =
          new Parts(Outline.EMPTY).whole().members().stream().map(Shape.Member::name).toList();
      var tree = new LinkedHashMap<String, Object>();
      draft
          .tree()
          .forEach((name, value) -> {
            var now = ours.contains(name) ? written.get(name) : value;
            if (now != null) {
              tree.put(name, now);
            }
          });
      written.forEach(tree::putIfAbsent);
      return new Draft(tree, draft.language());
    }

    @Nullable String place(Draft draft, Map<String, Object> written) {
      if (part == null) {
        return "";
      }
      int place = draft.list(part.field()).indexOf(written);
      return place < 0 ? null : part.field() + "[" + place + "]";
    }
  }

  @GetMapping("/" + WHOLE)
  ResponseEntity<String> whole(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    return show(id, number, Target.whole(), done, request);
  }

  @GetMapping("/{path}/{key}")
  ResponseEntity<String> entry(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String done,
      WorkspaceRequest request) {
    return show(id, number, Target.of(path, key), done, request);
  }

  private ResponseEntity<String> show(
      String id, int number, Target target, @Nullable String done, WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var present = target.present(opened.draft());
    if (present == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    var message =
        "saved".equals(done)
            ? new Message(Message.Kind.SUCCESS, opened.words().say("editor.saved"))
            : null;
    var trial = tryOut.last(opened.id(), request.person());
    var shown = new Shown(present, after(opened, target), NOTHING, null, trial, false);
    return page(opened, target, shown, 200, message, request);
  }

  /**
   * What a form shows.
   *
   * @param after behind which entry it stands
   * @param stored what somebody else saved meanwhile
   * @param trial the answers of the try-out beside it
   * @param typed whether it may say something else than what is saved
   */
  private record Shown(
      Map<String, Object> value,
      String after,
      Told told,
      @Nullable Map<String, Object> stored,
      Trial trial,
      boolean typed) {

    Shown with(Told faults) {
      return new Shown(value, after, faults, stored, trial, typed);
    }

    Shown beside(@Nullable Map<String, Object> other) {
      return new Shown(value, after, told, other, trial, typed);
    }
  }

  private static String after(Opened opened, Target target) {
    var part = target.part();
    if (part == null) {
      return "";
    }
    var list = opened.draft().list(part.field());
    var key = target.key();
    int place = key == null ? list.size() : opened.draft().place(part, key);
    return place <= 0 ? "" : String.valueOf(list.get(place - 1).get(part.key()));
  }

  @PostMapping("/" + WHOLE)
  ResponseEntity<String> writeWhole(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    return write(id, number, Target.whole(), sent, request);
  }

  @PostMapping("/{path}/{key}")
  ResponseEntity<String> writeEntry(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      WorkspaceRequest request) {
    return write(id, number, Target.of(path, key), sent, request);
  }

  private ResponseEntity<String> write(
      String id,
      int number,
      Target target,
      MultiValueMap<String, String> values,
      WorkspaceRequest request) {
    var opened = desk.open(id, number, request.person(), request.locale());
    var does = first(values, "do", "save");
    var after = first(values, "~after", "");
    var sent = Sent.of(values).after(does);
    var shape = target.shape(new Parts(new Picks(opened.draft(), opened.words())));
    var read = Draft.map(Form.read(shape, "", sent));
    var shown = new Shown(read, after, NOTHING, null, trial(opened, does, values, request), true);
    return switch (does) {
      case "save" -> save(opened, target, shown, values, request);
      case "delete" -> delete(opened, target, shown, values, request);
      default -> page(opened, target, shown, 200, null, request);
    };
  }

  private Trial trial(
      Opened opened, String does, MultiValueMap<String, String> values, WorkspaceRequest request) {
    return does.equals("try-fresh")
        ? tryOut.forgotten(opened.id(), request.person())
        : tryOut.taken(opened.id(), request.person(), values);
  }

  private static String first(MultiValueMap<String, String> values, String name, String otherwise) {
    var value = values.getFirst(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static long version(MultiValueMap<String, String> values) {
    try {
      return Long.parseLong(first(values, "version", ""));
    } catch (NumberFormatException _) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  private ResponseEntity<String> save(
      Opened opened,
      Target target,
      Shown shown,
      MultiValueMap<String, String> values,
      WorkspaceRequest request) {
    var written = named(opened, target, shown);
    var next = target.into(opened.draft(), written, shown.after());
    var result = desk.save(opened, next, version(values), request.person());
    return switch (result) {
      case Result.Done _ -> saved(opened, target, written);
      case Result.Faulty(var faults) -> {
        var told = desk.tell(opened.with(next), faults, target.place(next, written));
        yield page(opened, target, shown.with(told), 400, null, request);
      }
      case Result.Conflict _ -> {
        var message = new Message(Message.Kind.WARNING, opened.words().say("editor.conflict"));
        var beside = shown.beside(target.present(opened.draft()));
        yield page(opened, target, beside, 412, message, request);
      }
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Unknown _ -> throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  /** What is typed, with a name of its own. */
  private static Map<String, Object> named(Opened opened, Target target, Shown shown) {
    var part = target.part();
    var typed = Draft.map(Form.pruned(shown.value()));
    return part == null ? typed : Naming.named(opened.draft(), part, typed);
  }

  private static ResponseEntity<String> saved(
      Opened opened, Target target, Map<String, Object> written) {
    var part = target.part();
    var key = part == null ? "" : String.valueOf(written.get(part.key()));
    var address = new Target(part, key.isEmpty() ? null : key).address(opened);
    return see(address + "?done=saved");
  }

  static ResponseEntity<String> see(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  /** Refused, with everything that still refers to it, while something does. */
  private ResponseEntity<String> delete(
      Opened opened,
      Target target,
      Shown shown,
      MultiValueMap<String, String> values,
      WorkspaceRequest request) {
    var part = target.part();
    var key = target.key();
    if (part == null || key == null) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    var next = opened.draft().without(part, key);
    var result = desk.save(opened, next, version(values), request.person());
    return switch (result) {
      case Result.Done _ -> see(opened.here() + "/" + part.path() + "?done=removed");
      case Result.Faulty(var faults) -> {
        var message = new Message(Message.Kind.ERROR, opened.words().say("editor.in-use"));
        var told = desk.tell(opened.with(next), faults, null);
        yield page(opened, target, shown.with(told), 409, message, request);
      }
      case Result.Conflict _ -> {
        var message = new Message(Message.Kind.WARNING, opened.words().say("editor.conflict"));
        yield page(opened, target, shown, 412, message, request);
      }
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Unknown _ -> throw ProblemException.of(AuthoringProblem.UNKNOWN_EDITION);
    };
  }

  private ResponseEntity<String> page(
      Opened opened,
      Target target,
      Shown shown,
      int status,
      @Nullable Message message,
      WorkspaceRequest request) {
    var words = opened.words();
    var body = new ArrayList<Content>();
    body.add(Markup.faults(words.say("editor.faults"), shown.told().all()));
    if (shown.stored() != null) {
      body.add(Differences.content(words, shown.stored(), shown.value()));
    }
    var version = new Hidden("version", Long.toString(opened.held().version()));
    body.add(
        Html.form(
            target.address(opened),
            List.of(version),
            Markup.beside(form(opened, target, shown), beside(opened, target, shown))));
    return workspace.show(
        request,
        status,
        Page.of(title(opened, target, shown.value()), Components.all(body.toArray(Content[]::new)))
            .trail(trail(opened, target.part()))
            .message(message));
  }

  private Content form(Opened opened, Target target, Shown shown) {
    var words = opened.words();
    var picks = new Picks(opened.draft(), words, desk.catalogue());
    var languages = opened.draft().languages();
    var form =
        new FormScreen(words, picks, languages, shown.told().fields(), target.address(opened));
    var part = target.part();
    var fields = new ArrayList<Content>();
    fields.add(
        Html.actions(saving(words), Components.link(words.say("changes.link"), history(opened))));
    fields.add(form.content(target.shape(new Parts(picks)), shown.value()));
    if (part != null) {
      fields.add(placing(opened, part, target.key(), shown.after()));
    }
    fields.add(Html.actions(saving(words)));
    if (part != null && target.key() != null) {
      fields.add(
          Components.details(
              words.say("editor.remove"),
              Components.all(
                  Html.paragraph(words.say("editor.remove.lead")),
                  Components.button(
                      words.say("editor.remove.button"), "do", "delete", ButtonKind.WARNING))));
    }
    return Components.all(fields.toArray(Content[]::new));
  }

  static String history(Opened opened) {
    return opened.here() + "/" + HistoryPages.PATH;
  }

  /** What is typed is tried out as soon as it says something; until then, what is saved. */
  private Content beside(Opened opened, Target target, Shown shown) {
    var words = opened.words();
    var typed = shown.typed() ? typed(opened, target, shown) : Optional.<Definition>empty();
    var definition = typed.orElseGet(() -> desk.definition(opened));
    var rule = target.part() == Part.RULES && target.key() != null ? target.key() : "";
    var place =
        new TryOut.Place(
            target.address(opened), opened.version() + "/izmeginat", typed.isPresent(), rule);
    return tryOut.beside(definition, opened.number(), shown.trial(), place, words);
  }

  private Optional<Definition> typed(Opened opened, Target target, Shown shown) {
    var next = target.into(opened.draft(), named(opened, target, shown), shown.after());
    return next.tree().equals(opened.draft().tree())
        ? Optional.empty()
        : desk.readable(opened, next);
  }

  private static Content saving(Words words) {
    return Components.button(words.say("editor.save"), "do", "save", ButtonKind.PRIMARY);
  }

  private static String title(Opened opened, Target target, Map<String, Object> value) {
    var words = opened.words();
    var part = target.part();
    if (part == null) {
      return words.say("editor.whole");
    }
    return target.key() == null
        ? words.say("editor.new." + part.field())
        : opened.draft().name(part, value);
  }

  static Crumb[] trail(Opened opened, @Nullable Part part) {
    var words = opened.words();
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb(words.say("title"), Desk.BASE));
    crumbs.add(
        new Crumb(words.say("edition.title", opened.title(), opened.number()), opened.version()));
    crumbs.add(new Crumb(words.say("editor.title"), opened.here()));
    if (part != null) {
      crumbs.add(new Crumb(words.say("list." + part.field()), opened.here() + "/" + part.path()));
    }
    return crumbs.toArray(Crumb[]::new);
  }

  private static Content placing(Opened opened, Part part, @Nullable String key, String after) {
    var options = new ArrayList<Option>();
    options.add(new Option("", opened.words().say("editor.first")));
    for (var entry : opened.draft().list(part.field())) {
      var name = String.valueOf(entry.get(part.key()));
      if (!name.equals(key)) {
        options.add(
            new Option(
                name, opened.words().say("editor.behind", opened.draft().name(part, entry))));
      }
    }
    return Components.select(
        Field.of("~after", opened.words().say("editor.place"), after), options);
  }
}
