package lv.celakarte.site.press;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import lv.celakarte.site.page.Assets;
import lv.celakarte.site.page.RenderedPage;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.press.Output.Cause;
import lv.celakarte.site.published.Published;
import lv.celakarte.site.published.Reading;
import lv.celakarte.site.published.Touched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which pages have to be rendered and whether what came out has to be written.
 *
 * <p>Knows no thread, no clock of its own and no broker: it is told what changed and what the log
 * of pages holds. Several presses may write to one log. The rule that keeps them from undoing each
 * other's work: a press writes what differs from the log's last record, except when that record was
 * made from newer inputs, or from the same inputs by a newer release. At its start it writes every
 * difference, so that going back to an older release works as well.
 */
final class Press {

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  /** How long the style of a former release stays, for the pages that readers still have open. */
  static final Duration OLD_ASSETS = Duration.ofDays(30);

  private static final int CHUNK = 500;

  private final Published published;
  private final SitePages pages;
  private final Output output;
  private final long release;
  private final Clock clock;
  private final BiConsumer<String, Written> lost;

  private final Map<String, Long> offsets = new HashMap<>();
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final Map<String, Optional<String>> wanted = new HashMap<>();
  private final Map<String, Written> log = new HashMap<>();
  private final Map<String, Written> outgoing = new HashMap<>();
  private final Map<String, Cause> causes = new HashMap<>();
  private final Set<String> own = new LinkedHashSet<>();
  private final Set<String> dependent = new LinkedHashSet<>();
  private final Set<String> gathering = new LinkedHashSet<>();
  private boolean started;

  /**
   * A press for this release.
   *
   * @param lost is told of a page that could not be written, on whatever thread that shows
   */
  Press(
      Published published,
      SitePages pages,
      Output output,
      long release,
      Clock clock,
      BiConsumer<String, Written> lost) {
    this.published = published;
    this.pages = pages;
    this.output = output;
    this.release = release;
    this.clock = clock;
    this.lost = lost;
  }

  /** Something that pages show has changed. */
  void changed(String topic, long offset, Touched touched, Cause cause) {
    offsets.merge(topic, offset + 1, Math::max);
    if (started) {
      mark(touched, cause);
    }
  }

  /**
   * Lets what depends on the day and the hour take effect.
   *
   * @return what that touched; empty as long as nothing is due
   */
  Optional<Touched> tick() {
    var now = clock.instant();
    var due = published.due();
    if (now.isBefore(due)) {
      return Optional.empty();
    }
    var touched = published.time(now);
    if (started) {
      // Readers were promised the change for that moment, however late it is noticed.
      mark(touched, new Cause(due.equals(Instant.EPOCH) ? now : due, null));
    }
    return Optional.of(touched);
  }

  /** How long until something takes effect by itself. */
  Duration quiet() {
    var due = published.due();
    return due.equals(Instant.MAX) ? OLD_ASSETS : Duration.between(clock.instant(), due);
  }

  private void mark(Touched touched, Cause cause) {
    touched.paths().forEach(path -> markOwn(path, cause));
    for (var key : touched.keys()) {
      List.copyOf(readers.getOrDefault(key, Set.of())).forEach(path -> markDependent(path, cause));
    }
  }

  private void markOwn(String path, Cause cause) {
    if (pages.gathers(path)) {
      markDependent(path, cause);
    } else {
      causes.put(path, cause);
      dependent.remove(path);
      own.add(path);
    }
  }

  private void markDependent(String path, Cause cause) {
    causes.put(path, cause);
    if (pages.gathers(path)) {
      gathering.add(path);
    } else if (!own.contains(path)) {
      dependent.add(path);
    }
  }

  /** The log holds this record; it is the newest one of its page so far. */
  void seen(String path, Written written) {
    log.put(path, written);
    var sent = outgoing.get(path);
    if (sent != null) {
      if (sent.revision() == written.revision() && Objects.equals(sent.etag(), written.etag())) {
        outgoing.remove(path);
      }
      return;
    }
    var should = wanted.get(path);
    if (started
        && should != null
        && !Objects.equals(should.orElse(null), written.etag())
        && older(written)) {
      // A slower press has overwritten this page: compaction would keep its record.
      markDependent(path, new Cause(clock.instant(), null));
    }
  }

  private boolean older(Written written) {
    return written.inputs() < inputs()
        || (written.inputs() == inputs() && written.release() < release);
  }

  /** A page could not be written: it is still to do. */
  void failed(String path, Written as) {
    if (outgoing.remove(path, as)) {
      markDependent(path, causes.getOrDefault(path, new Cause(clock.instant(), null)));
    }
  }

  /** Renders everything once and writes what differs. */
  void start() {
    var unused = tick();
    var paths = new HashSet<>(pages.paths(published));
    paths.addAll(log.keySet());
    var inOrder = new ArrayList<>(paths);
    // Style before the pages that need it, pages before those that point to them.
    inOrder.sort(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()));
    for (int from = 0; from < inOrder.size(); from += CHUNK) {
      var chunk = inOrder.subList(from, Math.min(inOrder.size(), from + CHUNK));
      var proofs = chunk.parallelStream().map(this::proof).toList();
      proofs.forEach(this::settle);
    }
    started = true;
  }

  private int rank(String path) {
    return path.startsWith(Assets.FOLDER) ? 0 : pages.gathers(path) ? 2 : 1;
  }

  /** The first rendering is done and all of it stands in the log. */
  boolean complete() {
    return started && outgoing.isEmpty();
  }

  boolean started() {
    return started;
  }

  /** How many pages stand, by what this press has rendered. */
  long standing() {
    return wanted.values().stream().filter(Optional::isPresent).count();
  }

  boolean busy() {
    return !own.isEmpty() || !dependent.isEmpty();
  }

  boolean gatheringWaits() {
    return !gathering.isEmpty();
  }

  /** Renders the changed pages themselves, then some of those that also show the change. */
  void print(int some) {
    settle(take(own, Integer.MAX_VALUE));
    settle(take(dependent, some));
  }

  /** Renders the pages that gather from many. */
  void printGathering() {
    settle(take(gathering, Integer.MAX_VALUE));
  }

  private void settle(Collection<String> paths) {
    paths.forEach(path -> settle(proof(path)));
  }

  private static List<String> take(Set<String> pile, int most) {
    var taken = pile.stream().limit(most).toList();
    taken.forEach(pile::remove);
    return taken;
  }

  /** What came out of rendering one page; {@code broken} leaves the page as it is. */
  private record Proof(
      String path, @Nullable RenderedPage page, Set<String> keys, boolean broken) {}

  private Proof proof(String path) {
    var reading = new Reading(published);
    try {
      var page = pages.render(path, reading).orElse(null);
      return new Proof(path, page, reading.keys(), false);
    } catch (RuntimeException fault) {
      LOG.error("Page {} cannot be rendered and stays as it is", path, fault);
      return new Proof(path, null, reading.keys(), true);
    }
  }

  private void settle(Proof proof) {
    remember(proof);
    var cause = causes.remove(proof.path());
    if (proof.broken()) {
      return;
    }
    var etag = proof.page() == null ? null : proof.page().etag();
    wanted.put(proof.path(), Optional.ofNullable(etag));
    var last = outgoing.getOrDefault(proof.path(), log.get(proof.path()));
    if (needed(proof.path(), etag, last)) {
      write(proof, etag, last, cause == null ? occasion(proof, last) : cause);
    }
  }

  private void remember(Proof proof) {
    for (var key : read.getOrDefault(proof.path(), Set.of())) {
      var paths = readers.get(key);
      if (paths != null) {
        paths.remove(proof.path());
      }
    }
    read.put(proof.path(), proof.keys());
    for (var key : proof.keys()) {
      readers.computeIfAbsent(key, _ -> new HashSet<>()).add(proof.path());
    }
  }

  private boolean needed(String path, @Nullable String etag, @Nullable Written last) {
    if (last == null) {
      return etag != null;
    }
    if (Objects.equals(etag, last.etag())) {
      // A record that claims to know more than there is would hold up every later one.
      return !started && !last.gone() && last.inputs() > inputs();
    }
    if (etag == null && path.startsWith(Assets.FOLDER)) {
      return last.time().plus(OLD_ASSETS).isBefore(clock.instant());
    }
    return !started || !newer(last);
  }

  private boolean newer(Written last) {
    return last.inputs() > inputs() || (last.inputs() == inputs() && last.release() > release);
  }

  private void write(Proof proof, @Nullable String etag, @Nullable Written last, Cause cause) {
    var revision = last == null ? inputs() : Math.max(inputs(), last.revision() + 1);
    var as = new Written(etag, revision, inputs(), release, cause.time());
    outgoing.put(proof.path(), as);
    var unused =
        output
            .write(proof.path(), proof.page(), as, cause)
            .whenComplete((_, failure) -> {
              if (failure != null) {
                LOG.warn("Page {} was not written: {}", proof.path(), failure.toString());
                lost.accept(proof.path(), as);
              }
            });
  }

  /**
   * At the start nobody says what has changed. A page of this release differs because something it
   * shows changed while no press ran; one of another release because of the release.
   */
  private Cause occasion(Proof proof, @Nullable Written last) {
    var newest = published.newest(proof.keys());
    var missed = (last == null || last.release() == release) && newest.isAfter(Instant.EPOCH);
    return new Cause(missed ? newest : clock.instant(), null);
  }

  /** How far this press has read what is published: rises only. */
  private long inputs() {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}
