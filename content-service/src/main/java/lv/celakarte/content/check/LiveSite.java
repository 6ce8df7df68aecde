package lv.celakarte.content.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Path;

/**
 * What readers find on the site: the pages of live documents, the addresses that lead on to them,
 * the glossary, and what other parts of the platform answer.
 */
final class LiveSite implements LinkTargets, Glossary {

  /** A look at all documents serves the checks of this long. */
  private static final Duration KEPT = Duration.ofSeconds(15);

  /** Sooner than this nobody published what they miss. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final String LANGUAGE = "/(lv|viegli|en|ru)";

  /** Addresses that the site and the gateway answer by themselves; institutions by their id. */
  private static final Pattern OTHER_PARTS =
      Pattern.compile(
          "/|"
              + LANGUAGE
              + "|"
              + LANGUAGE
              + "/(situacijas|soli|iestades|vardnica|jaunumi|meklet)|"
              + LANGUAGE
              + "/iestades/[a-z0-9-]+|"
              + LANGUAGE
              + "/celvedis(/[a-z-]+)?");

  private record Snapshot(Instant at, Set<String> paths, Map<Language, List<String>> terms) {}

  private final LiveDocuments documents;
  private final Clock clock;
  private final AtomicReference<Snapshot> last =
      new AtomicReference<>(new Snapshot(Instant.MIN, Set.of(), Map.of()));

  LiveSite(LiveDocuments documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public Optional<Boolean> knows(String path) {
    return Optional.of(
        OTHER_PARTS.matcher(path).matches()
            || notOlderThan(KEPT).paths().contains(path)
            || notOlderThan(FRESH).paths().contains(path));
  }

  /** Easy language is explained by the Latvian glossary until it has words of its own. */
  @Override
  public List<String> terms(Language language) {
    var terms = notOlderThan(KEPT).terms();
    var own = terms.getOrDefault(language, List.of());
    return language == Language.LV_SIMPLE
        ? Stream.concat(own.stream(), terms.getOrDefault(Language.LV, List.of()).stream()).toList()
        : own;
  }

  private Snapshot notOlderThan(Duration age) {
    var now = clock.instant();
    var known = last.get();
    if (known.at().isBefore(now.minus(age))) {
      known = look(now);
      last.set(known);
    }
    return known;
  }

  private Snapshot look(Instant now) {
    var live = documents.all();
    var paths = live.stream().flatMap(LiveSite::paths).collect(Collectors.toUnmodifiableSet());
    var terms =
        live.stream()
            .filter(document -> document.type() == DocumentType.TERM)
            .collect(
                Collectors.groupingBy(
                    document -> document.id().language(),
                    Collectors.mapping(LiveSite::title, Collectors.toList())));
    return new Snapshot(now, paths, terms);
  }

  private static Stream<String> paths(Document document) {
    return Stream.concat(document.livePath().stream(), document.formerPaths().stream())
        .map(Path::value);
  }

  private static String title(Document document) {
    return document.publication().newest().orElseThrow().manuscript().title();
  }
}
