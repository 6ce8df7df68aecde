package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Option;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import lv.celakarte.questionnaire.authoring.Publishing;
import lv.celakarte.questionnaire.authoring.Publishing.Result;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.interchange.Imported;
import lv.celakarte.questionnaire.interchange.Interchange;
import lv.celakarte.questionnaire.interchange.Remark;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Other people's decision data: brought in, looked at, and kept as a draft. */
@Controller
@RequestMapping(EditionPages.HERE)
class ImportPages {

  private static final String HERE = EditionPages.HERE + "/imports";
  private static final Views VIEWS = new Views("lv.celakarte.questionnaire.templates");

  private final Publishing publishing;
  private final Importing importing;
  private final Workspace workspace;
  private final Texts texts;

  ImportPages(Publishing publishing, Workspace workspace, Texts texts) {
    this.publishing = publishing;
    this.importing = new Importing(publishing);
    this.workspace = workspace;
    this.texts = texts;
  }

  /** What somebody filled in beside the file. */
  record Given(String form, String of, String id, String title, String language) {

    static final Given NOTHING = new Given(Importing.Form.RULES.word(), "", "", "", "lv");

    Interchange.Start start() {
      return new Interchange.Start(id.strip(), title.strip(), language);
    }
  }

  @GetMapping("/imports")
  ResponseEntity<String> form(WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    return form(request, 200, Given.NOTHING, List.of());
  }

  private ResponseEntity<String> form(
      WorkspaceRequest request, int status, Given given, List<FieldProblem> errors) {
    var words = new Words(texts, request.locale());
    var fields =
        Components.all(
            Components.radios(
                Field.of("form", words.say("import.form"), given.form()), forms(words)),
            Components.select(
                Field.of("of", words.say("import.of"), given.of())
                    .hint(words.say("import.of.hint")),
                versions(words)),
            Components.textField(
                Field.of("id", words.say("import.id"), given.id())
                    .hint(words.say("import.id.hint"))),
            Components.textField(Field.of("title", words.say("import.name"), given.title())),
            Components.select(
                Field.of("language", words.say("import.language"), given.language()),
                List.of(
                    new Option("lv", words.say("import.language.lv")),
                    new Option("en", words.say("import.language.en")),
                    new Option("ru", words.say("import.language.ru")))));
    var body =
        Components.all(
            Components.errorSummary(request.locale(), errors),
            Html.paragraph(words.say("import.lead")),
            VIEWS.render(
                "import",
                Map.of(
                    "action",
                    HERE,
                    "label",
                    words.say("import.file"),
                    "hint",
                    words.say("import.file.hint"),
                    "accept",
                    ".csv,.json,text/csv,application/json",
                    "fields",
                    fields,
                    "button",
                    Components.button(words.say("import.look")))),
            Components.details(
                words.say("import.how"),
                Html.words(List.of(words.say("import.how.text").split("¶")))));
    return show(request, status, words.say("import.title"), body, words);
  }

  private static List<Option> forms(Words words) {
    var forms = new ArrayList<Option>();
    for (var form : Importing.Form.values()) {
      forms.add(new Option(form.word(), words.say("import.form." + form.word())));
    }
    return forms;
  }

  private List<Option> versions(Words words) {
    var versions = new ArrayList<Option>();
    versions.add(new Option("", "–"));
    for (var held : publishing.all()) {
      var id = held.questionnaire().id();
      for (var edition : held.questionnaire().editions().reversed()) {
        var key = id + "/" + edition.number();
        versions.add(new Option(key, words.say("edition.title", id, edition.number())));
      }
    }
    return versions;
  }

  @PostMapping("/imports")
  ResponseEntity<String> look(
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String language,
      WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    var given = new Given(form, of, id, title, language);
    var kind = Importing.Form.parse(form);
    if (kind == Importing.Form.RULES && of.isBlank()) {
      var missing = texts.get(request.locale(), "anketas.import.of.missing");
      return form(request, 400, given, List.of(new FieldProblem("of", "missing", missing)));
    }
    return switch (importing.read(kind, text(file), given.start(), of)) {
      case Imported.Troubled(var troubles) ->
          form(request, 400, given, new TroubleWords(texts, request.locale()).places(troubles));
      case Imported.Ready ready -> preview(ready, request);
    };
  }

  private static String text(MultipartFile file) {
    try (InputStream content = file.getInputStream()) {
      return AuthoringController.read(content);
    } catch (IOException broken) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
  }

  /** Nothing is kept yet: the file that was made travels with the form. */
  private ResponseEntity<String> preview(Imported.Ready ready, WorkspaceRequest request) {
    var words = new Words(texts, request.locale());
    var definition = ready.definition();
    var engine = Engine.compile(definition, 0, publishing.today());
    var body =
        Components.all(
            Components.tag(words.say("import.good"), Tone.GOOD),
            Components.summary(counts(definition, words)),
            ready.remarks().isEmpty()
                ? Components.all()
                : Html.block(
                    "piezimes",
                    words.say("import.remarks"),
                    Html.words(ready.remarks().stream().map(r -> remark(r, words)).toList())),
            VIEWS.render(
                "keep",
                Map.of(
                    "action", HERE + "/melnraksts",
                    "definition", ready.text(),
                    "button", Components.button(words.say("import.keep")))),
            Html.quiet(words.say("import.next")),
            Components.details(
                words.say("import.content"), new EditionScreen(engine, words).content()));
    var name = definition.title().in(words.language());
    return show(request, 200, words.say("import.preview", name), body, words);
  }

  private static List<SummaryRow> counts(Definition definition, Words words) {
    int options =
        definition.questions().stream().mapToInt(question -> question.options().size()).sum();
    var rows = new ArrayList<SummaryRow>();
    rows.add(new SummaryRow(words.say("import.id"), Components.text(definition.id())));
    rows.add(count("questions", definition.questions().size(), words));
    rows.add(count("options", options, words));
    rows.add(count("conditions", definition.conditions().size(), words));
    rows.add(count("rules", definition.rules().size(), words));
    rows.add(count("steps", definition.steps().size(), words));
    return rows;
  }

  private static SummaryRow count(String what, int count, Words words) {
    return new SummaryRow(words.say(what), Components.text(Integer.toString(count)));
  }

  private static String remark(Remark remark, Words words) {
    return words.say("import.remark." + remark.kind().code(), remark.subject(), remark.detail());
  }

  @PostMapping("/imports/melnraksts")
  ResponseEntity<String> keep(@RequestParam String definition, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.WRITE);
    var actor = AuthoringController.actor(request.person());
    return switch (publishing.upload(definition, actor)) {
      case Result.Done(var held, var number) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create(
                      EditionPages.HERE
                          + "/"
                          + held.questionnaire().id()
                          + "/"
                          + number
                          + "?done=uploaded"))
              .build();
      case Result.Faulty(var faults) ->
          form(request, 400, Given.NOTHING, new FaultWords(texts).places(faults, request.locale()));
      case Result.Refused(var refusal, _) ->
          throw ProblemException.of(AuthoringProblem.of(refusal));
      case Result.Conflict _, Result.Unknown _ ->
          throw ProblemException.of(CommonProblem.VERSION_CONFLICT);
    };
  }

  /** The rules of a version as a table, to work on in a spreadsheet; it can be brought back. */
  @GetMapping("/{id}/{number}/tabula")
  ResponseEntity<byte[]> table(
      @PathVariable String id, @PathVariable int number, WorkspaceRequest request) {
    request.person().require(AuthoringPermission.READ);
    var table = Interchange.table(publishing.text(importing.edition(id, number)));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + id + "-" + number + ".csv\"")
        .body(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<String> show(
      WorkspaceRequest request, int status, String title, Content body, Words words) {
    return workspace.show(
        request,
        status,
        Page.of(title, body).trail(new Crumb(words.say("title"), EditionPages.HERE)));
  }
}
