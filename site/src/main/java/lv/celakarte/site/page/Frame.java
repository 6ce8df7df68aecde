package lv.celakarte.site.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Variant> variants,
    boolean indexed,
    @Nullable String structuredData,
    @Nullable String leave,
    List<Notice> notices,
    @Nullable Banner banner) {

  /**
   * The way to another language: this very page in it, or its home page where there is none.
   *
   * @param same whether it is this very page
   */
  public record Variant(Language language, String path, boolean same) {}

  /** What is the same on all pages of one language. */
  public record Chrome(
      String publicUrl,
      String stylesheet,
      String script,
      String icon,
      String logo,
      String road,
      @Nullable Crisis crisis,
      Map<String, Link> sections,
      List<Link> footer) {}

  /**
   * What every page tells its readers for a while.
   *
   * @param latvian whether it is there in Latvian only
   */
  public record Notice(boolean alert, String text, boolean latvian, @Nullable Link link) {}

  /** What a reader has to know of a whole page before reading it. */
  public record Banner(String title, List<String> text) {}

  /** Whom to call when one cannot go on. */
  public record Crisis(Link institution, String phone, String tel, @Nullable String purpose) {}

  /** A text in the language of the page. */
  public String t(String key, Object... arguments) {
    return words.t(key, arguments);
  }

  /** An address in the language of the page. */
  public String path(String rest) {
    return language.path(rest);
  }

  /** The way to one of the lists: in Latvian where there is none in the language of the page. */
  public Link section(String segment) {
    return Objects.requireNonNull(chrome.sections().get(segment), segment);
  }

  /** The variants that are this very page in another language. */
  public List<Variant> translations() {
    return variants.stream().filter(Variant::same).toList();
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
    return copy(false, leave, notices, banner);
  }

  /**
   * The same frame, for a page on which a visitor's answers stand: a form here leaves it at once.
   */
  public Frame leavingBy(String action) {
    return copy(false, action, notices, banner);
  }

  /** The same frame with these notices. */
  Frame noticing(List<Notice> others) {
    return copy(indexed, leave, others, banner);
  }

  /** The same frame under a banner, for a page that is not to be listed. */
  public Frame under(Banner above) {
    return copy(false, leave, notices, above);
  }

  private Frame copy(
      boolean listed, @Nullable String action, List<Notice> others, @Nullable Banner above) {
    return new Frame(
        language,
        words,
        chrome,
        title,
        description,
        path,
        trail,
        variants,
        listed,
        structuredData,
        action,
        others,
        above);
  }
}
