package lv.celakarte.gateway.counting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.Language;
import lv.celakarte.gateway.pages.Page;
import lv.celakarte.gateway.pages.SiteAnswers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sums page views where they happen and hands the sums on once a second, so that a view costs the
 * event loop no more than one addition.
 */
final class ViewCounts implements SiteAnswers.Views, SmartLifecycle {

  /** Takes over a sum. */
  interface Sums {
    void add(String kind, Map<String, String> dimensions, long views);
  }

  private static final Logger LOG = LoggerFactory.getLogger(ViewCounts.class);

  /**
   * Different sums in one second; the paths are ours, so only a flood of combinations gets there.
   */
  private static final int MOST = 20_000;

  private final Set<String> campaigns;
  private final Set<String> ownHosts;
  private final Sums sums;
  private volatile Map<Visit, LongAdder> counted = new ConcurrentHashMap<>();
  private Map<Visit, LongAdder> settling = Map.of();
  private @Nullable ScheduledExecutorService timer;
  private volatile boolean running;

  ViewCounts(Set<String> campaigns, Set<String> ownHosts, Sums sums) {
    this.campaigns = Set.copyOf(campaigns);
    this.ownHosts = Set.copyOf(ownHosts);
    this.sums = sums;
  }

  @Override
  public void saw(@Nullable Page page, Language language, Asked asked) {
    if (asked.header("Sec-Purpose") != null) {
      // Fetched in advance; nobody has seen it yet.
      return;
    }
    var path = page == null ? "other" : page.path();
    var visit = Visit.of(path, language, asked, campaigns, ownHosts);
    var now = counted;
    var sum = now.get(visit);
    if (sum == null && now.size() < MOST) {
      sum = now.computeIfAbsent(visit, _ -> new LongAdder());
    }
    if (sum != null) {
      sum.increment();
    }
  }

  /** Hands over what was counted up to the last call: by now nobody adds to it any more. */
  synchronized void handOver() {
    settling.forEach((visit, sum) -> sums.add("page-view", visit.dimensions(), sum.sum()));
    settling = counted;
    counted = new ConcurrentHashMap<>();
  }

  @Override
  public void start() {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("view-counts").daemon().factory());
    timer = executor;
    running = true;
    var unused = executor.scheduleWithFixedDelay(this::safely, 1, 1, TimeUnit.SECONDS);
  }

  private void safely() {
    try {
      handOver();
    } catch (RuntimeException fault) {
      LOG.error("Page views could not be handed over; the next try is in a second", fault);
    }
  }

  @Override
  public void stop() {
    running = false;
    var executor = timer;
    if (executor != null) {
      executor.shutdown();
    }
    handOver();
    handOver();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ends before the counts are sent for the last time, and after the last request. */
  @Override
  public int getPhase() {
    return 1;
  }
}
