package lv.celakarte.content.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCleaningTests {

  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">";

  @Test
  void keepsWhatIsDrawn() {
    assertThat(
            cleaned(
                OPEN
                    + "<title>Ceļš</title><g transform=\"scale(2)\"><path d=\"M0 0L9 9\""
                    + " style=\"fill:red;stroke: #000 ;-x:1\"/></g>"
                    + "<linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/>"
                    + "</linearGradient><rect fill=\"url(#a)\"/><use href=\"#a\"/></svg>"))
        .contains("<title>Ceļš</title>", "d=\"M0 0L9 9\"", "fill=\"red\"", "stroke=\"#000\"")
        .contains("fill=\"url(#a)\"", "href=\"#a\"", "viewBox=\"0 0 9 9\"")
        .doesNotContain("style", "-x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onclick=\"alert(1)\" onload=\"alert(1)\"/>",
        "<style>*{background:url(https://alert.example)}</style>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\""
            + " onerror=\"alert(1)\"/></body></foreignObject>",
        "<a href=\"javascript:alert(1)\"><text>x</text></a>",
        "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xlink:href=\"https://alert.example/x.svg#a\"/>",
        "<use href=\"data:image/svg+xml;base64,alert\"/>",
        "<image href=\"https://alert.example/x.png\"/>",
        "<rect fill=\"url(https://alert.example/x)\"/>",
        "<rect style=\"fill:url('https://alert.example/x')\"/>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<!-- alert --><?alert x?>",
        "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>",
        "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        "<iframe src=\"alert\"/>",
        "<handler type=\"text/javascript\">alert(1)</handler>",
      })
  void leavesOutWhatCouldRunOrCallOut(String part) {
    assertThat(cleaned(OPEN + part + "<path d=\"M0 0\"/></svg>"))
        .doesNotContain("alert")
        .contains("<path");
  }

  @Test
  void readsNoEntities() {
    var bomb =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + OPEN
            + "<text>&x;</text></svg>";

    assertThat(SvgCleaning.of(bomb.getBytes(UTF_8)).map(bytes -> new String(bytes, UTF_8)))
        .satisfiesAnyOf(
            svg -> assertThat(svg).isEmpty(),
            svg -> assertThat(svg.orElseThrow()).doesNotContain("root:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "<svg", "", "<svg><path/></svg>", "teksts"})
  void refusesWhatIsNoDrawing(String file) {
    assertThat(SvgCleaning.of(file.getBytes(UTF_8))).isEmpty();
  }

  private static String cleaned(String svg) {
    return new String(SvgCleaning.of(svg.getBytes(UTF_8)).orElseThrow(), UTF_8);
  }
}
