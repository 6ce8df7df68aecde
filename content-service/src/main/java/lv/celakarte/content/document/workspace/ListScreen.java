package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentFilter;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.Translations;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The documents of my institutions, or of all for the coordinator. */
@Controller
public class ListScreen {

  private static final int PAGE = 50;

  private final Workspace workspace;
  private final Screens screens;
  private final Reading reading;
  private final Translations translations;

  ListScreen(Workspace workspace, Screens screens, Reading reading, Translations translations) {
    this.workspace = workspace;
    this.screens = screens;
    this.reading = reading;
    this.translations = translations;
  }

  /** What the screen shows. */
  public record View(
      boolean writes,
      boolean coordinates,
      List<Action> together,
      Content filters,
      int total,
      Content table,
      @Nullable String previous,
      @Nullable String next,
      int page,
      int pages) {}

  @GetMapping({Addressing.LIST, Addressing.LIST + "/"})
  ResponseEntity<String> list(
      WorkspaceRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String overdue,
      @RequestParam(defaultValue = "") String lagging,
      @RequestParam(defaultValue = "1") String page) {
    request.person().require(Right.READ);
    var filter =
        new DocumentFilter(
            owner.isBlank() ? null : owner,
            DocumentType.parse(type).orElse(null),
            Language.parse(language).orElse(null),
            DocumentState.parse(state).orElse(null),
            q.isBlank() ? null : q,
            overdue.equals("true"));
    var words = screens.words(request);
    var all = reading.list(request.person(), DocumentFilter.ALL);
    var onlyLagging = lagging.equals("true");
    var found =
        onlyLagging
            ? reading.choose(translations.lagging(all), filter)
            : reading.choose(all, filter);
    var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    var number = Math.clamp(number(page), 1, pages);
    var shown = found.subList((number - 1) * PAGE, Math.min(found.size(), number * PAGE));
    var view =
        new View(
            request.person().may(Right.WRITE),
            request.person().may(Right.INTERVENE),
            together(request.person()),
            filters(all, words, filter, onlyLagging),
            found.size(),
            screens.choosable(words, words.of("saturs.caption", found.size()), shown),
            number > 1 ? address(filter, onlyLagging, number - 1) : null,
            number < pages ? address(filter, onlyLagging, number + 1) : null,
            number,
            pages);
    return workspace.show(
        request, Page.of(words.of("saturs.title"), Screens.render("list", view, words)));
  }

  private static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }

  private static String address(DocumentFilter filter, boolean lagging, int page) {
    var builder = UriComponentsBuilder.fromPath(Addressing.LIST);
    add(builder, "q", filter.words());
    add(builder, "owner", filter.owner());
    add(builder, "type", filter.type() == null ? null : filter.type().code());
    add(builder, "language", filter.language() == null ? null : filter.language().code());
    add(builder, "state", filter.state() == null ? null : filter.state().code());
    add(builder, "overdue", filter.overdue() ? "true" : null);
    add(builder, "lagging", lagging ? "true" : null);
    return builder.queryParam("page", page).encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder builder, String name, @Nullable String value) {
    if (value != null) {
      builder.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
    }
  }

  /** The steps that this person can take with many at once. */
  private static List<Action> together(Person person) {
    return BulkScreen.ACTIONS.stream()
        .filter(action -> person.may(action.transition().right()))
        .toList();
  }

  private Content filters(
      List<Stored<Document>> all, Words words, DocumentFilter filter, boolean lagging) {
    return Components.all(
        Components.textField(Field.of("q", words.of("filter.words"), filter.words())),
        owners(all, words, filter),
        Components.select(
            Field.of(
                "type", words.of("column.type"), filter.type() == null ? "" : filter.type().code()),
            options(words, "type.", DocumentType.values(), DocumentType::code)),
        Components.select(
            Field.of(
                "language",
                words.of("column.language"),
                filter.language() == null ? "" : filter.language().code()),
            options(words, "language.", Language.values(), Language::code)),
        Components.select(
            Field.of(
                "state",
                words.of("column.state"),
                filter.state() == null ? "" : filter.state().code()),
            options(words, "state.", DocumentState.values(), DocumentState::code)),
        Components.checkboxes(
            Field.of("overdue", words.of("filter.review"), ""),
            List.of(new Option("true", words.of("mark.overdue"))),
            filter.overdue() ? Set.of("true") : Set.of()),
        Components.checkboxes(
            Field.of("lagging", words.of("filter.translations"), ""),
            List.of(new Option("true", words.of("mark.lagging"))),
            lagging ? Set.of("true") : Set.of()));
  }

  /** Only where there is more than one institution to choose from. */
  private Content owners(List<Stored<Document>> all, Words words, DocumentFilter filter) {
    var owners = all.stream().map(Stored::state).map(Document::owner).distinct().sorted().toList();
    if (owners.size() < 2) {
      return Components.all();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", words.of("filter.all")));
    owners.forEach(owner -> options.add(new Option(owner, owner.toUpperCase(words.locale()))));
    return Components.select(Field.of("owner", words.of("column.owner"), filter.owner()), options);
  }

  private static <T> List<Option> options(
      Words words, String prefix, T[] values, Function<T, String> code) {
    return Stream.concat(
            Stream.of(new Option("", words.of("filter.all"))),
            Arrays.stream(values)
                .map(code)
                .map(value -> new Option(value, words.of(prefix + value))))
        .toList();
  }
}
