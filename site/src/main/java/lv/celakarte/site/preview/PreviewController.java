package lv.celakarte.site.preview;

import java.time.Instant;
import java.util.List;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.page.Dates;
import lv.celakarte.site.page.Frame;
import lv.celakarte.site.page.NoticePage;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.preview.Previews.Outcome;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind the link of a preview, and nothing that a cache or another site could keep. */
@Controller
class PreviewController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final Previews previews;
  private final Published published;
  private final SitePages pages;
  private final Views views;

  PreviewController(Previews previews, Published published, SitePages pages, Views siteViews) {
    this.previews = previews;
    this.published = published;
    this.pages = pages;
    this.views = siteViews;
  }

  @GetMapping("/prieksskatijums/{token:[A-Za-z0-9._~=-]{1,600}}")
  ResponseEntity<String> preview(@PathVariable String token) {
    return switch (previews.open(token)) {
      case Outcome.Shown(var document, var until) -> shown(document, until);
      case Outcome.Unknown _ -> trouble(404, "preview.unknown");
      case Outcome.Ended _ -> trouble(410, "preview.ended");
      case Outcome.Unavailable _ -> trouble(503, "preview.busy");
    };
  }

  private ResponseEntity<String> shown(Document document, @Nullable Instant until) {
    var language = Language.parse(document.language()).orElse(Language.LV);
    var words = pages.frames(language).words();
    var text =
        until == null
            ? List.<String>of()
            : List.of(words.t("preview.until", Dates.name(Dates.day(until), language)));
    return pages
        .preview(document, new Frame.Banner(words.t("preview.bar"), text), new Reading(published))
        .map(page -> html(200, page.body()))
        .orElseGet(() -> trouble(404, "preview.unknown"));
  }

  private ResponseEntity<String> trouble(int status, String key) {
    var frames = pages.frames(Language.LV);
    var words = frames.words();
    var frame =
        frames.visitor(
            new Reading(published),
            words.t(key + ".title"),
            Language.LV.home(),
            List.of(),
            _ -> true);
    var notice =
        new NoticePage(
            frame, words.t("preview.label"), List.of(words.t(key + ".text")), false, List.of());
    return html(status, Views.toText(views.render("notice", notice)));
  }

  private static ResponseEntity<String> html(int status, String body) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        // The address is the secret.
        .header("Referrer-Policy", "no-referrer")
        .contentType(HTML)
        .body(body);
  }
}
