package lv.celakarte.content.preview.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.workspace.Quoting;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.interchange.HtmlConversion;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Message;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows a text as it is being written, before it is saved: as a screen, or for the script as the
 * piece that stands beside the text field. Nothing is kept.
 */
@Controller
class LookScreen {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  private final Workspace workspace;
  private final Texts texts;
  private final Reading reading;
  private final CommonMark commonMark;
  private final Quoting quoting;
  private final HtmlConversion conversion = new HtmlConversion();

  LookScreen(
      Workspace workspace, Texts texts, Reading reading, CommonMark commonMark, Quoting quoting) {
    this.workspace = workspace;
    this.texts = texts;
    this.reading = reading;
    this.commonMark = commonMark;
    this.quoting = quoting;
  }

  @PostMapping("/darbvieta/saturs/{id}/{language}/prieksskatijums")
  ResponseEntity<String> look(
      WorkspaceRequest request,
      @PathVariable String id,
      @PathVariable String language,
      @RequestHeader(name = "X-Requested-With", defaultValue = "") String asker,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String summary,
      @RequestParam(defaultValue = "") String body) {
    var document =
        DocumentId.parse(id, language)
            .filter(known -> reading.find(request.person(), known).isPresent())
            .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    var text = quoting.written(commonMark.cleaned(body), document.language());
    var html = commonMark.html(text, document.language());
    var content =
        PreviewLinksPanel.VIEWS.render(
            "look",
            Map.<String, Object>of(
                "summary",
                quoting.written(summary, document.language()),
                "body",
                (gg.jte.Content) out -> out.writeContent(html)));
    if (asker.equals("fetch")) {
      return ResponseEntity.ok()
          .contentType(HTML)
          .cacheControl(CacheControl.noStore())
          .body(Views.toText(content));
    }
    var words = new Words(texts, request.locale());
    var heading = title.isBlank() ? words.of("document.preview") : title;
    return workspace.show(
        request,
        Page.of(heading, content)
            .message(new Message(Message.Kind.INFO, words.of("editor.look-note"))));
  }

  /** What somebody pasted, as CommonMark. */
  @PostMapping(EditorFiles.BASE + "ielimets")
  ResponseEntity<String> pasted(
      WorkspaceRequest request, @RequestBody(required = false) @Nullable String html) {
    return ResponseEntity.ok()
        .contentType(MARKDOWN)
        .cacheControl(CacheControl.noStore())
        .body(conversion.piece(Objects.requireNonNullElse(html, "")));
  }
}
