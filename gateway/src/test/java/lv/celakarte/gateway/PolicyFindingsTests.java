package lv.celakarte.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFindingsTests {

  private static final String STRICT =
      "default-src 'none'; script-src 'self'; img-src 'self' data:; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  @Test
  void findsNothingInAStrictPolicy() {
    assertThat(PolicyFindings.of(STRICT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "script-src 'self'        | script-src 'self' 'unsafe-inline'",
        "script-src 'self'        | script-src 'self' 'unsafe-eval'",
        "script-src 'self'        | script-src *",
        "script-src 'self'        | script-src https:",
        "script-src 'self'        | script-src 'self' data:",
        "script-src 'self'        | script-src self",
        "script-src 'self'        | script-src 'self' https://cdn.example",
        "script-src 'self'        | script-src 'self' 'strict-dynamic'",
        "default-src 'none'       | default-src 'self'",
        "default-src 'none'; s    | s",
        "base-uri 'none'          | base-uri 'self'",
        "; base-uri 'none'        | ''",
        "; frame-ancestors 'none' | ''",
        "form-action 'self'       | form-action http://login.example",
        "form-action 'self'       | form-action 'self' http://192.0.2.1",
        "form-action 'self'       | form-action 'none' 'self'",
        "img-src 'self' data:     | img-src *",
        "img-src 'self' data:;    | img-src 'self' data:",
        "img-src 'self'           | image-src 'self'",
        "base-uri 'none'          | base-uri 'none'; script-src 'self'",
      })
  void findsEachWeakness(String strict, String weak) {
    assertThat(STRICT).contains(strict);

    assertThat(PolicyFindings.of(STRICT.replace(strict, weak))).isNotEmpty();
  }
}
