package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressesTests {

  private final SafeAddresses addresses = new SafeAddresses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "\u0001javascript:x",
        "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg>", "file:///x",
        "blob:x", "about:blank"
      })
  void dropsAddressesThatRunOrCarrySomething(String url) {
    assertThat(addresses.sanitizeLinkUrl(url)).isEmpty();
    assertThat(addresses.sanitizeImageUrl(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://likumi.lv/ta/id/1",
        "http://anro.lv",
        "mailto:a@example.org",
        "tel:+37112345678",
        "/lv/soli/x",
        "#vieta",
        "/media/0123/a.png"
      })
  void keepsAddressesThatLeadSomewhere(String url) {
    assertThat(addresses.sanitizeLinkUrl(url)).isEqualTo(url);
    assertThat(addresses.sanitizeImageUrl(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](data:text/html,x)",
        "![x](data:image/svg+xml,x)",
        "[x](&#106;avascript:alert(1))"
      })
  void isWhatTheRendererAsks(String body) {
    var renderer =
        HtmlRenderer.builder().sanitizeUrls(true).urlSanitizer(new SafeAddresses()).build();

    assertThat(renderer.render(Parser.builder().build().parse(body)))
        .doesNotContain("data:", "javascript:");
  }
}
