package lv.celakarte.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import org.junit.jupiter.api.Test;

class DirectiveTests {

  private final CommonMark commonMark = new CommonMark();

  @Test
  void showsABlockWithItsTitleAndItsTextAsCommonMark() {
    assertThat(commonMark.html("Pirms\n:::soli\n1. Zvani **tiesai**.\n2. Gaidi.\n:::\nPēc"))
        .isEqualTo(
            """
            <p>Pirms</p>
            <div class="block block-soli">
            <p class="block-title">Ko darīt</p>
            <ol>
            <li>Zvani <strong>tiesai</strong>.</li>
            <li>Gaidi.</li>
            </ol>
            </div>
            <p>Pēc</p>
            """);
  }

  @Test
  void titlesABlockInTheLanguageOfTheText() {
    var body = ":::termins\n10 dienas\n:::";

    assertThat(commonMark.html(body)).contains("Termiņš");
    assertThat(commonMark.html(body, Language.LV_SIMPLE)).contains("Termiņš");
    assertThat(commonMark.html(body, Language.EN)).contains("Deadline");
    assertThat(commonMark.html(body, Language.RU)).contains("Срок");
  }

  @Test
  void showsQuestionsContactsAndVideos() {
    assertThat(commonMark.html(":::jautajums Vai jāmaksā <uzreiz>?\nNē.\n:::"))
        .contains("<details", "<summary>Vai jāmaksā &lt;uzreiz&gt;?</summary>", "<p>Nē.</p>");
    assertThat(commonMark.html(":::kontakts ptac\nDarba dienās.\n:::"))
        .contains("block-kontakts", "Kontakti: ptac", "Darba dienās.");
    assertThat(commonMark.html(":::video https://example.org/v Kā iesniegt\nTeikts ir šis.\n:::"))
        .contains("href=\"https://example.org/v\"", ">Kā iesniegt</a>", "Teikts ir šis.");
  }

  @Test
  void showsOfAnUnknownBlockTheText() {
    assertThat(commonMark.html(":::tabula 3x3\nTeksts\n:::")).isEqualTo("<p>Teksts</p>\n");
  }

  @Test
  void doesNotPutBlocksIntoEachOther() {
    assertThat(commonMark.html(":::soli\n:::termins\nTeksts\n:::\nPēc"))
        .containsOnlyOnce("class=\"block ")
        .contains(":::termins", "<p>Pēc</p>");
  }

  @Test
  void leavesColonsInRunningTextAndInCodeAlone() {
    assertThat(commonMark.html("Teksts :::soli un ::: tālāk")).startsWith("<p>Teksts :::soli");
    assertThat(commonMark.html("    :::soli")).contains("<pre><code>:::soli");
    assertThat(commonMark.html("- punkts\n  :::soli")).doesNotContain("block-soli");
  }

  @Test
  void letsNothingThroughInABlockThatMayNotStandOutsideOne() {
    assertThat(commonMark.faults(":::soli\n<b>x</b>\n\n[x](javascript:alert(1))\n:::"))
        .containsExactlyInAnyOrder(Fault.Kind.RAW_HTML, Fault.Kind.UNSAFE_LINK);
    assertThat(commonMark.html(":::video javascript:alert(1) Video\nx\n:::"))
        .doesNotContain("javascript:");
    assertThat(commonMark.html(":::kontakts \"><script>alert(1)</script>\nx\n:::"))
        .doesNotContain("<script");
  }
}
