package lv.celakarte.gateway.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a reader understands gzip, from the header {@code Accept-Encoding}. */
final class AcceptedEncoding {

  private AcceptedEncoding() {}

  static boolean gzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    // What every browser sends, without taking it apart.
    if (header.startsWith("gzip, ") && header.indexOf(';') < 0 || header.equals("gzip")) {
      return true;
    }
    return weigh(header.toLowerCase(Locale.ROOT));
  }

  private static boolean weigh(String header) {
    var any = false;
    for (var part : header.split(",", 30)) {
      var semicolon = part.indexOf(';');
      var coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      var accepted = semicolon < 0 || !refused(part.substring(semicolon + 1));
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return accepted;
      }
      any |= coding.equals("*") && accepted;
    }
    return any;
  }

  /** A weight of zero means "not this one". */
  private static boolean refused(String parameter) {
    return parameter.strip().matches("q\\s*=\\s*0(\\.0*)?");
  }
}
