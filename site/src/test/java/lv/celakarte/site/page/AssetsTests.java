package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTests {

  private final Assets assets = new Assets();

  private RenderedPage asset(String name) {
    return assets.page(assets.path(name)).orElseThrow();
  }

  @Test
  void styleAndScriptTogetherStayBelowTwentyKilobytes() {
    int size = asset("lapa.css").compressed().length + asset("lapa.js").compressed().length;

    assertThat(size).isLessThan(20 * 1024);
  }

  @Test
  void aNameCarriesTheHashAndMayBeKeptForEver() {
    assertThat(assets.path("lapa.css")).matches("/resursi/lapa\\.[0-9a-f]{12}\\.css");
    assertThat(asset("lapa.css").cache()).contains("immutable");
  }

  @Test
  void theStyleNamesOnlyColoursThatExist() {
    var style = asset("lapa.css").body();
    var used = Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(style);

    assertThat(used.results().map(it -> it.group(1)).distinct())
        .allSatisfy(name -> assertThat(style).contains(name + ":"));
  }
}
