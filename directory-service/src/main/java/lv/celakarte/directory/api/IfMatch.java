package lv.celakarte.directory.api;

import java.util.regex.Pattern;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** The version that a writer has seen, from the header {@code If-Match}. */
final class IfMatch {

  private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

  private IfMatch() {}

  static long version(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    var version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    return Long.parseLong(version.group(1));
  }
}
