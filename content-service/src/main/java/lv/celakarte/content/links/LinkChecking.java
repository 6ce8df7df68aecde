package lv.celakarte.content.links;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.markdown.CommonMark;
import lv.celakarte.content.markdown.Within;
import org.commonmark.node.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the other sites to which pages link: what was not asked lately, some at a time, one request
 * at a time for each site and with a pause between them.
 */
final class LinkChecking {

  private static final Logger LOG = LoggerFactory.getLogger(LinkChecking.class);
  private static final int SITES_AT_ONCE = 4;
  private static final int BATCH = 200;

  private final LiveDocuments documents;
  private final CommonMark commonMark;
  private final LinkStore store;
  private final Function<String, Probe.Answer> probe;
  private final Runnable pause;
  private final Clock clock;

  LinkChecking(
      LiveDocuments documents,
      CommonMark commonMark,
      LinkStore store,
      Function<String, Probe.Answer> probe,
      Runnable pause,
      Clock clock) {
    this.documents = documents;
    this.commonMark = commonMark;
    this.store = store;
    this.probe = probe;
    this.pause = pause;
    this.clock = clock;
  }

  /** Asks what is due; how many addresses were asked. */
  int run() {
    var linked =
        documents.all().stream()
            .flatMap(document -> addresses(document, commonMark).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return run(linked);
  }

  int run(Set<String> linked) {
    store.all().stream()
        .map(LinkState::address)
        .filter(address -> !linked.contains(address))
        .forEach(store::forget);
    var due = linked.stream().filter(this::due).limit(BATCH).toList();
    bySite(due);
    LOG.info("Asked other sites for {} of {} linked addresses", due.size(), linked.size());
    return due.size();
  }

  private boolean due(String address) {
    return store.find(address).map(state -> state.due(clock.instant())).orElse(true);
  }

  private void bySite(List<String> due) {
    var sites =
        due.stream()
            .collect(Collectors.groupingBy(LinkChecking::site, TreeMap::new, Collectors.toList()));
    var places = new Semaphore(SITES_AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asking =
          sites.values().stream()
              .<Future<?>>map(addresses ->
                  threads.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                      addresses.forEach(this::ask);
                    } finally {
                      places.release();
                    }
                  }))
              .toList();
      await(asking);
    }
  }

  private static void await(Collection<Future<?>> asking) {
    for (var one : asking) {
      try {
        one.get();
      } catch (ExecutionException failure) {
        LOG.warn("A site was not asked to the end: {}", String.valueOf(failure.getCause()));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        asking.forEach(other -> other.cancel(true));
        return;
      }
    }
  }

  private void ask(String address) {
    var before = store.find(address).orElse(null);
    store.keep(LinkState.after(address, before, probe.apply(address), clock.instant()));
    pause.run();
  }

  private static String site(String address) {
    try {
      var host = URI.create(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /** The addresses of other sites in what readers see of a document. */
  static Set<String> addresses(Document document, CommonMark commonMark) {
    var manuscript = document.publication().newest().orElseThrow().manuscript();
    var addresses = new LinkedHashSet<String>();
    manuscript.sources().stream().map(Source::url).forEach(addresses::add);
    Within.all(commonMark.parse(manuscript.body()), Link.class)
        .forEach(link -> addresses.add(link.getDestination()));
    return addresses.stream()
        .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
