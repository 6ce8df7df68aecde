package lv.celakarte.content.document.workspace;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/**
 * What was just done, told once on the screen after it. The cookie between the two carries one word
 * of this list and no text, so nothing that somebody else puts there can reach a page.
 */
enum Notice {
  CREATED,
  SAVED,
  SUBMITTED,
  SENT_BACK,
  APPROVED,
  PUBLISHED,
  WITHDRAWN;

  static final String COOKIE = "zina";

  String key() {
    return "notice." + code();
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Notice> of(@Nullable String cookie) {
    return Arrays.stream(values()).filter(notice -> notice.code().equals(cookie)).findFirst();
  }

  /** The way from a form that was sent to the screen that shows what came of it. */
  ResponseEntity<String> then(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.SET_COOKIE, cookie(code(), Duration.ofSeconds(60)))
        .build();
  }

  /** The same screen, after which the notice is forgotten. */
  static ResponseEntity<String> forgotten(ResponseEntity<String> screen) {
    return ResponseEntity.status(screen.getStatusCode())
        .headers(screen.getHeaders())
        .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
        .body(screen.getBody());
  }

  private static String cookie(String value, Duration age) {
    return ResponseCookie.from(COOKIE, value)
        .path("/darbvieta/saturs")
        .maxAge(age)
        .httpOnly(true)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
