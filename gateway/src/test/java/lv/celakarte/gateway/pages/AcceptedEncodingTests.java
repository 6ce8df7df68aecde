package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEncodingTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, deflate, br, zstd",
        "br, gzip",
        "deflate;q=0.5, GZIP;q=0.1",
        "*",
        "x-gzip",
        "identity;q=0, gzip;q=1.0",
        "br;q=0, *;q=0.1"
      })
  void findsGzip(String header) {
    assertThat(AcceptedEncoding.gzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip; q=0.000, *",
        "*;q=0",
        "gzipped",
        "deflate, bgzip"
      })
  void findsNone(String header) {
    assertThat(AcceptedEncoding.gzip(header)).isFalse();
  }

  @Test
  void assumesNothingOfWhoSaysNothing() {
    assertThat(AcceptedEncoding.gzip(null)).isFalse();
  }
}
