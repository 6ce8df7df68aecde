package lv.celakarte.gateway.answers;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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
  /** A page that is not published yet, for whoever was given its link. */
  PREVIEW,
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

  private static final Set<String> LANGUAGES =
      Arrays.stream(Language.values())
          .map(Language::segment)
          .collect(Collectors.toUnmodifiableSet());

  /** Where a path belongs. Every path that is not named here is the site's. */
  public static Area of(String path) {
    if (path.length() < 4) {
      return SITE;
    }
    return switch (path.charAt(1)) {
      case 'l', 'e', 'r', 'v' -> ofPublic(path);
      case 'd' -> ofWorkspace(path);
      case 'a' -> under(path, "/api") ? API : SITE;
      case 'm' -> under(path, "/media") ? MEDIA : SITE;
      case 'p' -> ofP(path);
      case 'i' -> path.equals("/iziet") ? SIGN_IN : SITE;
      default -> SITE;
    };
  }

  private static Area ofPublic(String path) {
    if (path.startsWith("/login/oauth2/code/")) {
      return SIGN_IN;
    }
    var end = path.indexOf('/', 1);
    if (end < 0 || !LANGUAGES.contains(path.substring(1, end))) {
      return SITE;
    }
    if (path.startsWith("meklet", end + 1)) {
      return path.length() == end + 1 + "meklet".length() ? SEARCH : SITE;
    }
    return underAt(path, end, "/celvedis") ? QUESTIONS : SITE;
  }

  private static Area ofP(String path) {
    if (under(path, "/pieslegties")) {
      return SIGN_IN;
    }
    return path.startsWith("/prieksskatijums/") ? PREVIEW : SITE;
  }

  private static Area ofWorkspace(String path) {
    if (!under(path, "/darbvieta")) {
      return SITE;
    }
    return path.startsWith("/darbvieta/komponentes/") ? COMPONENTS : WORKSPACE;
  }

  private static boolean under(String path, String root) {
    return underAt(path, 0, root);
  }

  private static boolean underAt(String path, int start, String root) {
    var end = start + root.length();
    return path.startsWith(root, start) && (path.length() == end || path.charAt(end) == '/');
  }

  /** Whether the edge answers here by itself, from memory. */
  public boolean fromMemory() {
    return this == SITE || this == COMPONENTS;
  }

  /** Whether nothing of what is shown here may be kept by a browser or a cache on the way. */
  public boolean confidential() {
    return this == QUESTIONS || this == WORKSPACE || this == SIGN_IN || this == PREVIEW;
  }
}
