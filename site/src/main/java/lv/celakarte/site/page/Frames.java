package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.site.page.Frame.Alternate;
import lv.celakarte.site.page.Frame.Chrome;
import lv.celakarte.site.page.Frame.Crisis;
import lv.celakarte.site.published.Card;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Term;
import org.jspecify.annotations.Nullable;

/** Makes the frames of pages in one language. */
public final class Frames {

  /** The helpline that every page names. */
  static final String CRISIS_LINE = "skalbes";

  private static final String CRISIS_NUMBER = "116123";
  private static final List<String> FOOTER =
      List.of(
          "lapa-ka-lietot",
          "lapa-krize",
          "lapa-par-celakarti",
          "lapa-privatums",
          "lapa-pieklustamiba");

  private final Language language;
  private final Words words;
  private final Assets assets;
  private final String publicUrl;
  private volatile @Nullable Glossary glossary;

  private record Glossary(List<Term> terms, TermLinks.Index index) {}

  Frames(Language language, Words words, Assets assets, String publicUrl) {
    this.language = language;
    this.words = words;
    this.assets = assets;
    this.publicUrl = publicUrl;
  }

  /** The language of these frames. */
  public Language language() {
    return language;
  }

  /** The words of these frames. */
  public Words words() {
    return words;
  }

  /** A frame for a page that is made for one visitor, which no search engine should list. */
  public Frame visitor(Reading reading, String title, String path, List<Link> trail) {
    return new Frame(
        language,
        words,
        chrome(reading),
        title,
        null,
        path,
        trail(trail),
        new Alternate(path.replaceFirst("^/[a-z]{2}", language.other().home()), true),
        false,
        null,
        null);
  }

  Frame page(
      Reading reading,
      String title,
      @Nullable String description,
      String path,
      List<Link> trail,
      Alternate alternate,
      @Nullable String structuredData) {
    return new Frame(
        language,
        words,
        chrome(reading),
        title,
        description,
        path,
        trail,
        alternate,
        true,
        structuredData,
        null);
  }

  /** A page that stands under the same address in both languages. */
  Alternate twin(String path) {
    return new Alternate(path.replaceFirst("^/[a-z]{2}", language.other().home()), true);
  }

  Alternate alternate(Optional<String> path) {
    return path.map(it -> new Alternate(it, true))
        .orElseGet(() -> new Alternate(language.other().home(), false));
  }

  /** The way from the home page. */
  List<Link> trail(List<Link> rest) {
    return Stream.concat(Stream.of(new Link(words.t("nav.home"), language.home())), rest.stream())
        .toList();
  }

  TermLinks terms(Reading reading, String page) {
    var terms = reading.terms(language);
    var known = glossary;
    // Mostly the very same list, which is told apart at once.
    if (known == null || !known.terms().equals(terms)) {
      known = new Glossary(terms, new TermLinks.Index(terms, language));
      glossary = known;
    }
    return new TermLinks(known.index(), page);
  }

  private Chrome chrome(Reading reading) {
    return new Chrome(
        publicUrl,
        assets.path("lapa.css"),
        assets.path("lapa.js"),
        assets.path("ikona.svg"),
        assets.path("zime.svg"),
        assets.path("cels.svg"),
        reading.organization(CRISIS_LINE).flatMap(this::crisis).orElse(null),
        footer(reading));
  }

  private Optional<Crisis> crisis(Organization line) {
    var phones = Contact.of(line, language).ways().stream().filter(w -> w.kind().equals("phone"));
    return phones
        .filter(way -> way.href() != null && way.text().replace(" ", "").equals(CRISIS_NUMBER))
        .findFirst()
        .map(way ->
            new Crisis(
                line.nameIn(language),
                way.text(),
                "tel:" + CRISIS_NUMBER,
                line.purposeIn(language),
                language.path("iestades/" + line.id())));
  }

  private List<Link> footer(Reading reading) {
    var links = new ArrayList<Link>();
    for (var id : FOOTER) {
      reading.card(id, language).map(Frames::link).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  static Link link(Card card) {
    return new Link(card.title(), card.path());
  }
}
