package lv.celakarte.site.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses made from values that others wrote: either harmless or none. */
final class Hrefs {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{2,18}");
  private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");
  private static final int LOCAL_NUMBER = 8;

  private Hrefs() {}

  /** A page on the web; anything that is not plain http is shown, but leads nowhere. */
  static @Nullable String web(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      var uri = new URI(value.strip());
      var scheme = uri.getScheme();
      var plain = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return plain && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException unusable) {
      return null;
    }
  }

  /** Only an address of this site: nobody is sent elsewhere unseen. */
  static @Nullable String local(@Nullable String target) {
    if (target == null || !target.startsWith("/") || target.startsWith("//")) {
      return null;
    }
    return target.chars().noneMatch(c -> c <= ' ' || c == '\\') ? target : null;
  }

  /** A web address the way people say it. */
  static String shown(String value) {
    return value.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  /** Eight digits are a Latvian number; shorter ones are reached without a country code. */
  static @Nullable String tel(String value) {
    if (!PHONE.matcher(value).matches()) {
      return null;
    }
    var digits = value.replace(" ", "");
    return "tel:" + (digits.length() == LOCAL_NUMBER ? "+371" + digits : digits);
  }

  static @Nullable String mail(String value) {
    return MAIL.matcher(value).matches() ? "mailto:" + value : null;
  }
}
