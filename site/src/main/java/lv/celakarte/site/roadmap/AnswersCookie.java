package lv.celakarte.site.roadmap;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.site.published.Language;
import org.springframework.http.ResponseCookie;

/**
 * The one cookie in which answers travel: gone with the browser, sent to the question screens only.
 *
 * <p>The screens of the languages share no path, so the cookie is set for each of them; a request
 * carries one. That is how a visitor can change the language and keep the answers.
 */
final class AnswersCookie {

  static final String NAME = "celakarte-atbildes";

  /** What a request brought. */
  sealed interface Brought {
    /** No cookie: a visitor who has answered nothing yet. */
    record Nothing() implements Brought {}

    /** A cookie that cannot be read any more. */
    record Unreadable() implements Brought {}

    /** The answers so far. */
    record Some(Answers answers) implements Brought {}
  }

  private final AnswersCipher cipher;
  private final boolean secure;

  AnswersCookie(AnswersCipher cipher, boolean secure) {
    this.cipher = cipher;
    this.secure = secure;
  }

  Brought read(HttpServletRequest request) {
    var cookies = request.getCookies();
    var value =
        Stream.of(cookies == null ? new Cookie[0] : cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .filter(text -> !text.isEmpty())
            .findFirst();
    if (value.isEmpty()) {
      return new Brought.Nothing();
    }
    return cipher
        .open(value.get())
        .<Brought>map(Brought.Some::new)
        .orElseGet(Brought.Unreadable::new);
  }

  /** The headers that set it; empty when the answers do not fit. */
  Optional<List<String>> write(Answers answers) {
    return cipher.seal(answers).map(value -> headers(value, -1));
  }

  /** The headers that remove it. */
  List<String> clear() {
    return headers("", 0);
  }

  private List<String> headers(String value, long age) {
    return Arrays.stream(Language.values())
        .map(language ->
            ResponseCookie.from(NAME, value)
                .path(language.path("celvedis"))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString())
        .toList();
  }
}
