package lv.celakarte.gateway.answers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an editor may be sent after a detour: back into the workspace, and nowhere else. */
public final class ReturnPath {

  private static final String WORKSPACE = "/darbvieta";
  private static final int LONGEST = 1_000;
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$&'()*+,:@/?%=-]*");

  private ReturnPath() {}

  /** The path that was asked for, or the start of the workspace when it cannot be trusted. */
  public static String orWorkspace(@Nullable String asked) {
    return asked != null && safe(asked) ? asked : WORKSPACE;
  }

  private static boolean safe(String asked) {
    var path = Target.path(asked);
    return asked.length() <= LONGEST
        && asked.startsWith("/")
        && Area.of(path) == Area.WORKSPACE
        && !path.startsWith("/darbvieta/valoda")
        && Target.plain(path)
        && QUERY.matcher(asked.substring(path.length())).matches();
  }
}
