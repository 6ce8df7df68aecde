package lv.celakarte.gateway.counting;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Language;
import lv.celakarte.gateway.answers.Target;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a page view: so coarse that it describes thousands, never one visitor.
 *
 * @param device {@code phone}, {@code tablet}, {@code desktop} or {@code unknown}
 * @param entry whether the visitor came from outside the site
 * @param campaign a name of the operator's list, {@code other} or {@code none}
 * @param bot whether the reader says of itself that it is a program
 */
record Visit(
    String path, Language language, String device, boolean entry, String campaign, boolean bot) {

  /** Reads what is counted from a request. */
  static Visit of(
      String path, Language language, Asked asked, Set<String> campaigns, Set<String> ownHosts) {
    var name = asked.header("User-Agent");
    var agent = Agent.of(name == null ? "" : name);
    return new Visit(
        path,
        language,
        agent.device(),
        entry(asked, ownHosts),
        campaign(Target.query(asked.target()), campaigns),
        agent.bot());
  }

  /** Browsers say it themselves; older ones show it by the page they came from. */
  private static boolean entry(Asked asked, Set<String> ownHosts) {
    var site = asked.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    var referer = asked.header("Referer");
    return referer == null || !ownHosts.contains(authority(referer));
  }

  private static String authority(String address) {
    try {
      var authority = URI.create(address).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static String campaign(String query, Set<String> campaigns) {
    var name = parameter(query, "utm_campaign=");
    if (name == null) {
      return "none";
    }
    return campaigns.contains(name) ? name : "other";
  }

  private static @Nullable String parameter(String query, String start) {
    if (query.isEmpty()) {
      return null;
    }
    for (var pair : query.split("&", 50)) {
      if (pair.startsWith(start)) {
        return pair.substring(start.length());
      }
    }
    return null;
  }

  Map<String, String> dimensions() {
    return Map.of(
        "path",
        path,
        "language",
        language.code(),
        "device",
        device,
        "entry",
        entry ? "yes" : "no",
        "campaign",
        campaign,
        "bot",
        bot ? "yes" : "no");
  }
}
