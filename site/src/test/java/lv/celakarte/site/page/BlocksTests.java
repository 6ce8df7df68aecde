package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.testing.Documents;
import lv.celakarte.site.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BlocksTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final Published published = new Published();

  private Element body(String text) {
    var document = Documents.withBody(Documents.page("a", "Lapa", "/lv/lapa"), text);
    var unused = published.document(document.key(), document, NOW);
    var page = Samples.pages().render("/lv/lapa", new Reading(published)).orElseThrow();
    return Jsoup.parse(page.body()).select(".body").getFirst();
  }

  @Test
  void stepsDocumentsDeadlinesAndWarningsHaveTitlesOfTheirOwn() {
    var body =
        body(
            """
            :::soli
            1. Zvani
            2. Raksti
            :::

            :::dokumenti
            - pase
            :::

            :::termins
            14 dienas
            :::

            :::bridinajums
            Neparaksti neko.
            :::

            Pēc tam.
            """);

    assertThat(body.select(".block-title").eachText())
        .containsExactly("Ko darīt", "Kas jāņem līdzi", "Termiņš", "Uzmanību");
    assertThat(body.select(".soli ol > li").eachText()).containsExactly("Zvani", "Raksti");
    assertThat(body.select(".soli li p")).isEmpty();
    assertThat(body.children().getLast().text()).isEqualTo("Pēc tam.");
  }

  @Test
  void aQuestionOpensItsAnswer() {
    var body = body(":::jautajums Vai tas maksā?\nNē.\n:::");

    assertThat(body.select("details > summary").text()).isEqualTo("Vai tas maksā?");
    assertThat(body.select("details > p").text()).isEqualTo("Nē.");
  }

  @Test
  void aContactShowsTheInstitutionOfTheDirectory() {
    var unused =
        published.organization("ptac", Documents.organization("ptac", "PTAC", "65452554"), NOW);

    var body = body(":::kontakts ptac\n:::\n\n:::kontakts nav-tadas\n:::");

    assertThat(body.select(".who a[href=tel:+37165452554]")).hasSize(1);
    assertThat(body.select(".who")).hasSize(1);
  }

  @Test
  void aVideoIsALinkWithItsTextBelow() {
    var body = body(":::video https://video.example/x Kā iesniegt\nLabdien.\n:::");

    assertThat(body.select(".video a").attr("href")).isEqualTo("https://video.example/x");
    assertThat(body.select(".video a").text()).contains("Kā iesniegt", "video.example");
    assertThat(body.select(".video details").text()).contains("Labdien.");
    assertThat(body(":::video javascript:alert(1) X\n:::").select("a")).isEmpty();
  }

  @Test
  void anUnknownBlockShowsWhatIsInIt() {
    var body = body(":::nezinams kaut kas\nTeksts.\n:::");

    assertThat(body.text()).isEqualTo("Teksts.");
  }

  @Test
  void blocksDoNotStandInEachOther() {
    var body = body(":::bridinajums\nViens\n:::soli\nDivi\n:::\nTrīs");

    assertThat(body.select(".block")).hasSize(1);
    assertThat(body.select(".block").text()).contains("Divi").doesNotContain("Trīs");
  }

  @Test
  void aBlockThatNobodyClosedReachesToTheEnd() {
    assertThat(body(":::termins\nRīt\n\nParīt").select(".termins p").eachText())
        .containsExactly("Termiņš", "Rīt", "Parīt");
  }

  @Test
  void aPictureOfOurOwnIsAFigure() {
    var body = body("![Tiesas vēstule](/media/0a1b2c/vestule.png \"Tā izskatās vēstule\")");

    assertThat(body.select("figure > img").attr("alt")).isEqualTo("Tiesas vēstule");
    assertThat(body.select("figure > img").attr("loading")).isEqualTo("lazy");
    assertThat(body.select("figure > img").attr("srcset"))
        .isEqualTo("/media/0a1b2c/vestule-480.png 480w, /media/0a1b2c/vestule-960.png 960w");
    assertThat(body.select("figcaption").text()).isEqualTo("Tā izskatās vēstule");
  }

  @Test
  void aPictureFromElsewhereIsOnlyALink() {
    var body = body("![Aina](https://elsewhere.example/a.png) ![b](/media/../x)");

    assertThat(body.select("img")).isEmpty();
    assertThat(body.select("a").attr("href")).isEqualTo("https://elsewhere.example/a.png");
  }

  @Test
  void listsKeepTheirForm() {
    assertThat(body("- viens\n- divi").select("li p")).isEmpty();
    assertThat(body("- viens\n\n- divi").select("li p")).hasSize(2);
  }
}
