package lv.celakarte.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Runs commands one after another and lets no reply out before the file holds what the reply tells,
 * so that kill -9 loses nothing that was acknowledged.
 *
 * <p>The underlying server changes documents in place; hence a command, the copying of its reply
 * and the writing of the file all need the one lock. Commands that come while the file is being
 * written share the next writing.
 */
final class GroupCommit implements AutoCloseable {

  private static final long HOUSEKEEPING_MILLIS = 1_000;
  private static final int WANTED_FILL_RATE = 60;
  private static final int COMPACTED_AT_ONCE = 4 * 1024 * 1024;

  private final MVStore file;
  private final boolean durable;
  private final Consumer<RuntimeException> onBrokenFile;

  /** Fair, because a writer lets all who already wait go first by leaving and coming back. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final Condition written = lock.newCondition();
  private final CountDownLatch closed = new CountDownLatch(1);

  private long executed;
  private long committed;
  private long synced;
  private boolean writing;

  /** {@code onBrokenFile} hears that the file takes no more writes, the disk being full perhaps. */
  GroupCommit(MVStore file, Consumer<RuntimeException> onBrokenFile) {
    this.file = file;
    this.durable = file.getFileStore() != null;
    this.onBrokenFile = onBrokenFile;
  }

  /** Starts the thread that syncs to the disk and gives room back, once a second at most. */
  void keepHouse() {
    if (durable) {
      Thread.ofPlatform().daemon().name("store-housekeeping").start(this::housekeeping);
    }
  }

  /**
   * Runs the command alone and returns once its effects, and all that it may have read, are in the
   * file; with {@code toDisk} also on the disk.
   */
  <T> T run(boolean toDisk, Supplier<T> command) {
    lock.lock();
    try {
      try {
        return command.get();
      } finally {
        awaitWritten(toDisk);
      }
    } finally {
      lock.unlock();
    }
  }

  private void awaitWritten(boolean toDisk) {
    if (!durable) {
      return;
    }
    if (file.hasUnsavedChanges()) {
      executed++;
    }
    long mine = executed;
    while (committed < mine) {
      if (writing) {
        written.awaitUninterruptibly();
      } else {
        writeForAll();
      }
    }
    if (toDisk) {
      sync();
    }
  }

  private void writeForAll() {
    writing = true;
    try {
      lock.unlock();
      lock.lock();
      long target = executed;
      write();
      committed = target;
    } finally {
      writing = false;
      written.signalAll();
    }
  }

  private void write() {
    try {
      file.commit();
    } catch (RuntimeException e) {
      onBrokenFile.accept(e);
      throw e;
    }
  }

  private void sync() {
    if (synced < committed) {
      file.sync();
      synced = committed;
    }
  }

  private void housekeeping() {
    try {
      while (!closed.await(HOUSEKEEPING_MILLIS, TimeUnit.MILLISECONDS)) {
        lock.lock();
        try {
          tidy();
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tidy() {
    if (synced < committed && !file.isClosed()) {
      file.compact(WANTED_FILL_RATE, COMPACTED_AT_ONCE);
      write();
      sync();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
