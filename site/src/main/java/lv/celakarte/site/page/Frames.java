package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.celakarte.site.page.Frame.Chrome;
import lv.celakarte.site.page.Frame.Crisis;
import lv.celakarte.site.page.Frame.Variant;
import lv.celakarte.site.published.Card;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Notice;
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

  /**
   * A frame for a page that is made for one visitor, which no search engine should list.
   *
   * @param speaks the languages in which the visitor could see the same
   */
  public Frame visitor(
      Reading reading, String title, String path, List<Link> trail, Predicate<Language> speaks) {
    return new Frame(
        language,
        words,
        chrome(reading),
        title,
        null,
        path,
        trail(trail),
        twins(path, speaks),
        false,
        null,
        null,
        notices(reading, null),
        null);
  }

  Frame page(
      Reading reading,
      String title,
      @Nullable String description,
      String path,
      List<Link> trail,
      List<Variant> variants,
      @Nullable String structuredData) {
    return new Frame(
        language,
        words,
        chrome(reading),
        title,
        description,
        path,
        trail,
        variants,
        true,
        structuredData,
        null,
        notices(reading, null),
        null);
  }

  /** A page that stands under the same address in each language that speaks of it. */
  List<Variant> twins(String path, Predicate<Language> speaks) {
    return variants(
        other -> speaks.test(other) ? Optional.of(other.twin(path, language)) : Optional.empty());
  }

  /** The other languages, each with this page where it has one. */
  List<Variant> variants(Function<Language, Optional<String>> paths) {
    return language.others().stream()
        .map(other ->
            paths
                .apply(other)
                .map(path -> new Variant(other, path, true))
                .orElseGet(() -> new Variant(other, other.home(), false)))
        .toList();
  }

  /** The home pages of the other languages, for a page that stands in one language only. */
  List<Variant> alone() {
    return variants(_ -> Optional.empty());
  }

  /** The way from the home page. */
  List<Link> trail(List<Link> rest) {
    return Stream.concat(Stream.of(new Link(words.t("nav.home"), language.home())), rest.stream())
        .toList();
  }

  Quotes quotes(Reading reading) {
    return new Quotes(reading, language, words);
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
        sections(reading),
        footer(reading));
  }

  private Optional<Crisis> crisis(Organization line) {
    var contact = Contact.of(line, language);
    return contact.ways().stream()
        .filter(way -> way.kind().equals("phone") && way.href() != null)
        .filter(way -> way.text().replace(" ", "").equals(CRISIS_NUMBER))
        .findFirst()
        .map(way ->
            new Crisis(contact.link(), way.text(), "tel:" + CRISIS_NUMBER, contact.purpose()));
  }

  private Map<String, Link> sections(Reading reading) {
    var links = new LinkedHashMap<String, Link>();
    for (var listing : Listing.values()) {
      var segment = listing.segment();
      links.put(segment, listing.link(reading, language, words.t("nav." + segment)));
    }
    return Collections.unmodifiableMap(links);
  }

  /** The way to one of the lists, in other words than in the navigation. */
  public Link section(Reading reading, String segment, String text) {
    return Listing.parse(segment).orElseThrow().link(reading, language, text);
  }

  /** What pages of a section tell their readers now. */
  public List<Frame.Notice> notices(Reading reading, @Nullable String section) {
    return reading.notices(section).stream().map(this::notice).flatMap(Optional::stream).toList();
  }

  /** In Latvian where it is not there in the language of the page: a warning is for everybody. */
  private Optional<Frame.Notice> notice(Notice notice) {
    var own = language.of(notice.text());
    var text = own == null ? Language.LV.of(notice.text()) : own;
    return Optional.ofNullable(text)
        .map(it -> new Frame.Notice(notice.alert(), it, own == null, link(notice.link())));
  }

  private @Nullable Link link(Notice.@Nullable Target target) {
    if (target == null) {
      return null;
    }
    var href = Hrefs.local(target.href());
    var address = href == null ? Hrefs.web(target.href()) : href;
    var own = language.of(target.text());
    var text = own == null ? Language.LV.of(target.text()) : own;
    return address == null
        ? null
        : new Link(
            text == null ? words.t("notice.more") : text, address, text != null && own == null);
  }

  private List<Link> footer(Reading reading) {
    var links =
        new ArrayList<>(
            FOOTER.stream().map(id -> link(id, reading)).flatMap(Optional::stream).toList());
    links.add(new Link(words.t("consultant.title"), language.path("konsultantiem")));
    return List.copyOf(links);
  }

  /** The way to a document: to its Latvian page where there is none in the language of the page. */
  public Optional<Link> link(String id, Reading reading) {
    return reading
        .card(id, language)
        .map(Frames::link)
        .or(() -> reading.card(id, Language.LV).map(Frames::latvian));
  }

  /** The way to the questions: in Latvian where they are not asked in the language of the page. */
  Link questions(String questionnaire, String text, Reading reading) {
    var own =
        reading
            .questionnaire(questionnaire)
            .map(it -> it.speaks(language))
            .orElse(language == Language.LV);
    var rest = "celvedis/" + questionnaire;
    return own ? new Link(text, language.path(rest)) : new Link(text, Language.LV.path(rest), true);
  }

  static Link link(Card card) {
    return new Link(card.title(), card.path());
  }

  static Link latvian(Card card) {
    return new Link(card.title(), card.path(), true);
  }
}
