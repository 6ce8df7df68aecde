package lv.celakarte.gateway.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

  @ParameterizedTest
  @CsvSource({
    "/lv, /lv",
    "/lv?a=/b, /lv",
    "/lv#x, /lv",
    "http://host/lv?x, /lv",
    "http://host, /",
    "*, *",
    "host:443, host:443",
  })
  void takesThePathOutOfATarget(String target, String path) {
    assertThat(Target.path(target)).isEqualTo(path);
  }

  @Test
  void takesTheQueryOutOfATarget() {
    assertThat(Target.query("/lv?a=b?c")).isEqualTo("a=b?c");
    assertThat(Target.query("/lv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/lv/x", "/lv/x/", "/media/a%20b.png", "/lv/%C4%81", "/lv/.well", "/a...b"})
  void trustsPathsThatMeanOneThing(String path) {
    assertThat(Target.plain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "lv", "//x", "/a//b", "/a/./b", "/a/..", "/../a", "/a%2fb", "/a%2Fb", "/a%5cb",
            "/a%2eb",
        "/a%00", "/a%0d", "/a%7f", "/a%25", "/a%", "/a%4", "/a%zz", "/a;b", "/a\\b", "/a b", "/ā",
        "/a\u0000"
      })
  void distrustsTheRest(String path) {
    assertThat(Target.plain(path)).isFalse();
  }
}
