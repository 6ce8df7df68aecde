package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Verification;
import lv.celakarte.site.published.Wording;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileTextTests {

  private static final String EVIL =
      "</script></title><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>&lt;b&gt;";
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static Published everythingIsHostile(Document.Type type) {
    var published = new Published();
    var lines = List.of(EVIL);
    var details =
        new Document.Details(
            List.of(new Document.Step(EVIL, "evil", Verification.TO_BE_CONFIRMED)),
            lines,
            lines,
            lines,
            List.of("evil"),
            lines,
            lines,
            List.of("other"),
            Map.of("en", EVIL, "ru", EVIL));
    for (var id : List.of("evil", "other")) {
      published.document(
          id + ".lv",
          new Document(
              id,
              "lv",
              Document.State.PUBLISHED,
              type,
              EVIL,
              EVIL,
              "/lv/" + id,
              EVIL
                  + "\n\n[x](javascript:alert(1)) ![y](javascript:alert(1))\n\n<script>alert(1)</script>",
              "evil",
              "privatpersona",
              lines,
              Verification.VERIFIED,
              null,
              List.of(new Document.Source("javascript:alert(1)//" + EVIL, EVIL)),
              details,
              NOW,
              NOW,
              null,
              null,
              List.of()),
          NOW);
    }
    var text = Map.of("lv", EVIL, "en", EVIL);
    published.organization(
        "evil",
        new Organization(
            "evil",
            "listed",
            text,
            Map.of(),
            EVIL,
            EVIL,
            lines,
            text,
            List.of("phone", "email", "web", "address").stream()
                .map(it ->
                    new Organization.Channel(
                        it, "javascript:alert(1)" + EVIL, text, Verification.VERIFIED))
                .toList(),
            text,
            "evil",
            "social-service",
            Verification.VERIFIED,
            null,
            List.of("javascript:alert(1)" + EVIL)),
        NOW);
    published.place("evil", new Place("evil", text, EVIL, EVIL, "evil"), NOW);
    published.questionnaire("evil", hostileQuestions(text), NOW);
    return published;
  }

  private static Questionnaire hostileQuestions(Map<String, String> texts) {
    var text = new Wording(texts);
    var condition = Map.<String, Object>of("question", "evil", "is", EVIL);
    return new Questionnaire(
        "evil",
        "published",
        text,
        text,
        3,
        List.of(new Questionnaire.Part("evil", text)),
        List.of(),
        List.of(
            new Questionnaire.Question(
                "evil",
                "evil",
                "single",
                text,
                text,
                List.of(new Questionnaire.Option("evil", text)),
                condition)),
        List.of(),
        List.of(new Questionnaire.Rule(condition, List.of("evil"))),
        List.of(
            new Questionnaire.Step("evil", text, text, text, List.of("evil"), "evil", EVIL, 1)));
  }

  @ParameterizedTest
  @EnumSource(Document.Type.class)
  void markupInAnyFieldShowsAsText(Document.Type type) {
    var published = everythingIsHostile(type);
    var pages = Samples.pages();

    for (var path : pages.paths(published)) {
      var page = pages.render(path, new Reading(published));
      if (page.isPresent() && page.get().contentType().startsWith("text/html")) {
        var html = Jsoup.parse(page.get().body());
        assertThat(html.select("img[src=x], svg, [onerror], [onload]")).as(path).isEmpty();
        assertThat(html.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
        assertThat(html.select("[href^=javascript], [src^=javascript]")).as(path).isEmpty();
      }
    }
  }

  @Test
  void theTextItselfIsStillThere() {
    var page =
        Samples.pages()
            .render("/lv/evil", new Reading(everythingIsHostile(Document.Type.SITUATION)))
            .orElseThrow();

    var html = Jsoup.parse(page.body());

    assertThat(html.select("h1").text()).contains("<img src=x onerror=alert(1)>");
    assertThat(html.select("script[type=application/ld+json]").html()).contains("\\u003cimg");
  }
}
