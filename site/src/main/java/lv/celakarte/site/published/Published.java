package lv.celakarte.site.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is published at this moment, indexed the way pages ask for it.
 *
 * <p>One thread changes it, any number may read. It is read only through a {@link Reading}, which
 * writes down what was asked.
 */
public final class Published {

  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Document>> live = new ConcurrentHashMap<>();

  /** Where a day begins for readers and laws. */
  public static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  static final String INSTITUTIONS = "institutions";
  static final String SERVICES = "services";

  private final Map<String, Set<String>> speaking = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> mentions = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> claims = new ConcurrentHashMap<>();
  private final Map<String, Organization> organizations = new ConcurrentSkipListMap<>();
  private final Map<String, Place> places = new ConcurrentSkipListMap<>();
  private final Map<String, Questionnaire> questionnaires = new ConcurrentSkipListMap<>();
  private final Map<String, Fact> facts = new ConcurrentSkipListMap<>();
  private final Map<String, Notice> notices = new ConcurrentSkipListMap<>();
  private final Map<Language, List<Term>> terms = new ConcurrentHashMap<>();
  private final Map<String, Instant> changed = new ConcurrentHashMap<>();
  private volatile Instant now = Instant.EPOCH;
  private volatile Instant due = Instant.EPOCH;

  /** A document was published, ended ({@code document} says how) or is gone ({@code null}). */
  public Touched document(String key, @Nullable Document document, Instant at) {
    var before = document == null ? documents.remove(key) : documents.put(key, document);
    var touched = new Touched();
    touched.keys().add(Keys.document(key));
    var kinds = kinds(before, document);
    var filled = filled(kinds);
    forget(before, touched);
    learn(document, touched);
    touchIndexes(before, document, touched);
    kinds.stream()
        .filter(kind -> filled.contains(kind) == live(kind).isEmpty())
        .forEach(kind -> touched.keys().add("any/" + kind));
    return stamped(touched, at);
  }

  /** An institution changed or is gone. */
  public Touched organization(String id, @Nullable Organization organization, Instant at) {
    put(organizations, id, organization);
    var touched = new Touched();
    touched.keys().add(Keys.organization(id));
    touched.keys().add(Keys.ORGANIZATIONS);
    for (var language : Language.values()) {
      speaks(INSTITUTIONS, id, organization, language, touched);
      speaks(SERVICES, id, organization, language, touched);
      touched.paths().add(language.path("iestades/" + id));
    }
    return stamped(touched, at);
  }

  private void speaks(
      String kind,
      String id,
      @Nullable Organization organization,
      Language language,
      Touched touched) {
    var key = Keys.any(kind, language);
    var all = speaking.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet());
    var none = all.isEmpty();
    if (organization != null
        && organization.listed()
        && organization.socialService() == kind.equals(SERVICES)
        && organization.speaks(language)) {
      all.add(id);
    } else {
      all.remove(id);
    }
    if (all.isEmpty() != none) {
      touched.keys().add(key);
    }
  }

  /** A place changed or is gone. */
  public Touched place(String id, @Nullable Place place, Instant at) {
    put(places, id, place);
    var touched = new Touched();
    touched.keys().add(Keys.PLACES);
    return stamped(touched, at);
  }

  /** What a questionnaire has besides its questions: the beginning, and all of it on paper. */
  private static List<String> screens(String id, Language language) {
    var start = language.path("celvedis/" + id);
    return List.of(start, start + "/papirs", start + "/bezsaiste.html");
  }

  /** A fact changed or is gone. */
  public Touched fact(String id, @Nullable Fact fact, Instant at) {
    put(facts, id, fact);
    plan();
    var touched = new Touched();
    touched.keys().add(Keys.fact(id));
    return stamped(touched, at);
  }

  /** A notice changed or is gone. */
  public Touched notice(String id, @Nullable Notice notice, Instant at) {
    put(notices, id, notice);
    plan();
    var touched = new Touched();
    touched.keys().add(Keys.NOTICES);
    return stamped(touched, at);
  }

  /**
   * It is now this late: values begin and cease to hold, notices begin and end. Time is told like
   * any other change, so that a page depends on nothing but what is published.
   */
  public Touched time(Instant time) {
    var before = now;
    now = time;
    var touched = new Touched();
    for (var fact : facts.values()) {
      if (!fact.on(day(before)).equals(fact.on(day(time)))) {
        touched.keys().add(Keys.fact(fact.id()));
        stamp(Keys.fact(fact.id()), latest(fact.turns().map(Published::midnight)));
      }
    }
    for (var questionnaire : questionnaires.values()) {
      if (!questionnaire.same(day(before), day(time))) {
        touched.keys().add(Keys.questionnaire(questionnaire.id()));
        stamp(
            Keys.questionnaire(questionnaire.id()),
            latest(questionnaire.turns().map(Published::midnight)));
      }
    }
    for (var notice : notices.values()) {
      if (notice.shown(before) != notice.shown(time)) {
        touched.keys().add(Keys.NOTICES);
        stamp(Keys.NOTICES, latest(notice.turns()));
      }
    }
    plan();
    return touched;
  }

  /** When {@link #time} has something to do next; {@link Instant#MAX} when never. */
  public Instant due() {
    return due;
  }

  private void plan() {
    if (!now.equals(Instant.EPOCH)) {
      due = turns().filter(now::isBefore).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }
  }

  private Stream<Instant> turns() {
    var days =
        Stream.concat(
            facts.values().stream().flatMap(Fact::turns),
            questionnaires.values().stream().flatMap(Questionnaire::turns));
    return Stream.concat(
        days.map(Published::midnight), notices.values().stream().flatMap(Notice::turns));
  }

  private void stamp(String key, Instant at) {
    changed.merge(key, at, (known, other) -> known.isAfter(other) ? known : other);
  }

  private Instant latest(Stream<Instant> turns) {
    return turns.filter(it -> !it.isAfter(now)).max(Comparator.naturalOrder()).orElse(now);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, LATVIA);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(LATVIA).toInstant();
  }

  /** A questionnaire changed or is gone. */
  public Touched questionnaire(String id, @Nullable Questionnaire questionnaire, Instant at) {
    put(questionnaires, id, questionnaire);
    plan();
    var touched = new Touched();
    touched.keys().add(Keys.questionnaire(id));
    for (var language : Language.values()) {
      touched.paths().addAll(screens(id, language));
    }
    return stamped(touched, at);
  }

  /** Every address that a document, an institution or a questionnaire answers or has answered. */
  public Set<String> paths() {
    var paths = new TreeSet<>(claims.keySet());
    for (var language : Language.values()) {
      organizations.keySet().forEach(id -> paths.add(language.path("iestades/" + id)));
      questionnaires.keySet().forEach(id -> paths.addAll(screens(id, language)));
    }
    return paths;
  }

  /** When the newest of these was changed. */
  public Instant newest(Collection<String> keys) {
    return keys.stream()
        .map(changed::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Touched stamped(Touched touched, Instant at) {
    touched.keys().forEach(key -> changed.put(key, at));
    return touched;
  }

  private void forget(@Nullable Document before, Touched touched) {
    if (before == null) {
      return;
    }
    for (var path : claimed(before)) {
      claims.computeIfPresent(path, (_, keys) -> without(keys, before.key()));
      touch(path, touched);
    }
    if (before.live()) {
      live(before.type(), before.language()).remove(before.id());
      for (var organization : mentioned(before)) {
        mentions.computeIfPresent(
            Keys.mentions(organization, before.language()),
            (_, keys) -> without(keys, before.key()));
      }
    }
  }

  private void learn(@Nullable Document document, Touched touched) {
    if (document == null) {
      return;
    }
    for (var path : claimed(document)) {
      add(claims, path, document.key());
      touch(path, touched);
    }
    if (document.live()) {
      live(document.type(), document.language()).put(document.id(), document);
      for (var organization : mentioned(document)) {
        add(mentions, Keys.mentions(organization, document.language()), document.key());
      }
    }
  }

  private static void touch(String path, Touched touched) {
    touched.paths().add(path);
    touched.keys().add(Keys.claims(path));
  }

  private void touchIndexes(@Nullable Document before, @Nullable Document after, Touched touched) {
    var sameCard = Objects.equals(card(before), card(after));
    for (var document : new @Nullable Document[] {before, after}) {
      if (document == null) {
        continue;
      }
      touched.keys().add(Keys.all(document.type(), document.language()));
      if (!sameCard) {
        touched.keys().add(Keys.card(document.key()));
        touched.keys().add(Keys.cards(document.type(), document.language()));
      }
      if (!sameCard || !mentioned(before).equals(mentioned(after))) {
        mentioned(document)
            .forEach(id -> touched.keys().add(Keys.mentions(id, document.language())));
      }
      if (!sameCard && document.type() == Document.Type.TERM) {
        touched.keys().add(Keys.terms(document.language()));
        Language.parse(document.language()).ifPresent(terms::remove);
      }
    }
  }

  /** The lists of live documents that a change concerns. */
  private static Set<String> kinds(@Nullable Document before, @Nullable Document after) {
    var kinds = new TreeSet<String>();
    for (var document : new @Nullable Document[] {before, after}) {
      if (document != null) {
        kinds.add(kind(document.type(), document.language()));
      }
    }
    return kinds;
  }

  private Set<String> filled(Set<String> kinds) {
    var filled = new TreeSet<>(kinds);
    filled.removeIf(kind -> live(kind).isEmpty());
    return filled;
  }

  private static String kind(Document.Type type, String language) {
    return type + "/" + language;
  }

  private static @Nullable Card card(@Nullable Document document) {
    return document != null && document.live() ? Card.of(document) : null;
  }

  /** The institutions to which a live document points. */
  private static Set<String> mentioned(@Nullable Document document) {
    var ids = new TreeSet<String>();
    if (document != null && document.live()) {
      ids.addAll(document.details().institutions());
      for (var step : document.details().steps()) {
        if (step.institution() != null) {
          ids.add(step.institution());
        }
      }
    }
    return ids;
  }

  private static Set<String> claimed(Document document) {
    var paths = new TreeSet<>(document.formerPaths());
    paths.add(document.path());
    return paths;
  }

  private static <T> void put(Map<String, T> map, String key, @Nullable T value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private static void add(Map<String, Set<String>> index, String key, String entry) {
    index.computeIfAbsent(key, _ -> new ConcurrentSkipListSet<>()).add(entry);
  }

  private static @Nullable Set<String> without(Set<String> keys, String key) {
    keys.remove(key);
    return keys.isEmpty() ? null : keys;
  }

  private Map<String, Document> live(Document.Type type, String language) {
    return live(kind(type, language));
  }

  private Map<String, Document> live(String kind) {
    return live.computeIfAbsent(kind, _ -> new ConcurrentSkipListMap<>());
  }

  // What follows is asked through a Reading only.

  @Nullable Document document(String key) {
    return documents.get(key);
  }

  List<Document> claimants(String path) {
    var found = new ArrayList<Document>();
    for (var key : claims.getOrDefault(path, Set.of())) {
      var document = documents.get(key);
      if (document != null) {
        found.add(document);
      }
    }
    return found;
  }

  List<Document> documents(Document.Type type, Language language) {
    return List.copyOf(live(type, language.code()).values());
  }

  boolean any(Document.Type type, Language language) {
    return !live(type, language.code()).isEmpty();
  }

  boolean anySpeaking(String kind, Language language) {
    return !speaking.getOrDefault(Keys.any(kind, language), Set.of()).isEmpty();
  }

  List<Document> mentioning(String organization, Language language) {
    return mentions.getOrDefault(Keys.mentions(organization, language.code()), Set.of()).stream()
        .map(documents::get)
        .filter(Objects::nonNull)
        .toList();
  }

  List<Term> terms(Language language) {
    return terms.computeIfAbsent(
        language,
        it ->
            documents(Document.Type.TERM, it).stream()
                .map(term -> new Term(term.title(), term.summary(), term.path()))
                .toList());
  }

  @Nullable Organization organization(String id) {
    return organizations.get(id);
  }

  List<Organization> organizations() {
    return List.copyOf(organizations.values());
  }

  @Nullable Place place(String id) {
    return places.get(id);
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  LocalDate today() {
    return day(now);
  }

  @Nullable Fact fact(String id) {
    return facts.get(id);
  }

  List<Notice> notices() {
    return notices.values().stream().filter(notice -> notice.shown(now)).toList();
  }

  List<Document> quoting(String fact) {
    return documents.values().stream()
        .filter(document -> document.live() && document.quotes(fact))
        .toList();
  }

  List<Questionnaire> questionnaires() {
    return List.copyOf(questionnaires.values());
  }

  @Nullable Questionnaire questionnaire(String id) {
    return questionnaires.get(id);
  }
}
