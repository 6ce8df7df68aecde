package lv.celakarte.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.celakarte.content.edition.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTests {

  private final CommonMark commonMark = new CommonMark();

  @Test
  void showsTextAsItWasMeant() {
    assertThat(commonMark.html("## Ko darīt\n\nZvani **tūlīt**."))
        .isEqualTo("<h2>Ko darīt</h2>\n<p>Zvani <strong>tūlīt</strong>.</p>\n");
  }

  @Test
  void showsRawHtmlAsText() {
    assertThat(commonMark.html("<script>alert(1)</script>\n\nTeksts <img src=x onerror=alert(1)>"))
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;", "&lt;img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[te](javascript:alert(1))",
        "[te](JAVASCRIPT:alert(1))",
        "[te](&#106;avascript:alert(1))",
        "[te](<java\tscript:alert(1)>)",
        "[te](vbscript:msgbox)",
        "[te](data:text/html;base64,PHNjcmlwdD4=)",
        "![te](javascript:alert(1))",
        "[te][a]\n\n[a]: javascript:alert(1)",
      })
  void neutralisesLinksThatRunPrograms(String body) {
    assertThat(commonMark.faults(body)).containsExactly(Fault.Kind.UNSAFE_LINK);
    assertThat(commonMark.html(body))
        .doesNotContainIgnoringCase(
            "href=\"javascript", "href=\"vbscript", "href=\"data", "src=\"javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>treknraksts</b>",
        "teksts <!-- piezīme --> teksts",
        "<div>\nteksts\n</div>",
        "> <iframe src=\"https://example.org\"></iframe>",
      })
  void findsRawHtml(String body) {
    assertThat(commonMark.faults(body)).containsExactly(Fault.Kind.RAW_HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 < 6 un a<b",
        "Raksti `<script>` kodā",
        "[tiesa](https://tiesas.lv) un [zvans](tel:+37112345678), [solis](/lv/soli/x), [vieta](#te)",
        "<https://likumi.lv>",
        "Summa: 10 %",
      })
  void letsOrdinaryTextPass(String body) {
    assertThat(commonMark.faults(body)).isEqualTo(List.of());
  }
}
