package lv.celakarte.content.interchange.workspace;

import gg.jte.Content;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.document.Outcome;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.web.ContentProblem;
import lv.celakarte.content.document.web.Faults;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.interchange.BringingIn;
import lv.celakarte.content.interchange.Exporting;
import lv.celakarte.content.interchange.PageBringing;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Moving in with what an institution has, and taking everything along. */
@Controller
public class ImportScreen {

  private static final String IMPORTS = "/darbvieta/saturs/imports";
  private static final Views VIEWS = new Views("lv.celakarte.content.templates");

  private final Workspace workspace;
  private final Exporting exporting;
  private final BringingIn bringingIn;
  private final PageBringing pageBringing;
  private final Faults faults;
  private final Texts texts;

  ImportScreen(
      Workspace workspace,
      Exporting exporting,
      BringingIn bringingIn,
      PageBringing pageBringing,
      Faults faults,
      Texts texts) {
    this.workspace = workspace;
    this.exporting = exporting;
    this.bringingIn = bringingIn;
    this.pageBringing = pageBringing;
    this.faults = faults;
    this.texts = texts;
  }

  /** What became of a file, with the way to its document. */
  public record Line(String file, String fate, boolean refused, String href, String reason) {}

  /** What the screen shows. */
  public record View(boolean writes, Content errors, Content choices, List<Line> lines) {}

  @GetMapping(IMPORTS)
  ResponseEntity<String> show(WorkspaceRequest request) {
    return show(request, 200, List.of(), List.of());
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request, int status, List<Fault> wrong, List<BringingIn.Line> lines) {
    request.person().require(Right.READ);
    var words = new Words(texts, request.locale());
    var owners = owners(request.person());
    var view =
        new View(
            !owners.isEmpty(),
            Components.errorSummary(request.locale(), faults.in(request.locale(), wrong)),
            choices(words, owners),
            lines.stream().map(line -> line(words, line)).toList());
    var body = VIEWS.render("imports", Map.of("view", view, "words", words));
    var page =
        Page.of(words.of("imports.title"), body)
            .trail(new Crumb(words.of("saturs.title"), "/darbvieta/saturs"));
    return workspace.show(request, status, page);
  }

  private static List<String> owners(Person person) {
    return person.institutions().stream()
        .filter(owner -> person.may(Right.WRITE, owner))
        .sorted()
        .toList();
  }

  private static Content choices(Words words, List<String> owners) {
    var types =
        Arrays.stream(DocumentType.values())
            .map(DocumentType::code)
            .map(code -> new Option(code, words.of("type." + code)))
            .toList();
    var languages =
        Arrays.stream(Language.values())
            .map(Language::code)
            .map(code -> new Option(code, words.of("language." + code)))
            .toList();
    var institutions =
        owners.stream().map(owner -> new Option(owner, owner.toUpperCase(words.locale()))).toList();
    var kind =
        Components.all(
            Components.select(
                Field.of("type", words.of("column.type"), DocumentType.PAGE.code()), types),
            Components.select(
                Field.of("language", words.of("column.language"), Language.LV.code()), languages));
    return owners.size() < 2
        ? kind
        : Components.all(
            kind,
            Components.select(
                Field.of("owner", words.of("column.owner"), owners.getFirst()), institutions));
  }

  private static Line line(Words words, BringingIn.Line line) {
    var dot = line.document().lastIndexOf('.');
    var href =
        dot < 0
            ? ""
            : "/darbvieta/saturs/"
                + line.document().substring(0, dot)
                + "/"
                + line.document().substring(dot + 1);
    return new Line(
        line.file(),
        words.of("imports.fate." + line.fate().name().toLowerCase(java.util.Locale.ROOT)),
        line.fate() == BringingIn.Fate.REFUSED,
        href,
        line.reason());
  }

  @GetMapping("/darbvieta/saturs/eksports.zip")
  ResponseEntity<StreamingResponseBody> export(WorkspaceRequest request) {
    request.person().require(Right.READ);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("celakarte-saturs.zip").build().toString())
        .body(out -> exporting.write(request.person(), out));
  }

  @PostMapping(IMPORTS)
  ResponseEntity<String> bring(WorkspaceRequest request, @RequestParam MultipartFile file)
      throws IOException {
    request.person().require(Right.WRITE);
    var lines = bringingIn.bring(request.person(), file.getBytes());
    return lines.isPresent() && !lines.get().isEmpty()
        ? show(request, 200, List.of(), lines.get())
        : show(request, 400, List.of(new Fault("zip", Fault.Kind.UNKNOWN_FOLDER)), List.of());
  }

  @PostMapping(IMPORTS + "/lapa")
  ResponseEntity<String> page(
      WorkspaceRequest request,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam String type,
      @RequestParam String language,
      @RequestParam MultipartFile file)
      throws IOException {
    var owners = owners(request.person());
    var wish =
        new PageBringing.Wish(
            owner.isBlank() && owners.size() == 1 ? owners.getFirst() : owner,
            DocumentType.parse(type).orElseThrow(ImportScreen::unknown),
            Language.parse(language).orElseThrow(ImportScreen::unknown));
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return pageBringing
        .bring(request.person(), wish, name, file.getBytes())
        .map(outcome -> answered(request, outcome))
        .orElseGet(() ->
            show(request, 400, List.of(new Fault("file", Fault.Kind.UNKNOWN_PAGE)), List.of()));
  }

  private static ProblemException unknown() {
    return ProblemException.of(CommonProblem.BAD_REQUEST);
  }

  private ResponseEntity<String> answered(WorkspaceRequest request, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var stored) -> {
        var id = stored.state().id();
        yield ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(
                HttpHeaders.LOCATION,
                "/darbvieta/saturs/" + id.contentId() + "/" + id.language().code() + "/labot")
            .build();
      }
      case Outcome.Faulty(var wrong) -> show(request, 400, wrong, List.of());
      case Outcome.Refused(var refusal, var wrong) ->
          show(request, ContentProblem.of(refusal).status(), wrong, List.of());
      case Outcome.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
      case Outcome.Forbidden _ -> throw ProblemException.of(CommonProblem.FORBIDDEN);
      case Outcome.Unknown _ -> throw ProblemException.of(CommonProblem.NOT_FOUND);
    };
  }
}
