package lv.celakarte.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a strict checker finds in a content security policy: everything by which a script that is
 * not ours could be run after all, and everything that the browser would silently ignore.
 */
final class PolicyFindings {

  private static final Set<String> KNOWN =
      Set.of(
          "default-src",
          "script-src",
          "style-src",
          "img-src",
          "font-src",
          "connect-src",
          "manifest-src",
          "media-src",
          "object-src",
          "frame-src",
          "worker-src",
          "child-src",
          "form-action",
          "frame-ancestors",
          "base-uri",
          "sandbox",
          "upgrade-insecure-requests",
          "require-trusted-types-for",
          "trusted-types",
          "report-to");
  private static final Set<String> DECIDING = Set.of("script-src", "object-src", "base-uri");
  private static final Set<String> FALLS_BACK =
      Set.of("script-src", "object-src", "style-src", "img-src", "connect-src", "frame-src");
  private static final Pattern UNSAFE = Pattern.compile("'unsafe-[a-z-]+'|'strict-dynamic'");
  private static final Pattern WIDE =
      Pattern.compile("\\*|https?:|wss?:|blob:|filesystem:|data:|https?://\\*|\\*\\.[a-z]+");
  private static final Pattern KEYWORD = Pattern.compile("'(self|none)'");
  private static final Pattern PLAIN_HTTP = Pattern.compile("http://(?!localhost).*");

  private PolicyFindings() {}

  /** One line for each weakness; empty for a policy without any. */
  static List<String> of(String policy) {
    var findings = new ArrayList<String>();
    var directives = directives(policy, findings);
    for (var directive : DECIDING) {
      decide(directive, directives, findings);
    }
    if (!directives.containsKey("frame-ancestors")) {
      findings.add("frame-ancestors is missing");
    }
    if (!directives.containsKey("form-action")) {
      findings.add("form-action is missing");
    }
    directives.forEach((directive, sources) -> check(directive, sources, findings));
    return findings;
  }

  private static Map<String, List<String>> directives(String policy, List<String> findings) {
    var directives = new LinkedHashMap<String, List<String>>();
    for (var part : policy.split(";")) {
      var words = List.of(part.strip().split("\\s+"));
      var name = words.getFirst();
      if (!KNOWN.contains(name)) {
        findings.add(name + " is no directive that browsers know");
      }
      if (!name.equals(name.toLowerCase(Locale.ROOT)) || directives.containsKey(name)) {
        findings.add(name + " is ignored: written twice or in capitals");
      }
      directives.put(name, words.subList(1, words.size()));
    }
    return directives;
  }

  private static void decide(
      String directive, Map<String, List<String>> directives, List<String> findings) {
    var sources =
        directives.getOrDefault(
            directive,
            FALLS_BACK.contains(directive)
                ? directives.getOrDefault("default-src", List.of())
                : List.of());
    if (sources.isEmpty()) {
      findings.add(directive + " is missing");
    }
    for (var source : sources) {
      if (!KEYWORD.matcher(source).matches()) {
        findings.add(directive + " allows " + source);
      }
    }
    if (!directive.equals("script-src") && !sources.contains("'none'")) {
      findings.add(directive + " allows more than nothing");
    }
  }

  private static void check(String directive, List<String> sources, List<String> findings) {
    if (sources.contains("'none'") && sources.size() > 1) {
      findings.add(directive + ": 'none' beside others is ignored");
    }
    for (var source : sources) {
      var picture = directive.equals("img-src") && source.equals("data:");
      if (UNSAFE.matcher(source).matches()
          || WIDE.matcher(source).matches() && !picture
          || PLAIN_HTTP.matcher(source).matches()
          || source.matches("(self|none|unsafe-.*|https?://[0-9.:]+)")) {
        findings.add(directive + " allows " + source);
      }
    }
  }
}
