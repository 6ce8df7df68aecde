package lv.celakarte.gateway.answers;

import org.jspecify.annotations.Nullable;

/** The parts of the platform that stand behind the edge, each with limits of its own. */
public enum Part {
  SITE,
  CONTENT,
  QUESTIONNAIRE,
  DIRECTORY,
  ANALYTICS,
  /** The edge's own sign-in, which waits for Keycloak. */
  SIGN_IN;

  /** Who answers a path, or {@code null} when the edge does so by itself. */
  public static @Nullable Part of(Area area, String path) {
    return switch (area) {
      case QUESTIONS, SEARCH, PREVIEW -> SITE;
      case MEDIA -> CONTENT;
      case SIGN_IN -> SIGN_IN;
      case API -> named(path, "/api/".length());
      case WORKSPACE -> workspace(path);
      case SITE, COMPONENTS -> null;
    };
  }

  private static @Nullable Part workspace(String path) {
    return path.equals("/darbvieta") ? CONTENT : named(path, "/darbvieta/".length());
  }

  private static @Nullable Part named(String path, int start) {
    if (path.length() <= start) {
      return null;
    }
    var end = path.indexOf('/', start);
    return switch (path.substring(start, end < 0 ? path.length() : end)) {
      case "content", "saturs" -> CONTENT;
      case "questionnaire", "anketas" -> QUESTIONNAIRE;
      case "directory", "iestades" -> DIRECTORY;
      case "analytics", "parskati" -> ANALYTICS;
      default -> null;
    };
  }
}
