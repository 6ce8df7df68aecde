package lv.celakarte.gateway.answers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Answers for what went wrong, as a page for people and as a problem for programs; made once. */
public final class Troubles {

  private static final String WORDS = "lv.celakarte.gateway.answers.troubles";

  private final Map<Trouble, Map<Language, Answer>> pages = new EnumMap<>(Trouble.class);
  private final Map<Trouble, Map<Language, Answer>> problems = new EnumMap<>(Trouble.class);
  private final String stylesheet;

  /**
   * Prepares the answers.
   *
   * @param stylesheet the address of the style sheet of the pages
   */
  public Troubles(String stylesheet) {
    this.stylesheet = stylesheet;
    for (var trouble : Trouble.values()) {
      pages.put(trouble, new EnumMap<>(Language.class));
      problems.put(trouble, new EnumMap<>(Language.class));
      for (var language : Language.values()) {
        pages.get(trouble).put(language, page(trouble, language, retryAfter(trouble)));
        problems.get(trouble).put(language, problem(trouble, language, retryAfter(trouble)));
      }
    }
  }

  /** The answer to whoever asked: a problem for programs, a page for people. */
  public Answer answer(Trouble trouble, Asked asked) {
    var path = Target.path(asked.target());
    var area = Area.of(path);
    if (area == Area.API) {
      return require(problems, trouble, Language.ofHeader(asked.header("Accept-Language")));
    }
    return require(pages, trouble, language(area, path, asked));
  }

  /** An answer that says how long to wait. */
  public Answer answer(Trouble trouble, Asked asked, int seconds) {
    var path = Target.path(asked.target());
    var area = Area.of(path);
    return area == Area.API
        ? problem(trouble, Language.ofHeader(asked.header("Accept-Language")), seconds)
        : page(trouble, language(area, path, asked), seconds);
  }

  private static Language language(Area area, String path, Asked asked) {
    return switch (area) {
      case WORKSPACE, SIGN_IN -> ofCookie(asked);
      case MEDIA, COMPONENTS, API -> Language.ofHeader(asked.header("Accept-Language"));
      case SITE, QUESTIONS, SEARCH, PREVIEW -> Language.ofPath(path);
    };
  }

  /** The language that an editor chose, see the contract of the cookie {@code valoda}. */
  public static Language ofCookie(Asked asked) {
    var cookies = asked.header("Cookie");
    return cookies != null && cookies.matches("(^|.*;\\s*)valoda=en(;.*|$)")
        ? Language.EN
        : Language.LV;
  }

  private static Answer require(
      Map<Trouble, Map<Language, Answer>> answers, Trouble trouble, Language language) {
    var answer = answers.getOrDefault(trouble, Map.of()).get(language);
    if (answer == null) {
      throw new IllegalStateException("Every trouble has an answer in every language");
    }
    return answer;
  }

  private static int retryAfter(Trouble trouble) {
    return switch (trouble) {
      case STARTING, BUSY -> 2;
      case TOO_MANY_REQUESTS, UNAVAILABLE, SIGN_IN_UNAVAILABLE -> 10;
      default -> 0;
    };
  }

  private Answer page(Trouble trouble, Language language, int seconds) {
    var words = words(language);
    var signIn = trouble == Trouble.UNAUTHENTICATED || trouble == Trouble.SIGN_IN_FAILED;
    var html =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>%s – %s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <header class="bar"><div class="bar-inner"><a class="brand" href="/%s">%s</a></div></header>
        <main id="saturs">
        <h1>%s</h1>
        <p>%s</p>
        <p><a href="%s">%s</a></p>
        </main>
        </body>
        </html>
        """
            .formatted(
                language.tag(),
                words.getString(trouble.code() + ".title"),
                words.getString("name"),
                stylesheet,
                language.segment(),
                words.getString("name"),
                words.getString(trouble.code() + ".title"),
                words.getString(trouble.code() + ".text"),
                signIn ? "/pieslegties" : "/" + language.segment(),
                words.getString(signIn ? "sign-in" : "home"));
    return answer(trouble, language, "text/html;charset=utf-8", html, seconds);
  }

  private static Answer problem(Trouble trouble, Language language, int seconds) {
    var words = words(language);
    var json =
        """
        {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}\
        """
            .formatted(
                trouble.code(),
                words.getString(trouble.code() + ".title"),
                trouble.status(),
                words.getString(trouble.code() + ".text"));
    return answer(trouble, language, "application/problem+json", json, seconds);
  }

  private static Answer answer(
      Trouble trouble, Language language, String type, String text, int seconds) {
    var body = text.getBytes(UTF_8);
    var headers = new ArrayList<Map.Entry<String, String>>();
    headers.add(Map.entry("Content-Type", type));
    headers.add(Map.entry("Content-Length", Integer.toString(body.length)));
    headers.add(Map.entry("Content-Language", language.tag()));
    headers.add(Map.entry("Cache-Control", "no-store"));
    if (seconds > 0) {
      headers.add(Map.entry("Retry-After", Integer.toString(seconds)));
    }
    if (trouble == Trouble.METHOD_NOT_ALLOWED) {
      headers.add(Map.entry("Allow", "GET, HEAD"));
    }
    if (trouble == Trouble.UNAUTHENTICATED && type.endsWith("json")) {
      headers.add(Map.entry("WWW-Authenticate", "Bearer"));
    }
    return new Answer(
        HttpResponseStatus.valueOf(trouble.status()), HeaderBlock.of(List.copyOf(headers)), body);
  }

  private static ResourceBundle words(Language language) {
    // Trouble is said in words that are easy enough for both kinds of Latvian.
    var locale =
        switch (language) {
          case LV, LV_SIMPLE -> Locale.ROOT;
          case EN -> Locale.ENGLISH;
          case RU -> Locale.of("ru");
        };
    return ResourceBundle.getBundle(
        WORDS,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
