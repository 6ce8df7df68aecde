package lv.celakarte.site.published;

import java.time.Instant;
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
  private final Map<String, Set<String>> mentions = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> claims = new ConcurrentHashMap<>();
  private final Map<String, Organization> organizations = new ConcurrentSkipListMap<>();
  private final Map<String, Place> places = new ConcurrentSkipListMap<>();
  private final Map<String, Questionnaire> questionnaires = new ConcurrentSkipListMap<>();
  private final Map<Language, List<Term>> terms = new ConcurrentHashMap<>();
  private final Map<String, Instant> changed = new ConcurrentHashMap<>();

  /** A document was published, ended ({@code document} says how) or is gone ({@code null}). */
  public Touched document(String key, @Nullable Document document, Instant at) {
    var before = document == null ? documents.remove(key) : documents.put(key, document);
    var touched = new Touched();
    touched.keys().add(Keys.document(key));
    forget(before, touched);
    learn(document, touched);
    touchIndexes(before, document, touched);
    return stamped(touched, at);
  }

  /** An institution changed or is gone. */
  public Touched organization(String id, @Nullable Organization organization, Instant at) {
    put(organizations, id, organization);
    var touched = new Touched();
    touched.keys().add(Keys.organization(id));
    touched.keys().add(Keys.ORGANIZATIONS);
    for (var language : Language.values()) {
      touched.paths().add(language.path("iestades/" + id));
    }
    return stamped(touched, at);
  }

  /** A place changed or is gone. */
  public Touched place(String id, @Nullable Place place, Instant at) {
    put(places, id, place);
    var touched = new Touched();
    touched.keys().add(Keys.PLACES);
    return stamped(touched, at);
  }

  /** A questionnaire changed or is gone. */
  public Touched questionnaire(String id, @Nullable Questionnaire questionnaire, Instant at) {
    put(questionnaires, id, questionnaire);
    var touched = new Touched();
    touched.keys().add(Keys.questionnaire(id));
    for (var language : Language.values()) {
      touched.paths().add(language.path("celvedis/" + id));
    }
    return stamped(touched, at);
  }

  /** Every address that a document, an institution or a questionnaire answers or has answered. */
  public Set<String> paths() {
    var paths = new TreeSet<>(claims.keySet());
    for (var language : Language.values()) {
      organizations.keySet().forEach(id -> paths.add(language.path("iestades/" + id)));
      questionnaires.keySet().forEach(id -> paths.add(language.path("celvedis/" + id)));
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
    return live.computeIfAbsent(type + "/" + language, _ -> new ConcurrentSkipListMap<>());
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

  @Nullable Questionnaire questionnaire(String id) {
    return questionnaires.get(id);
  }
}
