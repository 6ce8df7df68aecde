package lv.celakarte.content.links.workspace;

import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.links.LinkReport;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.platform.workspace.Crumb;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The links of an institution's pages to other sites that did not answer. */
@Controller
public class LinkScreen {

  private static final Views VIEWS = new Views("lv.celakarte.content.templates");

  private final Workspace workspace;
  private final LinkReport report;
  private final Texts texts;

  LinkScreen(Workspace workspace, LinkReport report, Texts texts) {
    this.workspace = workspace;
    this.report = report;
    this.texts = texts;
  }

  /** A page that names an address. */
  public record Place(String title, String href) {}

  /** An address that failed. */
  public record Line(
      String address, boolean dead, String status, String checked, List<Place> places) {}

  /** What the screen shows. */
  public record View(boolean asking, List<Line> lines) {}

  @GetMapping("/darbvieta/saturs/saites")
  ResponseEntity<String> show(WorkspaceRequest request) {
    request.person().require(Right.READ);
    var words = new Words(texts, request.locale());
    var lines = report.of(request.person()).stream().map(line -> line(words, line)).toList();
    var body =
        VIEWS.render("links", Map.of("view", new View(report.asking(), lines), "words", words));
    var page =
        Page.of(words.of("links.title"), body)
            .trail(new Crumb(words.of("saturs.title"), "/darbvieta/saturs"));
    return workspace.show(request, page);
  }

  private static Line line(Words words, LinkReport.Line line) {
    var state = line.state();
    return new Line(
        state.address(),
        state.verdict() == lv.celakarte.content.links.LinkState.Verdict.DEAD,
        state.status() == null ? words.of("links.silent") : "HTTP " + state.status(),
        words.moment(state.checkedAt()),
        line.pages().stream()
            .map(page ->
                new Place(
                    page.text().title(),
                    "/darbvieta/saturs/"
                        + page.id().contentId()
                        + "/"
                        + page.id().language().code()))
            .toList());
  }
}
