package lv.celakarte.gateway.answers;

/**
 * The parts of the public address space; each has its own rules for caching, counting and refusing.
 */
public enum Area {
  /** Everything that is published: answered from memory. */
  SITE,
  /** The questions, whose answers are in a visitor's own cookie. */
  QUESTIONS,
  /** The public search. */
  SEARCH,
  /** Pictures and documents that editors uploaded. */
  MEDIA,
  /** Programs speak to services here. */
  API,
  /** The editors' screens. */
  WORKSPACE,
  /** Style and script of the editors' screens. */
  COMPONENTS,
  /** Signing in and out. */
  SIGN_IN;

  /** Where a path belongs. Every path that is not named here is the site's. */
  public static Area of(String path) {
    if (path.length() < 4) {
      return SITE;
    }
    return switch (path.charAt(1)) {
      case 'l', 'e' -> ofPublic(path);
      case 'd' -> ofWorkspace(path);
      case 'a' -> under(path, "/api") ? API : SITE;
      case 'm' -> under(path, "/media") ? MEDIA : SITE;
      case 'p' -> under(path, "/pieslegties") ? SIGN_IN : SITE;
      case 'i' -> path.equals("/iziet") ? SIGN_IN : SITE;
      default -> SITE;
    };
  }

  private static Area ofPublic(String path) {
    if (path.equals("/lv/meklet") || path.equals("/en/meklet")) {
      return SEARCH;
    }
    if (under(path, "/lv/celvedis") || under(path, "/en/celvedis")) {
      return QUESTIONS;
    }
    return path.startsWith("/login/oauth2/code/") ? SIGN_IN : SITE;
  }

  private static Area ofWorkspace(String path) {
    if (!under(path, "/darbvieta")) {
      return SITE;
    }
    return path.startsWith("/darbvieta/komponentes/") ? COMPONENTS : WORKSPACE;
  }

  private static boolean under(String path, String root) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  /** Whether the edge answers here by itself, from memory. */
  public boolean fromMemory() {
    return this == SITE || this == COMPONENTS;
  }

  /** Whether nothing of what is shown here may be kept by a browser or a cache on the way. */
  public boolean confidential() {
    return this == QUESTIONS || this == WORKSPACE || this == SIGN_IN;
  }
}
