package lv.celakarte.site.testing;

import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.site.page.Assets;
import lv.celakarte.site.page.SitePages;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The parts of the site, put together without Spring. */
public final class Samples {

  /** The address of the site in tests. */
  public static final String PUBLIC_URL = "https://celakarte.example";

  private Samples() {}

  /** The pages with the real words and templates. */
  public static SitePages pages() {
    return new SitePages(views(), texts(), new Assets(), PUBLIC_URL);
  }

  /** The real templates. */
  public static Views views() {
    return new Views("lv.celakarte.site.templates");
  }

  /** The real words. */
  public static Texts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "lv/celakarte/platform/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(messages);
  }
}
