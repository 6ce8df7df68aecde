package lv.celakarte.site.page;

import java.util.List;
import lv.celakarte.site.published.Language;
import org.jspecify.annotations.Nullable;

/** What surrounds the content of every page. */
public record Frame(
    Language language,
    Words words,
    Chrome chrome,
    String title,
    @Nullable String description,
    String path,
    List<Link> trail,
    Alternate alternate,
    boolean indexed,
    @Nullable String structuredData,
    @Nullable String leave) {

  /** The same page in the other language, or that language's home page where there is none. */
  public record Alternate(String path, boolean same) {}

  /** What is the same on all pages of one language. */
  public record Chrome(
      String publicUrl,
      String stylesheet,
      String script,
      String icon,
      String logo,
      String road,
      @Nullable Crisis crisis,
      List<Link> footer) {}

  /** Whom to call when one cannot go on. */
  public record Crisis(
      String name, String phone, String tel, @Nullable String purpose, String href) {}

  /** A text in the language of the page. */
  public String t(String key, Object... arguments) {
    return words.t(key, arguments);
  }

  /** An address in the language of the page. */
  public String path(String rest) {
    return language.path(rest);
  }

  /** The full address of a path. */
  public String url(String path) {
    return chrome.publicUrl() + path;
  }

  /** Whether an entry of the navigation leads to where the reader is. */
  public boolean at(String section) {
    return path.equals(language.path(section)) || path.startsWith(language.path(section + "/"));
  }

  /** The same frame, for a page that no search engine should list. */
  public Frame hidden() {
    return as(leave);
  }

  /**
   * The same frame, for a page on which a visitor's answers stand: a form here leaves it at once.
   */
  public Frame leavingBy(String action) {
    return as(action);
  }

  private Frame as(@Nullable String action) {
    return new Frame(
        language,
        words,
        chrome,
        title,
        description,
        path,
        trail,
        alternate,
        false,
        structuredData,
        action);
  }
}
