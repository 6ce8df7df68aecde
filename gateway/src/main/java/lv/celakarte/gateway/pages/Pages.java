package lv.celakarte.gateway.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lv.celakarte.gateway.answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The published site in memory.
 *
 * <p>What the topic says is gathered beside what is shown until all of it has been read; then it
 * takes the shown one's place in a single step. So a reader never sees a page go back in time while
 * old records are read again, pages that the topic no longer has are gone with that step, and a
 * snapshot of other times cannot outlive it.
 */
public final class Pages {

  private static final int PLAIN_COPIES_BYTES = 16 * 1024 * 1024;

  private final Map<String, Page> topic = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final Cache<Page, Answer> plainCopies =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(PLAIN_COPIES_BYTES)
          .weigher((Page page, Answer answer) -> answer.body().length + 500)
          .executor(Runnable::run)
          .build();

  private volatile Map<String, Page> shown = Map.of();
  private volatile Standing standing = Standing.EMPTY;

  /** How far the pages can be relied on. */
  public enum Standing {
    /** Nothing can be shown yet. */
    EMPTY,
    /** Shown from the snapshot; the topic has not been read to its end. */
    RESTORED,
    /** What the topic says, as it says it. */
    LIVE
  }

  /** The page of a path. */
  public @Nullable Page find(String path) {
    return shown.get(path);
  }

  /** How many pages are shown. */
  public int count() {
    return shown.size();
  }

  /** How far the pages can be relied on. */
  public Standing standing() {
    return standing;
  }

  /** The page for a reader without gzip; the most asked-for ones are kept inflated. */
  Answer plain(Page page) {
    return plainCopies.get(page, Page::plain);
  }

  /** Shows what an earlier run kept. */
  void restore(Collection<Page> kept) {
    var restored = new ConcurrentHashMap<String, Page>();
    kept.forEach(page -> restored.put(page.path(), page));
    shown = restored;
    standing = Standing.RESTORED;
  }

  /** Takes over what the topic says of one path; {@code null} when the page is gone. */
  void put(String path, @Nullable Page page) {
    if (page == null) {
      topic.remove(path);
    } else {
      topic.put(path, page);
    }
    changes.incrementAndGet();
  }

  /**
   * The topic has been read to its end.
   *
   * @return whether its pages are shown from now on. An empty topic takes nothing away: that is a
   *     topic that lost its content, not a site without pages.
   */
  boolean goLive() {
    if (topic.isEmpty() && standing == Standing.RESTORED) {
      return false;
    }
    shown = topic;
    standing = Standing.LIVE;
    return true;
  }

  /** What the topic has said so far. */
  Collection<Page> fromTopic() {
    return topic.values();
  }

  /** Rises with each change, so that who saw the same number need not look again. */
  long changes() {
    return changes.get();
  }
}
