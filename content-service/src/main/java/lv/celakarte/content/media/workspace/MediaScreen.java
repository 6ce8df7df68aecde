package lv.celakarte.content.media.workspace;

import gg.jte.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.media.Library.Answer;
import lv.celakarte.content.media.MediaItem;
import lv.celakarte.content.media.Medium;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The media of an institution: what there is, bringing more, and where each is used. */
@Controller
public class MediaScreen {

  private static final String LIST = "/darbvieta/saturs/mediji";
  private static final Views VIEWS = new Views("lv.celakarte.content.templates");
  private static final List<String> LANGUAGES = List.of("lv", "lv-simple", "en", "ru");

  private final Workspace workspace;
  private final Library library;
  private final Faults faults;
  private final Texts texts;

  MediaScreen(Workspace workspace, Library library, Faults faults, Texts texts) {
    this.workspace = workspace;
    this.library = library;
    this.faults = faults;
    this.texts = texts;
  }

  /** One medium in the list. */
  public record Tile(
      String href, String words, String kind, @Nullable String picture, String about) {}

  /** What the list shows. */
  public record ListView(
      List<Tile> tiles,
      Content search,
      boolean brings,
      Content errors,
      Content upload,
      Content video) {}

  @GetMapping(LIST)
  ResponseEntity<String> list(
      WorkspaceRequest request, @RequestParam(name = "q", defaultValue = "") String wanted) {
    return list(request, 200, wanted, Map.of(), List.of());
  }

  private ResponseEntity<String> list(
      WorkspaceRequest request,
      int status,
      String wanted,
      Map<String, String> typed,
      List<FieldProblem> problems) {
    var person = request.person();
    person.require(Right.READ);
    var words = new Words(texts, request.locale());
    var form = new MediaForm(words, owners(person), typed, problems);
    var view =
        new ListView(
            library.list(person, wanted).stream().map(item -> tile(words, item)).toList(),
            Components.textField(Field.of("q", words.of("media.search"), wanted)),
            !owners(person).isEmpty(),
            Components.errorSummary(request.locale(), problems),
            form.upload(),
            form.video());
    var page =
        Page.of(words.of("media.title"), render("mediaList", view, words))
            .trail(new Crumb(words.of("saturs.title"), "/darbvieta/saturs"));
    return workspace.show(request, status, page);
  }

  private static List<String> owners(Person person) {
    return person.institutions().stream()
        .filter(owner -> person.may(Right.WRITE, owner))
        .sorted()
        .toList();
  }

  private static Tile tile(Words words, Stored<MediaItem> stored) {
    var item = stored.state();
    return new Tile(
        LIST + "/" + stored.id(),
        item.described(words.locale().getLanguage()),
        words.of("media.kind." + MediaForm.kind(item.medium())),
        picture(item.medium()),
        words.day(item.at().atZone(java.time.ZoneId.of("Europe/Riga")).toLocalDate()));
  }

  private static @Nullable String picture(Medium medium) {
    return switch (medium) {
      case Medium.Picture(var file, _, _, _) ->
          file.address().replaceFirst("(\\.[a-z]+)$", "-480$1");
      case Medium.Drawing(var file) -> file.address();
      case Medium.Paper _, Medium.Video _ -> null;
    };
  }

  @PostMapping(LIST)
  ResponseEntity<String> bring(
      WorkspaceRequest request,
      @RequestParam(name = "owner", defaultValue = "") String owner,
      @RequestParam Map<String, String> values,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var bytes = file == null ? new byte[0] : file.getBytes();
    var upload =
        new Library.Upload(owner(request.person(), owner), name, bytes, described(values, ""));
    return answered(request, library.bring(request.person(), upload), values);
  }

  @PostMapping(LIST + "/video")
  ResponseEntity<String> link(
      WorkspaceRequest request,
      @RequestParam(name = "owner", defaultValue = "") String owner,
      @RequestParam Map<String, String> values) {
    var video =
        new Library.VideoLink(
            owner(request.person(), owner),
            values.getOrDefault("address", "").strip(),
            values.getOrDefault("transcript", ""),
            described(values, MediaForm.VIDEO));
    var answer = library.link(request.person(), video);
    return answer instanceof Answer.Faulty(var wrong)
        ? list(request, 400, "", values, ofVideo(faults.in(request.locale(), wrong)))
        : answered(request, answer, values);
  }

  /** Who works for one institution need not say for which. */
  private static String owner(Person person, String given) {
    var owners = owners(person);
    return given.isBlank() && owners.size() == 1 ? owners.getFirst() : given;
  }

  private static Map<String, String> described(Map<String, String> values, String before) {
    var description = new LinkedHashMap<String, String>();
    LANGUAGES.forEach(language ->
        description.put(language, values.getOrDefault(before + "description." + language, "")));
    return description;
  }

  private static List<FieldProblem> ofVideo(List<FieldProblem> problems) {
    return problems.stream()
        .map(problem ->
            problem.field().startsWith("description.")
                ? new FieldProblem(
                    MediaForm.VIDEO + problem.field(), problem.code(), problem.message())
                : problem)
        .toList();
  }

  private ResponseEntity<String> answered(
      WorkspaceRequest request, Answer answer, Map<String, String> typed) {
    return switch (answer) {
      case Answer.Done(var stored) -> to(LIST + "/" + stored.id());
      case Answer.Faulty(var wrong) ->
          list(request, 400, "", typed, faults.in(request.locale(), wrong));
      case Answer.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Answer.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  /** A document that shows the medium. */
  public record Use(String title, String language, String href) {}

  /** What the screen of one medium shows. */
  public record ItemView(
      String address,
      long version,
      String kind,
      @Nullable String picture,
      @Nullable String file,
      String words,
      String facts,
      String markdown,
      boolean describes,
      Content errors,
      Content fields,
      List<Use> uses) {}

  @GetMapping(LIST + "/{id}")
  ResponseEntity<String> item(WorkspaceRequest request, @PathVariable String id) {
    var stored = find(request, id);
    return item(request, 200, stored, stored.state().description(), List.of(), null);
  }

  private Stored<MediaItem> find(WorkspaceRequest request, String id) {
    return library
        .find(request.person(), id)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  @PostMapping(LIST + "/{id}")
  ResponseEntity<String> describe(
      WorkspaceRequest request,
      @PathVariable String id,
      @RequestParam(name = "version") long version,
      @RequestParam Map<String, String> values) {
    var typed = described(values, "");
    return switch (library.describe(request.person(), id, version, typed)) {
      case Answer.Done(var stored) -> to(LIST + "/" + stored.id());
      case Answer.Faulty(var wrong) -> item(request, 400, find(request, id), typed, wrong, null);
      case Answer.Stale _ ->
          item(
              request,
              CommonProblem.VERSION_CONFLICT.status(),
              find(request, id),
              typed,
              List.of(),
              "media.stale");
      case Answer.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Answer.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }

  private ResponseEntity<String> item(
      WorkspaceRequest request,
      int status,
      Stored<MediaItem> stored,
      Map<String, String> typed,
      List<Fault> wrong,
      @Nullable String warning) {
    var words = new Words(texts, request.locale());
    var item = stored.state();
    var problems = faults.in(request.locale(), wrong);
    var values = new LinkedHashMap<String, String>();
    typed.forEach((language, text) -> values.put("description." + language, text));
    var form = new MediaForm(words, List.of(), values, problems);
    var view =
        new ItemView(
            LIST + "/" + stored.id(),
            stored.version(),
            words.of("media.kind." + MediaForm.kind(item.medium())),
            item.medium() instanceof Medium.Paper ? null : full(item.medium()),
            full(item.medium()),
            item.described(words.locale().getLanguage()),
            facts(words, item),
            item.markdown("lv"),
            request.person().may(Right.WRITE, item.owner()),
            Components.errorSummary(request.locale(), problems),
            form.descriptions(),
            uses(request.person(), words, item));
    var page =
        Page.of(item.described(words.locale().getLanguage()), render("mediaItem", view, words))
            .trail(
                new Crumb(words.of("saturs.title"), "/darbvieta/saturs"),
                new Crumb(words.of("media.title"), LIST));
    return workspace.show(
        request,
        status,
        warning == null
            ? page
            : page.message(new Message(Message.Kind.WARNING, words.of(warning))));
  }

  private static @Nullable String full(Medium medium) {
    return medium.kept().map(Medium.Kept::address).orElse(null);
  }

  private static String facts(Words words, MediaItem item) {
    var facts = new ArrayList<String>();
    facts.add(item.owner().toUpperCase(words.locale()));
    if (item.medium() instanceof Medium.Picture picture) {
      facts.add(picture.width() + " × " + picture.height());
    }
    item.medium()
        .kept()
        .ifPresent(kept -> facts.add(Math.max(1, Math.round(kept.bytes() / 1024.0)) + " KB"));
    facts.add(item.by().name());
    facts.add(words.moment(item.at()));
    return String.join(" · ", facts);
  }

  private List<Use> uses(Person person, Words words, MediaItem item) {
    return library.usedIn(person, item).stream()
        .map(document ->
            new Use(
                document.text().title(),
                words.of("language." + document.id().language().code()),
                "/darbvieta/saturs/"
                    + document.id().contentId()
                    + "/"
                    + document.id().language().code()))
        .toList();
  }

  private static Content render(String template, Object view, Words words) {
    return VIEWS.render(template, Map.of("view", view, "words", words));
  }

  static List<Option> institutions(Words words, List<String> owners) {
    return owners.stream()
        .map(owner -> new Option(owner, owner.toUpperCase(words.locale())))
        .toList();
  }
}
