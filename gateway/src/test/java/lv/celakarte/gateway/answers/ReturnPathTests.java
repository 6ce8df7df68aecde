package lv.celakarte.gateway.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

  @ParameterizedTest
  @ValueSource(strings = {"/darbvieta", "/darbvieta/saturs/x", "/darbvieta/saturs?a=b&c=%C4%81"})
  void leadsBackIntoTheWorkspace(String asked) {
    assertThat(ReturnPath.orWorkspace(asked)).isEqualTo(asked);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "/lv",
        "//evil",
        "///darbvieta",
        "https://evil/darbvieta",
        "http:/darbvieta",
        "/\\evil",
        "/darbvietax",
        "/darbvieta/../lv",
        "/darbvieta\r\nX: y",
        "/darbvieta?a=\"<script>",
        "/darbvieta/valoda/en",
        "/darbvieta/komponentes/x.css",
      })
  void leadsNowhereElse(@Nullable String asked) {
    assertThat(ReturnPath.orWorkspace(asked)).isEqualTo("/darbvieta");
  }

  @Test
  void followsNothingEndless() {
    assertThat(ReturnPath.orWorkspace("/darbvieta/" + "a".repeat(2_000))).isEqualTo("/darbvieta");
  }
}
