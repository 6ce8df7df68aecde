package lv.celakarte.content.links.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import lv.celakarte.content.document.Right;
import lv.celakarte.content.links.LinkReport;
import lv.celakarte.content.links.LinkState;
import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API over links to other sites. */
@RestController
@Tag(name = "Links", description = "Links to other sites that do not lead where they should")
class LinkController {

  private final LinkReport report;

  LinkController(LinkReport report) {
    this.report = report;
  }

  /** A page that names the address. */
  record PageView(String id, String language, String title) {}

  /** An address that failed. */
  record LinkView(
      String address,
      LinkState.Verdict verdict,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
      Instant checkedAt,
      List<PageView> pages) {}

  /**
   * All of them.
   *
   * @param asking whether this installation asks other sites at all
   */
  record LinkViews(boolean asking, List<LinkView> items) {}

  @GetMapping("/api/content/v1/links")
  @Operation(
      summary = "List links of your pages to other sites that did not answer, dead ones first")
  LinkViews list(@Parameter(hidden = true) Person person) {
    person.require(Right.READ);
    return new LinkViews(
        report.asking(), report.of(person).stream().map(LinkController::view).toList());
  }

  private static LinkView view(LinkReport.Line line) {
    var state = line.state();
    return new LinkView(
        state.address(),
        state.verdict(),
        state.status(),
        state.checkedAt(),
        line.pages().stream()
            .map(page ->
                new PageView(
                    page.id().contentId(), page.id().language().code(), page.text().title()))
            .toList());
  }
}
