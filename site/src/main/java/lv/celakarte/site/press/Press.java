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
import lv.celakarte.platform.events.Horizon;
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
 * other's work: a press writes what differs from the log, but only after it has read everything
 * that the log's page was made from; until then the page waits. At its start it writes every
 * difference, so that going back to an older release works as well; later it leaves alone what a
 * newer release has made from the same inputs.
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

  private Horizon inputs = Horizon.START;
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final Map<String, Optional<String>> wanted = new HashMap<>();
  private final Map<String, Written> log = new HashMap<>();

  /** Pages whose last record readers pass over, as it was made from less than the one before it. */
  private final Set<String> torn = new HashSet<>();

  /** Pages that were made from more than this press has read. */
  private final Set<String> waiting = new HashSet<>();

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

  /**
   * Something that pages show has changed.
   *
   * @param offset the one after the change
   */
  void changed(String topic, long offset, Touched touched, Cause cause) {
    inputs = inputs.with(topic, offset);
    if (started) {
      mark(touched, cause);
    }
  }

  /** Everything before these offsets has been read, also what changed nothing. */
  void read(Horizon upTo) {
    inputs = inputs.join(upTo.in(inputs.era()));
    waiting.removeIf(this::due);
  }

  private boolean due(String path) {
    var last = log.get(path);
    if (last != null && !inputs.covers(last.inputs())) {
      return false;
    }
    markDependent(path, causes.getOrDefault(path, new Cause(clock.instant(), null)));
    return true;
  }

  /**
   * Whether pages in the log claim that more was read of a topic than there is: the topic was made
   * anew, and its offsets count from the beginning again.
   */
  boolean claimsMoreThan(Horizon ends) {
    var asCounted = ends.in(newestEra());
    return log.values().stream().anyMatch(last -> !asCounted.covers(last.inputs()));
  }

  private long newestEra() {
    return log.values().stream().mapToLong(last -> last.inputs().era()).max().orElse(0);
  }

  /** Whether this press has read everything that the pages in the log were made from. */
  boolean coversLog() {
    return !claimsMoreThan(inputs);
  }

  /** What is written from now on covers all that stands in the log. */
  void beginEra() {
    inputs = inputs.in(newestEra() + 1);
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

  /** The log holds this record; it is the last one of its page so far. */
  void seen(String path, Written written) {
    take(path, written);
    inputs = inputs.in(Math.max(inputs.era(), written.inputs().era()));
    var sent = outgoing.get(path);
    if (sent != null && same(sent, written)) {
      outgoing.remove(path);
    }
    if (started && !outgoing.containsKey(path) && owed(path)) {
      // A slower press has overwritten this page, and compaction would keep its record; or one that
      // has read more made something else of it.
      if (!due(path)) {
        waiting.add(path);
      }
    }
  }

  private static boolean same(Written sent, Written seen) {
    return sent.revision() == seen.revision()
        && Objects.equals(sent.etag(), seen.etag())
        && sent.inputs().equals(seen.inputs());
  }

  /** As every reader does: what was made from less than the page that is held is passed over. */
  private void take(String path, Written written) {
    var held = log.get(path);
    if (held == null || written.inputs().covers(held.inputs())) {
      log.put(path, written);
      torn.remove(path);
      return;
    }
    log.put(path, held.besides(written));
    torn.add(path);
  }

  private boolean owed(String path) {
    var last = log.get(path);
    var should = wanted.get(path);
    return last != null
        && should != null
        && (torn.contains(path)
            || !Objects.equals(should.orElse(null), last.etag()) && !current(last));
  }

  /** Made from the same inputs, and by no older release. */
  private boolean current(Written last) {
    return last.inputs().equals(inputs) && last.release() >= release;
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
    var held = log.get(path);
    if (held != null && !inputs.covers(held.inputs())) {
      waiting.add(path);
      return false;
    }
    waiting.remove(path);
    if (Objects.equals(etag, last.etag())) {
      return torn.contains(path);
    }
    if (etag == null && path.startsWith(Assets.FOLDER)) {
      return last.time().plus(OLD_ASSETS).isBefore(clock.instant());
    }
    return !started || !byNewerRelease(last);
  }

  private boolean byNewerRelease(Written last) {
    return last.inputs().equals(inputs) && last.release() > release;
  }

  private void write(Proof proof, @Nullable String etag, @Nullable Written last, Cause cause) {
    var revision = last == null ? inputs.sum() : Math.max(inputs.sum(), last.revision() + 1);
    var as = new Written(etag, revision, inputs, release, cause.time());
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
}
