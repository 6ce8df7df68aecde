package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class EndedPagesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final SitePages pages = Samples.pages();
  private final Published published = new Published();

  private void publish(Document document) {
    published.document(document.key(), document, NOW);
  }

  private RenderedPage page(String path) {
    return pages.render(path, new Reading(published)).orElseThrow();
  }

  @Test
  void aWithdrawnPageIsGoneAndSaysWhy() {
    publish(Documents.withdrawn(Documents.situation("a", "Virsraksts"), "Likums ir mainījies."));

    assertThat(page("/lv/situacijas/a").status()).isEqualTo(410);
    assertThat(page("/lv/situacijas/a").body()).contains("Likums ir mainījies.");
  }

  @Test
  void aWithdrawnPageStaysReadableUnderTheReason() {
    var withdrawn =
        Documents.withdrawn(Documents.situation("a", "Virsraksts"), "Likums mainījies.");
    publish(Documents.withBody(withdrawn, "Tā bija agrāk."));

    var html = Jsoup.parse(page("/lv/situacijas/a").body());

    assertThat(page("/lv/situacijas/a").status()).isEqualTo(410);
    assertThat(html.select(".banner").text()).contains("Lapa ir noņemta", "Likums mainījies.");
    assertThat(html.select("article").text()).contains("Tā bija agrāk.");
    assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void aRedirectedPageLeadsOn() {
    publish(Documents.redirected(Documents.situation("a", "Virsraksts"), "/lv/situacijas/b"));

    assertThat(page("/lv/situacijas/a"))
        .extracting(RenderedPage::status, RenderedPage::location)
        .containsExactly(301, "/lv/situacijas/b");
  }

  @Test
  void aRedirectNeverLeavesTheSite() {
    publish(Documents.redirected(Documents.situation("a", "Virsraksts"), "//evil.example/"));

    assertThat(pages.render("/lv/situacijas/a", new Reading(published))).isEmpty();
  }

  @Test
  void aMovedPageForwardsFromItsFormerAddress() {
    publish(Documents.moved(Documents.situation("a", "Virsraksts"), "/lv/situacijas/jauna"));

    assertThat(page("/lv/situacijas/a").location()).isEqualTo("/lv/situacijas/jauna");
    assertThat(page("/lv/situacijas/jauna").status()).isEqualTo(200);
  }

  @Test
  void aLivePageWinsOverOneThatEndedAtTheSameAddress() {
    publish(Documents.withdrawn(Documents.page("a", "Vecā", "/lv/lapa"), "Prom"));
    publish(Documents.page("b", "Jaunā", "/lv/lapa"));

    assertThat(page("/lv/lapa").status()).isEqualTo(200);
    assertThat(page("/lv/lapa").body()).contains("Jaunā");
  }
}
