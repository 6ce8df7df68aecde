package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lv.celakarte.platform.events.Horizon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageRecordTests {

  @Test
  void takesWhatTheSitePromises() {
    assertThatCode(() -> page("/lv", 200, "text/html", "\"a\"", null)).doesNotThrowAnyException();
    assertThatCode(() -> page("/", 302, "text/html", "\"a\"", "/lv")).doesNotThrowAnyException();
    assertThatCode(() -> page("/x", 301, "text/html", "\"a\"", "https://x.lv/"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatCouldNotBeAnswered() {
    refused(() -> page("lv", 200, "text/html", "\"a\"", null));
    refused(() -> page("//lv", 200, "text/html", "\"a\"", null));
    refused(() -> page("/lv", 500, "text/html", "\"a\"", null));
    refused(() -> page("/lv", 200, "text/html\r\nX: y", "\"a\"", null));
    refused(() -> page("/lv", 200, "text/html", "a", null));
    refused(() -> page("/lv", 200, "text/html", "W/\"a\"", null));
    refused(() -> page("/lv", 301, "text/html", "\"a\"", null));
    refused(() -> page("/lv", 301, "text/html", "\"a\"", "//evil"));
    refused(() -> page("/lv", 200, "text/html", "\"a\"", "/lv"));
    refused(() ->
        new PageRecord(
            "/lv", 1, Horizon.START, 200, "text/html", "\"a\"", "x", null, null, new byte[30]));
  }

  private static PageRecord page(
      String path, int status, String type, String tag, @Nullable String location) {
    return new PageRecord(
        path, 1, Horizon.START, status, type, tag, "no-cache", location, "lv", new byte[0]);
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
  }
}
