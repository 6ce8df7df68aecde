package lv.celakarte.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemPages;
import lv.celakarte.site.page.NoticePage;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Visitors get a page in their language whatever happens; there is no API here to get anything
 * else.
 */
final class VisitorProblems implements ProblemPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final int NOT_FOUND = 404;
  private static final int FAULT = 500;

  private final Published published;
  private final SitePages pages;
  private final Views views;

  VisitorProblems(Published published, SitePages pages, Views views) {
    this.published = published;
    this.pages = pages;
    this.views = views;
  }

  @Override
  public boolean shows(HttpServletRequest request) {
    return true;
  }

  @Override
  public ResponseEntity<String> page(
      HttpServletRequest request,
      Locale locale,
      int status,
      String title,
      List<FieldProblem> problems) {
    var language = Language.ofPath(request.getRequestURI()).orElse(Language.LV);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(HTML)
        .body(status == NOT_FOUND ? missing(language) : trouble(language, status));
  }

  private String missing(Language language) {
    return pages.render(language.path("nav-atrasts"), new Reading(published)).orElseThrow().body();
  }

  private String trouble(Language language, int status) {
    var frames = pages.frames(language);
    var words = frames.words();
    var kind = status >= FAULT ? "broken" : "refused";
    var frame =
        frames.visitor(
            new Reading(published),
            words.t(kind + ".title"),
            language.home(),
            List.of(),
            _ -> true);
    var notice =
        new NoticePage(
            frame, words.t("broken.label"), List.of(words.t(kind + ".text")), false, List.of());
    return Views.toText(views.render("notice", notice));
  }
}
