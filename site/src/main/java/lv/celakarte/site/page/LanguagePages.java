package lv.celakarte.site.page;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.page.ListPage.Item;
import lv.celakarte.site.page.ListPage.Section;
import lv.celakarte.site.published.Card;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Language;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Place;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Verification;
import org.jspecify.annotations.Nullable;

/** The pages of one language. */
final class LanguagePages {

  static final List<String> QUESTIONNAIRES = List.of("privatpersona", "uznemejs");

  private static final List<String> KINDS =
      List.of(
          "state",
          "court",
          "profession",
          "ngo",
          "association",
          "self-governing",
          "private",
          "portal",
          "programme",
          "municipal",
          "other");
  private static final List<String> SECTIONS = List.of("privatpersona", "uznemejs", "kopigi");
  private static final String PAPER = "/papirs";
  private static final String COPY = "/bezsaiste.html";
  private static final int SHORT_LIST = 6;
  private static final int NEWS_ON_HOME = 3;
  private static final int NEWS_IN_FEED = 50;

  private final Frames frames;
  private final Language language;
  private final Words words;
  private final Views views;
  private final Feeds feeds;
  private final StructuredData data;
  private final DocumentPages documents;
  private final Papers papers;
  private final OfflineCopy copies;

  LanguagePages(Frames frames, Views views, Feeds feeds, StructuredData data, String style) {
    this.frames = frames;
    this.language = frames.language();
    this.words = frames.words();
    this.views = views;
    this.feeds = feeds;
    this.data = data;
    this.documents = new DocumentPages(frames, views, data);
    this.papers = new Papers(frames, views);
    this.copies = new OfflineCopy(frames, views, style);
  }

  Frames frames() {
    return frames;
  }

  /** The page at an address below the home page. */
  Optional<RenderedPage> render(String rest, Reading reading) {
    var listing = Listing.parse(rest);
    if (listing.isPresent()) {
      return listing.filter(it -> it.stands(reading, language)).map(it -> listed(it, reading));
    }
    return switch (rest) {
      case "jaunumi/atom.xml" ->
          Listing.NEWS.stands(reading, language) ? Optional.of(feed(reading)) : Optional.empty();
      case "nav-atrasts" -> Optional.of(notFound(reading));
      case "uz-redzesanos" -> Optional.of(goodbye(reading));
      case "konsultantiem" -> Optional.of(consultants(reading));
      default -> ofThing(rest, reading);
    };
  }

  private RenderedPage listed(Listing listing, Reading reading) {
    return switch (listing) {
      case SITUATIONS -> situations(reading);
      case STEPS -> steps(reading);
      case ORGANIZATIONS -> organizations(reading);
      case MUNICIPALITIES -> municipalities(reading);
      case GLOSSARY -> glossary(reading);
      case NEWS -> news(reading);
    };
  }

  private Optional<RenderedPage> ofThing(String rest, Reading reading) {
    if (rest.startsWith("iestades/")) {
      var found = reading.anyOrganization(rest.substring("iestades/".length()));
      if (found.isPresent()) {
        return found.filter(it -> it.speaks(language)).map(it -> anyOrganization(it, reading));
      }
    }
    if (rest.startsWith("celvedis/")) {
      return questionnaire(rest.substring("celvedis/".length()), reading);
    }
    return documents.at(language.path(rest), reading);
  }

  private Optional<RenderedPage> questionnaire(String rest, Reading reading) {
    if (rest.endsWith(COPY)) {
      return copy(rest, reading);
    }
    var paper = rest.endsWith(PAPER);
    var id = paper ? rest.substring(0, rest.length() - PAPER.length()) : rest;
    var found = reading.questionnaire(id).filter(it -> it.speaks(language));
    return paper
        ? found
            .filter(Questionnaire::open)
            .filter(it -> !it.questions().isEmpty())
            .map(it -> papers.page(it, reading))
        : found.map(it -> start(it, reading));
  }

  /** Only a questionnaire that can be answered is worth taking along. */
  private Optional<RenderedPage> copy(String rest, Reading reading) {
    return reading
        .questionnaire(rest.substring(0, rest.length() - COPY.length()))
        .filter(it -> it.speaks(language) && it.open() && !it.definition().isEmpty())
        .map(it -> copies.page(language.path("celvedis/" + rest), it, reading));
  }

  private RenderedPage consultants(Reading reading) {
    var path = language.path("konsultantiem");
    var title = words.t("consultant.title");
    var guides = new ArrayList<ConsultantPage.Guide>();
    for (var id : QUESTIONNAIRES) {
      reading
          .questionnaire(id)
          .filter(it -> it.speaks(language) && it.open() && !it.definition().isEmpty())
          .ifPresent(it -> guides.add(guide(it)));
    }
    var frame =
        frames.page(
            reading,
            title,
            words.t("consultant.lead"),
            path,
            frames.trail(List.of(new Link(title, path))),
            frames.twins(path, _ -> true),
            null);
    return html(200, frame, "consultant", new ConsultantPage(frame, guides));
  }

  private ConsultantPage.Guide guide(Questionnaire questionnaire) {
    var base = language.path("celvedis/" + questionnaire.id());
    return new ConsultantPage.Guide(
        questionnaire.title().nearest(language),
        base,
        base + "/kods",
        base + PAPER,
        base + COPY,
        "celakarte-" + questionnaire.id() + "-" + language.code() + ".html");
  }

  RenderedPage preview(Document document, Frame.Banner banner, Reading reading) {
    return documents.preview(document, banner, reading);
  }

  RenderedPage home(Reading reading) {
    var own = Listing.SITUATIONS.stands(reading, language);
    var situations = reading.cards(Document.Type.SITUATION, own ? language : Language.LV);
    Function<Card, Link> link = own ? Frames::link : Frames::latvian;
    var frame =
        frames.page(
            reading,
            words.t("home.title"),
            words.t("home.lead"),
            language.home(),
            List.of(),
            frames.twins(language.home(), _ -> true),
            data.site(language, words.t("site.name")));
    var page =
        new HomePage(
            frame,
            frames.questions("privatpersona", words.t("home.person"), reading),
            frames.questions("uznemejs", words.t("home.business"), reading),
            frame.section("situacijas"),
            few(situations, "privatpersona", link),
            few(situations, "uznemejs", link),
            newest(reading.cards(Document.Type.NEWS, language))
                .limit(NEWS_ON_HOME)
                .map(card -> item(card, reading))
                .toList(),
            reading.anySocialService(Language.LV));
    return html(200, frame, "home", page);
  }

  private static List<Link> few(List<Card> situations, String section, Function<Card, Link> link) {
    return situations.stream()
        .filter(card -> section.equals(card.section()))
        .limit(SHORT_LIST)
        .map(link)
        .toList();
  }

  private RenderedPage situations(Reading reading) {
    return list("situacijas", reading, bySection(reading, Document.Type.SITUATION));
  }

  private RenderedPage steps(Reading reading) {
    return list("soli", reading, bySection(reading, Document.Type.STEP));
  }

  private List<Section> bySection(Reading reading, Document.Type type) {
    var groups = new LinkedHashMap<String, List<Item>>();
    SECTIONS.forEach(section -> groups.put(section, new ArrayList<>()));
    for (var card : reading.cards(type, language)) {
      var section = card.section() == null ? "kopigi" : card.section();
      groups.computeIfAbsent(section, _ -> new ArrayList<>()).add(item(card, reading));
    }
    return sections(groups, "section.", SECTIONS, "kopigi");
  }

  private RenderedPage organizations(Reading reading) {
    var groups = new LinkedHashMap<String, List<Item>>();
    KINDS.forEach(kind -> groups.put(kind, new ArrayList<>()));
    for (var organization : reading.organizations()) {
      if (organization.speaks(language)
          && !organization.socialService()
          && reading.asSocialService(organization).isEmpty()) {
        groups.computeIfAbsent(kind(organization), _ -> new ArrayList<>()).add(item(organization));
      }
    }
    groups.values().forEach(this::sort);
    return list("iestades", reading, sections(groups, "kind.", KINDS, "other"));
  }

  private static String kind(Organization organization) {
    var kind = organization.kind();
    return kind != null && KINDS.contains(kind) ? kind : "other";
  }

  private RenderedPage municipalities(Reading reading) {
    var items = new ArrayList<Item>();
    for (var place : reading.municipalities()) {
      var service = socialService(place, reading);
      if (service != null && service.speaks(language)) {
        items.add(
            new Item(
                place.nameIn(language),
                language.path("iestades/" + service.id()),
                service.nameIn(language),
                null));
      }
    }
    sort(items);
    var groups = new LinkedHashMap<String, List<Item>>();
    for (var item : items) {
      var letter = item.title().substring(0, 1).toUpperCase(language.locale());
      groups.computeIfAbsent(letter, _ -> new ArrayList<>()).add(item);
    }
    var sections = new ArrayList<Section>();
    groups.forEach((letter, list) ->
        sections.add(new Section("burts-" + (sections.size() + 1), letter, list)));
    return list("pasvaldibas", reading, sections);
  }

  private static @Nullable Organization socialService(Place place, Reading reading) {
    var id = place.socialService();
    return id == null ? null : reading.organization(id).orElse(null);
  }

  private RenderedPage news(Reading reading) {
    var items =
        newest(reading.cards(Document.Type.NEWS, language))
            .map(card -> item(card, reading))
            .toList();
    var sections =
        items.isEmpty()
            ? List.<Section>of()
            : List.of(new Section("visi", words.t("jaunumi.all"), items));
    return list("jaunumi", reading, sections);
  }

  private static Stream<Card> newest(List<Card> news) {
    return news.stream()
        .sorted(
            Comparator.comparing(
                    Card::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
  }

  private RenderedPage feed(Reading reading) {
    var news =
        reading.documents(Document.Type.NEWS, language).stream()
            .sorted(
                Comparator.comparing(
                        Document::publishedAt,
                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                    .reversed())
            .limit(NEWS_IN_FEED)
            .toList();
    return RenderedPage.text(
        language.path("jaunumi/atom.xml"),
        "application/atom+xml;charset=utf-8",
        feeds.atom(
            news,
            frames.quotes(reading),
            language,
            words.t("jaunumi.title") + " – " + words.t("site.name")));
  }

  private RenderedPage list(String rest, Reading reading, List<Section> sections) {
    var title = words.t(rest + ".title");
    var path = language.path(rest);
    var frame =
        frames.page(
            reading,
            title,
            words.t(rest + ".lead"),
            path,
            frames.trail(List.of(new Link(title, path))),
            listTwins(rest, reading),
            null);
    var feed =
        rest.equals("jaunumi")
            ? new Link(words.t("jaunumi.feed"), language.path("jaunumi/atom.xml"))
            : null;
    return html(200, frame, "list", new ListPage(frame, words.t(rest + ".lead"), sections, feed));
  }

  /** The same list in the languages that have it. */
  private List<Frame.Variant> listTwins(String rest, Reading reading) {
    var listing = Listing.parse(rest).orElseThrow();
    return frames.twins(language.path(rest), other -> listing.stands(reading, other));
  }

  private List<Section> sections(
      Map<String, List<Item>> groups, String prefix, List<String> known, String other) {
    var sections = new ArrayList<Section>();
    groups.forEach((key, items) -> {
      if (!items.isEmpty()) {
        var name = words.t(prefix + (known.contains(key) ? key : other));
        sections.add(new Section(key, name, items));
      }
    });
    return sections;
  }

  private RenderedPage glossary(Reading reading) {
    var title = words.t("vardnica.title");
    var path = language.path("vardnica");
    var letters = new TreeMap<String, List<GlossaryPage.Word>>(collator());
    for (var term : reading.documents(Document.Type.TERM, language)) {
      var letter = term.title().isEmpty() ? "#" : term.title().substring(0, 1);
      letters
          .computeIfAbsent(letter.toUpperCase(language.locale()), _ -> new ArrayList<>())
          .add(documents.word(term, reading));
    }
    letters
        .values()
        .forEach(list -> list.sort(Comparator.comparing(GlossaryPage.Word::word, collator())));
    var frame =
        frames.page(
            reading,
            title,
            words.t("vardnica.lead"),
            path,
            frames.trail(List.of(new Link(title, path))),
            listTwins("vardnica", reading),
            data.terms(reading.terms(language), frames.quotes(reading), language, title));
    var list =
        letters.entrySet().stream()
            .map(e -> new GlossaryPage.Letter(e.getKey(), e.getValue()))
            .toList();
    return html(200, frame, "glossary", new GlossaryPage(frame, words.t("vardnica.lead"), list));
  }

  private RenderedPage anyOrganization(Organization organization, Reading reading) {
    return reading
        .asSocialService(organization)
        .filter(it -> it.speaks(language))
        .map(it ->
            RenderedPage.moved(
                language.path("iestades/" + organization.id()),
                301,
                language.path("iestades/" + it.id())))
        .orElseGet(() -> organization(organization, reading));
  }

  private RenderedPage organization(Organization organization, Reading reading) {
    var path = language.path("iestades/" + organization.id());
    var name = organization.nameIn(language);
    var list = organization.socialService() ? "pasvaldibas" : "iestades";
    var trail =
        frames.trail(
            List.of(new Link(words.t(list + ".title"), language.path(list)), new Link(name, path)));
    var twins = frames.twins(path, organization::speaks);
    if (!organization.listed()) {
      var text = List.of(words.t("closed.text", name));
      var frame = frames.page(reading, name, null, path, trail, twins, null).hidden();
      return notice(410, frame, words.t("closed.label"), text);
    }
    var frame =
        frames.page(
            reading,
            name,
            organization.purposeIn(language),
            path,
            trail,
            twins,
            data.organization(organization, language, trail));
    var pointing = reading.mentioning(organization.id(), language);
    var page =
        new OrganizationPage(
            frame,
            Contact.of(organization, language),
            organization.shortName(),
            words.t("kind." + kind(organization)),
            nameNote(organization),
            municipality(organization, reading),
            Mark.of(words, language, organization.verification(), organization.checkedOn()),
            links(pointing, Document.Type.SITUATION),
            links(pointing, Document.Type.STEP),
            DocumentPages.sources(organization.sources()));
    return html(200, frame, "organization", page);
  }

  private @Nullable String nameNote(Organization organization) {
    var mark = organization.nameVerification().get(language.code());
    return mark == Verification.TO_BE_CONFIRMED ? words.t("organization.name-unconfirmed") : null;
  }

  private @Nullable String municipality(Organization organization, Reading reading) {
    var place = organization.place();
    return place == null ? null : reading.place(place).map(it -> it.nameIn(language)).orElse(null);
  }

  private static List<Link> links(List<Card> cards, Document.Type type) {
    return cards.stream().filter(card -> card.type() == type).map(Frames::link).toList();
  }

  private RenderedPage start(Questionnaire questionnaire, Reading reading) {
    var path = language.path("celvedis/" + questionnaire.id());
    var title =
        Optional.ofNullable(questionnaire.title().in(language)).orElse(words.t("start.title"));
    var trail = frames.trail(List.of(new Link(title, path)));
    var intro = questionnaire.intro().in(language);
    var twins = frames.twins(path, questionnaire::speaks);
    var frame =
        frames
            .page(reading, title, intro, path, trail, twins, null)
            .noticing(frames.notices(reading, questionnaire.id()));
    if (!questionnaire.open()) {
      return notice(
          410, frame.hidden(), words.t("withdrawn.label"), List.of(words.t("start.closed")));
    }
    var count = questionnaire.questionCount();
    var page =
        new StartPage(
            frame,
            intro,
            count == null ? null : words.t("start.count", count),
            path + "/sakt",
            path + "/turpinat",
            path + "/kods",
            questionnaire.questions().isEmpty() ? null : path + PAPER,
            questionnaire.speaksForOthers());
    return html(200, frame, "start", page);
  }

  private RenderedPage notFound(Reading reading) {
    var path = language.path("nav-atrasts");
    var frame =
        frames
            .page(reading, words.t("missing.title"), null, path, List.of(), frames.alone(), null)
            .hidden();
    var page =
        new NoticePage(
            frame, words.t("missing.label"), List.of(words.t("missing.text")), true, onward(frame));
    return html(404, frame, "notice", page);
  }

  private RenderedPage goodbye(Reading reading) {
    var path = language.path("uz-redzesanos");
    var frame =
        frames
            .page(
                reading,
                words.t("goodbye.title"),
                null,
                path,
                List.of(),
                frames.twins(path, _ -> true),
                null)
            .hidden();
    var page =
        new NoticePage(
            frame,
            null,
            List.of(words.t("goodbye.text"), words.t("goodbye.history")),
            false,
            List.of());
    return html(200, frame, "notice", page);
  }

  private RenderedPage notice(int status, Frame frame, String label, List<String> text) {
    return html(status, frame, "notice", new NoticePage(frame, label, text, true, onward(frame)));
  }

  private List<Link> onward(Frame frame) {
    return DocumentPages.onward(frame);
  }

  private Item item(Card card, Reading reading) {
    var note =
        card.type() == Document.Type.NEWS && card.publishedAt() != null
            ? Dates.name(Dates.day(card.publishedAt()), language)
            : card.verification() == Verification.VERIFIED
                ? null
                : words.t("mark.unconfirmed-short");
    return new Item(card.title(), card.path(), frames.quotes(reading).inAny(card.summary()), note);
  }

  private Item item(Organization organization) {
    var name = organization.nameIn(language);
    var shortName = organization.shortName();
    var title =
        shortName == null || name.contains(shortName) ? name : name + " (" + shortName + ")";
    return new Item(
        title,
        language.path("iestades/" + organization.id()),
        organization.purposeIn(language),
        null);
  }

  private void sort(List<Item> items) {
    items.sort(Comparator.comparing(Item::title, collator()));
  }

  /** As a dictionary of the language sorts; not shared, because collators are not thread-safe. */
  private Comparator<String> collator() {
    var collator = Collator.getInstance(language.locale());
    return (a, b) -> collator.compare(a, b);
  }

  private RenderedPage html(int status, Frame frame, String template, Object page) {
    return RenderedPage.html(
        frame.path(), status, language, Views.toText(views.render(template, page)));
  }
}
