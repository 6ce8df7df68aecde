package lv.celakarte.site.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Lets links lead to {@code http}, {@code https}, {@code mailto}, {@code tel} and within the site,
 * and nowhere else: the library's own sanitizer lets {@code data:} pass.
 */
final class SafeAddresses implements UrlSanitizer {

  private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");

  @Override
  public String sanitizeLinkUrl(String url) {
    return safe(url) ? url : "";
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return safe(url) ? url : "";
  }

  private static boolean safe(String url) {
    // A browser ignores tabs and line ends inside a scheme, and what they might hide.
    var plain = url.replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(plain);
    return !scheme.matches() || SAFE.contains(scheme.group(1));
  }
}
