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
          Optional.ofNullable(local(document.redirectTo()))
              .filter(target -> !target.equals(path))
              .map(target -> RenderedPage.moved(path, 301, target));
      case WITHDRAWN -> Optional.of(withdrawn(document, path, reading));
    };
  }

  /** Only addresses of this site: a document must not send its readers elsewhere unseen. */
  private static @Nullable String local(@Nullable String target) {
    if (target == null || !target.startsWith("/") || target.startsWith("//")) {
      return null;
    }
    return target.chars().noneMatch(c -> c <= ' ' || c == '\\') ? target : null;
  }

  private RenderedPage page(Document document, Reading reading) {
    return document.type() == Document.Type.TERM
        ? term(document, reading)
        : article(document, reading);
  }

  private RenderedPage article(Document document, Reading reading) {
    var prose = new Prose(views, frames.terms(reading, document.path()));
    var details = document.details();
    var frame = frame(document, reading);
    var page =
        new DocumentPage(
            frame,
            document.type().name().toLowerCase(Locale.ROOT),
            document.summary(),
            mark(document),
            prose.body(document.body()),
            details.steps().stream().map(step -> step(step, prose, reading)).toList(),
            prose.lines(details.documents()),
            prose.lines(details.deadlines()),
            prose.lines(details.fees()),
            details.law(),
            prose.lines(details.changes()),
            contacts(document, reading),
            related(document, reading),
            sourcesOf(document),
            owner(document, reading),
            published(document),
            roadMap(document));
    return html(200, frame, "document", page);
  }

  private Frame frame(Document document, Reading reading) {
    var trail = trail(document);
    var alternate = frames.alternate(reading.card(document.id(), language.other()).map(Card::path));
    var type =
        switch (document.type()) {
          case SITUATION -> "HowTo";
          case STEP, PAGE -> "WebPage";
          case NEWS -> "NewsArticle";
          case TERM -> "DefinedTerm";
        };
    return frames.page(
        reading,
        document.title(),
        document.summary(),
        document.path(),
        trail,
        alternate,
        data.article(document, type, trail));
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
      reading.card(id, language).map(Frames::link).ifPresent(links::add);
    }
    return links;
  }

  private @Nullable Link owner(Document document, Reading reading) {
    return contact(document.owner(), reading)
        .map(contact -> new Link(contact.name(), contact.href()))
        .orElse(null);
  }

  private @Nullable String published(Document document) {
    return document.type() == Document.Type.NEWS && document.publishedAt() != null
        ? Dates.name(Dates.day(document.publishedAt()), language)
        : null;
  }

  private @Nullable Link roadMap(Document document) {
    var asks = document.type() == Document.Type.SITUATION || document.type() == Document.Type.STEP;
    if (!asks) {
      return null;
    }
    var business = "uznemejs".equals(document.section());
    return new Link(
        words.t(business ? "roadmap.business" : "roadmap.person"),
        language.path("celvedis/" + (business ? "uznemejs" : "privatpersona")));
  }

  private RenderedPage term(Document term, Reading reading) {
    var prose = new Prose(views, frames.terms(reading, term.path()));
    var frame = frame(term, reading);
    var page =
        new TermPage(frame, word(term), prose.body(term.body()), mark(term), sourcesOf(term));
    return html(200, frame, "term", page);
  }

  GlossaryPage.Word word(Document term) {
    var translations = new ArrayList<GlossaryPage.Translation>();
    for (var code : List.of("lv", "en", "ru")) {
      var translation = term.details().translations().get(code);
      if (translation != null && !code.equals(language.code())) {
        translations.add(
            new GlossaryPage.Translation(code, words.t("language." + code), translation));
      }
    }
    return new GlossaryPage.Word(
        term.id(), term.title(), term.path(), term.summary(), translations);
  }

  private RenderedPage withdrawn(Document document, String path, Reading reading) {
    var alternate = frames.alternate(Optional.empty());
    var frame =
        frames
            .page(reading, document.title(), null, path, trail(document), alternate, null)
            .hidden();
    var notice = document.notice();
    var text =
        notice == null || notice.isBlank()
            ? List.of(words.t("withdrawn.text"))
            : List.of(words.t("withdrawn.text"), notice);
    return html(
        410,
        frame,
        "notice",
        new NoticePage(frame, words.t("withdrawn.label"), text, true, onward(frames)));
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
  static List<Link> onward(Frames frames) {
    var words = frames.words();
    var language = frames.language();
    return List.of(
        new Link(words.t("nav.home"), language.home()),
        new Link(words.t("situacijas.title"), language.path("situacijas")),
        new Link(words.t("iestades.title"), language.path("iestades")),
        new Link(words.t("vardnica.title"), language.path("vardnica")));
  }

  private RenderedPage html(int status, Frame frame, String template, Object page) {
    return RenderedPage.html(
        frame.path(), status, language, Views.toText(views.render(template, page)));
  }
}
