package lv.celakarte.site.published;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which the public pages are written, in the order in which they are offered. */
public enum Language {
  /** The main one: everything is written in it. */
  LV("lv", "lv", "lv", Locale.of("lv")),
  /** Easy Latvian: short sentences, no jargon. */
  LV_SIMPLE("lv-simple", "lv", "viegli", Locale.of("lv", "", "SIMPLE")),
  EN("en", "en", "en", Locale.ENGLISH),
  RU("ru", "ru", "ru", Locale.of("ru"));

  private final String code;
  private final String tag;
  private final String segment;
  private final Locale texts;

  Language(String code, String tag, String segment, Locale texts) {
    this.code = code;
    this.tag = tag;
    this.segment = segment;
    this.texts = texts;
  }

  /** The language with this code, for text from outside. */
  public static Optional<Language> parse(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The language whose pages begin with this first segment of an address. */
  public static Optional<Language> ofSegment(String segment) {
    return Arrays.stream(values()).filter(language -> language.segment.equals(segment)).findFirst();
  }

  /** The language to which an address belongs. */
  public static Optional<Language> ofPath(String path) {
    return Arrays.stream(values()).filter(language -> language.holds(path)).findFirst();
  }

  private boolean holds(String path) {
    return path.equals(home()) || path.startsWith(home() + "/");
  }

  /** As it stands in data: keys of texts, keys of documents, calls of other services. */
  public String code() {
    return code;
  }

  /** As it stands in {@code lang}: easy Latvian is Latvian. */
  public String tag() {
    return tag;
  }

  /** For the form of dates and the order of words. */
  public Locale locale() {
    return Locale.of(tag);
  }

  /** For the site's own words; easy Latvian falls back to Latvian word by word. */
  public Locale texts() {
    return texts;
  }

  /** The languages beside this one. */
  public List<Language> others() {
    return Arrays.stream(values()).filter(language -> language != this).toList();
  }

  /** Whether its texts are Latvian ones, easy or not. */
  public boolean latvian() {
    return this == LV || this == LV_SIMPLE;
  }

  /**
   * A text in this language. Whoever reads easy Latvian can be given Latvian; no other language is
   * put in place of another one unseen.
   */
  public @Nullable String of(Map<String, String> texts) {
    var own = texts.get(code);
    return own == null && this == LV_SIMPLE ? texts.get(LV.code) : own;
  }

  /** The address of the home page. */
  public String home() {
    return "/" + segment;
  }

  /** An address below the home page. */
  public String path(String rest) {
    return home() + "/" + rest;
  }

  /** The address that stands in this language where {@code path} stands in {@code other}. */
  public String twin(String path, Language other) {
    return home() + path.substring(other.home().length());
  }
}
