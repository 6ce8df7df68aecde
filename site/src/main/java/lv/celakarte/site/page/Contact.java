package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Organization.Channel;
import lv.celakarte.site.published.Verification;
import org.jspecify.annotations.Nullable;

/**
 * An institution as a page shows it: its name, what it does and how to reach it.
 *
 * @param latvian whether its own page is there in Latvian only, and its name with it
 */
public record Contact(
    String name,
    String href,
    @Nullable String purpose,
    @Nullable String presence,
    List<Way> ways,
    boolean phoneKnown,
    boolean latvian) {

  /** One way to reach it. */
  public record Way(
      String kind, String text, @Nullable String href, @Nullable String note, boolean verified) {}

  /** The contact of an institution, in the language of the page. */
  public static Contact of(Organization organization, Language language) {
    var ways = new ArrayList<Way>();
    for (var type : List.of("phone", "email", "web", "address")) {
      for (var channel : organization.channels(type)) {
        ways.add(way(type, channel, language));
      }
    }
    var own = organization.speaks(language);
    return new Contact(
        organization.nameIn(language),
        (own ? language : Language.LV).path("iestades/" + organization.id()),
        organization.purposeIn(language),
        organization.presenceIn(language),
        List.copyOf(ways),
        !organization.channels("phone").isEmpty(),
        !own);
  }

  /** The way to its page. */
  public Link link() {
    return new Link(name, href, latvian);
  }

  /** The first phone number that can be called. */
  public @Nullable Way phone() {
    for (var way : ways) {
      if (way.kind().equals("phone") && way.href() != null) {
        return way;
      }
    }
    return null;
  }

  private static Way way(String type, Channel channel, Language language) {
    var value = Objects.requireNonNull(channel.value()).strip();
    return new Way(
        type,
        "web".equals(type) ? Hrefs.shown(value) : value,
        switch (type) {
          case "phone" -> Hrefs.tel(value);
          case "email" -> Hrefs.mail(value);
          case "web" -> Hrefs.web(value);
          default -> null;
        },
        language.of(channel.label()),
        channel.verification() == Verification.VERIFIED);
  }
}
