package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.content.document.Bulk;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Order;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One step with many documents of the list, with what came of each. */
@Controller
class BulkScreen {

  static final List<Action> ACTIONS = List.of(Action.SUBMIT, Action.APPROVE, Action.PUBLISH);
  static final String ADDRESS = Addressing.LIST + "/kopa";

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final Bulk bulk;

  BulkScreen(Workspace workspace, Screens screens, Reading reading, Bulk bulk) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.bulk = bulk;
  }

  @PostMapping(ADDRESS)
  ResponseEntity<String> take(
      WorkspaceRequest request, @RequestParam MultiValueMap<String, String> form) {
    request.person().require(Right.READ);
    var action =
        Action.of(Objects.requireNonNullElse(form.getFirst("solis"), ""))
            .filter(ACTIONS::contains)
            .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST));
    var items =
        Objects.requireNonNullElse(form.get("dokuments"), List.<String>of()).stream()
            .flatMap(text -> item(text).stream())
            .toList();
    var results = bulk.take(request.person(), items, action.transition(), Order.SILENT);
    return show(request, action, results);
  }

  private static Optional<Bulk.Item> item(String text) {
    var at = text.lastIndexOf('@');
    return at > 0 && text.substring(at + 1).matches("\\d{1,18}")
        ? DocumentId.ofKey(text.substring(0, at))
            .map(id -> new Bulk.Item(id, Long.parseLong(text.substring(at + 1))))
        : Optional.empty();
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request, Action action, List<Bulk.Result> results) {
    var words = screens.words(request);
    var head = List.of(words.of("column.title"), words.of("bulk.result"));
    var rows = results.stream().map(result -> row(words, request.person(), result)).toList();
    var done = results.stream().filter(result -> result.outcome() instanceof Outcome.Done).count();
    var table = Components.table(new Table(words.of("step." + action.word()), head, rows));
    var message =
        new Message(
            done == results.size() && done > 0 ? Message.Kind.SUCCESS : Message.Kind.WARNING,
            results.isEmpty()
                ? words.of("bulk.none")
                : words.of("bulk.done", done, results.size()));
    return workspace.show(
        request,
        Page.of(words.of("step." + action.word()), results.isEmpty() ? Components.all() : table)
            .trail(Screens.listCrumb(words))
            .message(message));
  }

  private List<Content> row(Words words, Person person, Bulk.Result result) {
    var id = result.item().id();
    var title =
        reading
            .find(person, id)
            .map(stored -> Components.link(stored.state().text().title(), Addressing.of(id)))
            .orElseGet(() -> Components.text(id.key()));
    return List.of(title, outcome(words, result.outcome()));
  }

  private static Content outcome(Words words, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> Components.tag(words.of("bulk.ok"), Tone.GOOD);
      case Outcome.Refused(var refusal, _) -> no(words, ContentProblem.of(refusal).code());
      case Outcome.Faulty _ -> no(words, CommonProblem.INVALID_FIELDS.code());
      case Outcome.Stale _ -> no(words, CommonProblem.VERSION_CONFLICT.code());
      case Outcome.Forbidden _ -> no(words, CommonProblem.FORBIDDEN.code());
      case Outcome.Unknown _ -> no(words, CommonProblem.NOT_FOUND.code());
    };
  }

  private static Content no(Words words, String code) {
    return Components.text(words.of("problem." + code));
  }
}
