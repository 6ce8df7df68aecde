package lv.celakarte.gateway.answers;

/** Taking a request target apart without trusting it. */
public final class Target {

  private Target() {}

  /** The path of a request target, without query; absolute addresses lose scheme and host. */
  public static String path(String target) {
    var start = 0;
    if (!target.startsWith("/")) {
      var authority = target.indexOf("://");
      if (authority < 0) {
        return target;
      }
      start = target.indexOf('/', authority + 3);
      if (start < 0) {
        return "/";
      }
    }
    var end = target.length();
    for (var i = start; i < end; i++) {
      var c = target.charAt(i);
      if (c == '?' || c == '#') {
        end = i;
      }
    }
    return start == 0 && end == target.length() ? target : target.substring(start, end);
  }

  /** The query of a request target, or an empty text. */
  public static String query(String target) {
    var mark = target.indexOf('?');
    return mark < 0 ? "" : target.substring(mark + 1);
  }

  /**
   * Whether a path means one thing to every part that will read it. Dots that climb, encoded
   * separators, backslashes, doubled slashes, control characters and path parameters are where two
   * readers of the same path begin to disagree.
   */
  public static boolean plain(String path) {
    if (!path.startsWith("/")) {
      return false;
    }
    for (var i = 0; i < path.length(); i++) {
      var c = path.charAt(i);
      if (c <= ' ' || c > '~' || c == '\\' || c == ';' || c == '%' && !plainEscape(path, i)) {
        return false;
      }
      if (c == '/' && i + 1 < path.length() && (path.charAt(i + 1) == '/' || dots(path, i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean dots(String path, int start) {
    var end = path.indexOf('/', start);
    var length = (end < 0 ? path.length() : end) - start;
    return length == 1 && path.charAt(start) == '.'
        || length == 2 && path.charAt(start) == '.' && path.charAt(start + 1) == '.';
  }

  /** An escape never stands for what would change where the path leads. */
  private static boolean plainEscape(String path, int at) {
    if (at + 2 >= path.length()) {
      return false;
    }
    var high = Character.digit(path.charAt(at + 1), 16);
    var low = Character.digit(path.charAt(at + 2), 16);
    if (high < 0 || low < 0) {
      return false;
    }
    var value = high * 16 + low;
    return value >= ' ' && value != 0x7f && "/\\%.;?#".indexOf(value) < 0;
  }
}
