package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lv.celakarte.platform.html.Views;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;

/**
 * What stands at which address: a pure function from what is published to pages.
 *
 * <p>A page that reads something through its {@link Reading} is rendered again when that changes.
 */
public final class SitePages {

  /** Pages of every language that gather from many: rendered after the pages they point to. */
  private static final List<String> GATHERING =
      List.of(
          "situacijas",
          "soli",
          "iestades",
          "vardnica",
          "jaunumi",
          "jaunumi/atom.xml",
          "pasvaldibas");

  private static final List<String> STANDING =
      List.of("nav-atrasts", "uz-redzesanos", "konsultantiem");

  private final Assets assets;
  private final String publicUrl;
  private final Map<Language, LanguagePages> languages;
  private final Feeds feeds;

  /** Pages with these words, for the site at this public address. */
  public SitePages(Views views, Texts texts, Assets assets, String publicUrl) {
    this.assets = assets;
    this.publicUrl = publicUrl;
    this.feeds = new Feeds(publicUrl);
    Function<Language, LanguagePages> pages =
        language ->
            new LanguagePages(
                new Frames(language, Words.of(texts, language), assets, publicUrl),
                views,
                feeds,
                new StructuredData(publicUrl),
                assets.style());
    this.languages = new EnumMap<>(Language.class);
    for (var language : Language.values()) {
      languages.put(language, pages.apply(language));
    }
  }

  /** The address that visitors know. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Frames for screens that are made for one visitor. */
  public Frames frames(Language language) {
    return pages(language).frames();
  }

  /**
   * The page of a document that is not public yet, as it would be.
   *
   * @param banner what tells the reader so
   */
  public Optional<RenderedPage> preview(Document document, Frame.Banner banner, Reading reading) {
    return Language.parse(document.language())
        .map(language -> pages(language).preview(document, banner, reading));
  }

  /** Every address that has or may have a page. */
  public Set<String> paths(Published published) {
    var paths = new TreeSet<>(published.paths());
    paths.addAll(assets.all());
    paths.addAll(List.of("/", "/robots.txt", "/sitemap.xml", "/favicon.ico"));
    for (var language : Language.values()) {
      paths.add(language.home());
      GATHERING.forEach(rest -> paths.add(language.path(rest)));
      STANDING.forEach(rest -> paths.add(language.path(rest)));
    }
    return paths;
  }

  /** Whether a page gathers from many, so that several changes in a row are worth one rendering. */
  public boolean gathers(String path) {
    if (path.equals("/sitemap.xml")) {
      return true;
    }
    return Language.ofPath(path)
        .filter(
            language -> path.equals(language.home()) || GATHERING.contains(rest(path, language)))
        .isPresent();
  }

  /** The page at an address; empty where nothing stands. */
  public Optional<RenderedPage> render(String path, Reading reading) {
    return switch (path) {
      case "/" -> Optional.of(RenderedPage.moved(path, 302, Language.LV.home()));
      case "/favicon.ico" -> Optional.of(RenderedPage.moved(path, 302, assets.path("ikona.svg")));
      case "/robots.txt" -> Optional.of(robots());
      case "/sitemap.xml" -> Optional.of(sitemap(reading));
      default -> asset(path).or(() -> inLanguage(path, reading));
    };
  }

  private Optional<RenderedPage> asset(String path) {
    return assets.page(path);
  }

  private Optional<RenderedPage> inLanguage(String path, Reading reading) {
    return Language.ofPath(path)
        .flatMap(language ->
            path.equals(language.home())
                ? Optional.of(pages(language).home(reading))
                : pages(language).render(rest(path, language), reading));
  }

  private static String rest(String path, Language language) {
    return path.substring(language.home().length() + 1);
  }

  private LanguagePages pages(Language language) {
    return Optional.ofNullable(languages.get(language)).orElseThrow();
  }

  private RenderedPage robots() {
    var rules = new StringBuilder("User-agent: *\n");
    for (var language : Language.values()) {
      for (var rest : List.of("meklet", "celvedis/*/")) {
        rules.append("Disallow: ").append(language.path(rest)).append('\n');
      }
    }
    rules.append("Disallow: /darbvieta\nDisallow: /api/\n\n");
    rules.append("Sitemap: ").append(publicUrl).append("/sitemap.xml\n");
    return RenderedPage.text("/robots.txt", "text/plain;charset=utf-8", rules.toString());
  }

  private RenderedPage sitemap(Reading reading) {
    var entries = new ArrayList<Feeds.Entry>();
    for (var language : Language.values()) {
      entries.add(new Feeds.Entry(language.home(), null));
      entries.add(new Feeds.Entry(language.path("konsultantiem"), null));
      for (var listing : Listing.values()) {
        if (listing.stands(reading, language)) {
          entries.add(new Feeds.Entry(language.path(listing.segment()), null));
        }
      }
      for (var id : LanguagePages.QUESTIONNAIRES) {
        if (reading.questionnaire(id).filter(it -> it.speaks(language)).isPresent()) {
          entries.add(new Feeds.Entry(language.path("celvedis/" + id), null));
        }
      }
      for (var type : Document.Type.values()) {
        for (var card : reading.cards(type, language)) {
          entries.add(new Feeds.Entry(card.path(), card.checkedOn()));
        }
      }
      for (var organization : reading.organizations()) {
        if (organization.speaks(language) && reading.asSocialService(organization).isEmpty()) {
          entries.add(
              new Feeds.Entry(
                  language.path("iestades/" + organization.id()), organization.checkedOn()));
        }
      }
    }
    return RenderedPage.text(
        "/sitemap.xml", "application/xml;charset=utf-8", feeds.sitemap(entries));
  }
}
