package lv.celakarte.content.document.web;

import java.util.regex.Pattern;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Versions as HTTP carries them: entity tags of digits. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private Versions() {}

  /** The entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The version that the one who writes has seen; to write without having seen one is refused. */
  public static long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.of(CommonProblem.BAD_REQUEST);
    }
    return Long.parseLong(tag.group(1));
  }

  /** Somebody else wrote first; what stands there now is told, so that nothing is lost. */
  public static ProblemException conflict(long expected, long present, Object current) {
    return ProblemException.of(CommonProblem.VERSION_CONFLICT)
        .with("expectedVersion", expected)
        .with("currentVersion", present)
        .with("current", current);
  }
}
