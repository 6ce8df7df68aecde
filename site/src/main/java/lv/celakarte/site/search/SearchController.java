package lv.celakarte.site.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.page.Link;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The search screen. What somebody looks for is written down nowhere. */
@Controller
class SearchController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final SearchIndex index;
  private final Published published;
  private final SitePages pages;
  private final Views views;

  SearchController(SearchIndex index, Published published, SitePages pages, Views siteViews) {
    this.index = index;
    this.published = published;
    this.pages = pages;
    this.views = siteViews;
  }

  @GetMapping("/{segment:lv|viegli|en|ru}/meklet")
  ResponseEntity<String> search(
      @PathVariable String segment,
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "lapa", defaultValue = "1") String lapa) {
    var language = Language.ofSegment(segment).orElseThrow();
    var query = shortened(q);
    int page = page(lapa);
    var hits = index.search(query, language, page);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(screen(language, query, page, hits));
  }

  private String screen(Language language, String query, int page, Hits hits) {
    var words = pages.frames(language).words();
    var path = language.path("meklet");
    var title = query.isEmpty() ? words.t("find.title") : words.t("find.title-for", query);
    var frame =
        pages
            .frames(language)
            .visitor(
                new Reading(published),
                title,
                path,
                List.of(new Link(words.t("find.title"), path)),
                _ -> true);
    var more = hits.total() > (long) page * SearchIndex.PAGE && page < SearchIndex.LAST_PAGE;
    var screen =
        new SearchPage(
            frame,
            query,
            hits,
            page > 1 ? address(path, query, page - 1) : null,
            more ? address(path, query, page + 1) : null,
            language == Language.LV || query.isEmpty()
                ? null
                : address(Language.LV.path("meklet"), query, 1));
    return Views.toText(views.render("search", screen));
  }

  private static String address(String path, String query, int page) {
    return path + "?q=" + URLEncoder.encode(query, UTF_8) + "&lapa=" + page;
  }

  private static String shortened(String query) {
    var plain = query.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() > SearchIndex.LONGEST_QUERY
        ? plain.substring(0, SearchIndex.LONGEST_QUERY)
        : plain;
  }

  private static int page(String text) {
    return text.matches("[0-9]{1,2}")
        ? Math.clamp(Integer.parseInt(text), 1, SearchIndex.LAST_PAGE)
        : 1;
  }
}
