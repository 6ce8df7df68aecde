package lv.celakarte.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.published.Card;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Verification;
import org.jspecify.annotations.Nullable;

/** The pages of documents, and what is left at the addresses where they were. */
final class DocumentPages {

  private final Frames frames;
  private final Language language;
  private final Words words;
  private final Views views;
  private final StructuredData data;

  DocumentPages(Frames frames, Views views, StructuredData data) {
    this.frames = frames;
    this.language = frames.language();
    this.words = frames.words();
    this.views = views;
    this.data = data;
  }

  /**
   * What answers at this address. A live document comes first, then the forwarding of one that has
   * moved, then the notice of one that was taken back; among equals the lowest id, so that every
   * renderer decides alike.
   */
  Optional<RenderedPage> at(String path, Reading reading) {
    return reading.claimants(path).stream()
        .min(
            Comparator.<Document>comparingInt(document -> rank(document, path))
                .thenComparing(Document::key))
        .flatMap(document -> answer(document, path, reading));
  }

  private static int rank(Document document, String path) {
    return switch (document.state()) {
      case PUBLISHED -> document.path().equals(path) ? 0 : 1;
      case REDIRECTED -> 2;
      case WITHDRAWN -> 3;
    };
  }

  private Optional<RenderedPage> answer(Document document, String path, Reading reading) {
    return switch (document.state()) {
      case PUBLISHED ->
          Optional.of(
              document.path().equals(path)
                  ? page(document, reading)
                  : RenderedPage.moved(path, 301, document.path()));
      case REDIRECTED ->
          Optional.ofNullable(Hrefs.local(document.redirectTo()))
              .filter(target -> !target.equals(path))
              .map(target -> RenderedPage.moved(path, 301, target));
      case WITHDRAWN -> Optional.of(withdrawn(document, path, reading));
    };
  }

  private RenderedPage page(Document document, Reading reading) {
    return document.type() == Document.Type.TERM
        ? term(document, reading)
        : article(document, reading);
  }

  private RenderedPage article(Document document, Reading reading) {
    return article(document, reading, frame(document, reading), 200);
  }

  private RenderedPage article(Document document, Reading reading, Frame frame, int status) {
    var prose = prose(document, reading, frame);
    var details = document.details();
    var page =
        new DocumentPage(
            frame,
            document.type().name().toLowerCase(Locale.ROOT),
            frame.description(),
            mark(document),
            prose.body(document.body()),
            details.steps().stream().map(step -> step(step, prose, reading)).toList(),
            prose.lines(details.documents()),
            prose.lines(details.deadlines()),
            prose.lines(details.fees()),
            prose.plain(details.law()),
            prose.lines(details.changes()),
            contacts(document, reading),
            related(document, reading),
            sourcesOf(document),
            owner(document, reading),
            published(document),
            roadMap(document, reading));
    return html(status, frame, "document", page);
  }

  private Prose prose(Document document, Reading reading, Frame frame) {
    return new Prose(
        views,
        frame,
        frames.terms(reading, document.path()),
        frames.quotes(reading),
        organization -> contact(organization, reading));
  }

  private Frame frame(Document document, Reading reading) {
    var trail = trail(document);
    var variants = frames.variants(other -> reading.card(document.id(), other).map(Card::path));
    var type =
        switch (document.type()) {
          case SITUATION -> "HowTo";
          case STEP, PAGE -> "WebPage";
          case NEWS -> "NewsArticle";
          case TERM -> "DefinedTerm";
        };
    var quotes = frames.quotes(reading);
    return frames
        .page(
            reading,
            quotes.in(document.title()),
            quotes.inAny(document.summary()),
            document.path(),
            trail,
            variants,
            data.article(document, quotes, type, trail))
        .noticing(frames.notices(reading, document.section()));
  }

  private List<Link> trail(Document document) {
    var own = new Link(document.title(), document.path());
    var list =
        switch (document.type()) {
          case SITUATION -> "situacijas";
          case STEP -> "soli";
          case NEWS -> "jaunumi";
          case TERM -> "vardnica";
          case PAGE -> null;
        };
    return frames.trail(
        list == null
            ? List.of(own)
            : List.of(new Link(words.t(list + ".title"), language.path(list)), own));
  }

  private DocumentPage.Step step(Document.Step step, Prose prose, Reading reading) {
    return new DocumentPage.Step(
        prose.line(step.text()),
        step.verification() == Verification.VERIFIED,
        contact(step.institution(), reading).orElse(null));
  }

  private Optional<Contact> contact(@Nullable String organization, Reading reading) {
    return Optional.ofNullable(organization)
        .flatMap(reading::organization)
        .map(it -> Contact.of(it, language));
  }

  private List<Contact> contacts(Document document, Reading reading) {
    var contacts = new ArrayList<Contact>();
    for (var id : new LinkedHashSet<>(document.details().institutions())) {
      contact(id, reading).ifPresent(contacts::add);
    }
    return contacts;
  }

  private List<Link> related(Document document, Reading reading) {
    var links = new ArrayList<Link>();
    for (var id : new LinkedHashSet<>(document.details().related())) {
      frames.link(id, reading).ifPresent(links::add);
    }
    return links;
  }

  private @Nullable Link owner(Document document, Reading reading) {
    return contact(document.owner(), reading).map(Contact::link).orElse(null);
  }

  private @Nullable String published(Document document) {
    return document.type() == Document.Type.NEWS && document.publishedAt() != null
        ? Dates.name(Dates.day(document.publishedAt()), language)
        : null;
  }

  private @Nullable Link roadMap(Document document, Reading reading) {
    var asks = document.type() == Document.Type.SITUATION || document.type() == Document.Type.STEP;
    if (!asks) {
      return null;
    }
    var business = "uznemejs".equals(document.section());
    return frames.questions(
        business ? "uznemejs" : "privatpersona",
        words.t(business ? "roadmap.business" : "roadmap.person"),
        reading);
  }

  private RenderedPage term(Document term, Reading reading) {
    return term(term, reading, frame(term, reading), 200);
  }

  private RenderedPage term(Document term, Reading reading, Frame frame, int status) {
    var prose = prose(term, reading, frame);
    var page =
        new TermPage(
            frame, word(term, reading), prose.body(term.body()), mark(term), sourcesOf(term));
    return html(status, frame, "term", page);
  }

  GlossaryPage.Word word(Document term, Reading reading) {
    var translations = new ArrayList<GlossaryPage.Translation>();
    for (var code : List.of("lv", "en", "ru")) {
      var translation = term.details().translations().get(code);
      if (translation != null && !code.equals(language.code())) {
        translations.add(
            new GlossaryPage.Translation(code, words.t("language." + code), translation));
      }
    }
    return new GlossaryPage.Word(
        term.id(),
        term.title(),
        term.path(),
        frames.quotes(reading).inAny(term.summary()),
        translations);
  }

  /**
   * A page that was taken back stays readable, under the reason, where there is anything to read.
   */
  private RenderedPage withdrawn(Document document, String path, Reading reading) {
    var reason = reason(document);
    var readable = document.body() != null && !document.body().isBlank();
    if (readable || !document.details().steps().isEmpty()) {
      var frame =
          frame(document, reading).under(new Frame.Banner(words.t("withdrawn.label"), reason));
      return shown(document, reading, frame, 410);
    }
    var frame =
        frames
            .page(reading, document.title(), null, path, trail(document), frames.alone(), null)
            .hidden();
    return html(
        410,
        frame,
        "notice",
        new NoticePage(frame, words.t("withdrawn.label"), reason, true, onward(frame)));
  }

  private List<String> reason(Document document) {
    var notice = document.notice();
    return notice == null || notice.isBlank()
        ? List.of(words.t("withdrawn.text"))
        : List.of(words.t("withdrawn.text"), notice);
  }

  /** The page of a document that is not public, as it would be, under a banner that says so. */
  RenderedPage preview(Document document, Frame.Banner banner, Reading reading) {
    return shown(document, reading, frame(document, reading).under(banner), 200);
  }

  private RenderedPage shown(Document document, Reading reading, Frame frame, int status) {
    return document.type() == Document.Type.TERM
        ? term(document, reading, frame, status)
        : article(document, reading, frame, status);
  }

  private Mark mark(Document document) {
    return Mark.of(words, language, document.verification(), document.checkedOn());
  }

  private static List<DocumentPage.Source> sourcesOf(Document document) {
    return document.sources().stream()
        .filter(source -> source.url() != null)
        .map(source ->
            new DocumentPage.Source(
                Hrefs.shown(Objects.requireNonNull(source.url())),
                Hrefs.web(source.url()),
                source.date()))
        .toList();
  }

  static List<DocumentPage.Source> sources(List<String> urls) {
    return urls.stream()
        .map(url -> new DocumentPage.Source(Hrefs.shown(url), Hrefs.web(url), null))
        .toList();
  }

  /** Where to go from a page that has nothing to say. */
  static List<Link> onward(Frame frame) {
    return List.of(
        new Link(frame.t("nav.home"), frame.language().home()),
        frame.section("situacijas"),
        frame.section("iestades"),
        frame.section("vardnica"));
  }

  private RenderedPage html(int status, Frame frame, String template, Object page) {
    return RenderedPage.html(
        frame.path(), status, language, Views.toText(views.render(template, page)));
  }
}
