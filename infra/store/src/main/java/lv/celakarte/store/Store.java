package lv.celakarte.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/** A running store: its file, its server socket on loopback and the writing that joins the two. */
final class Store implements AutoCloseable {

  /**
   * One thread per connection in practice: a connection that waits for its write must not keep
   * others of the same event loop waiting.
   */
  private static final int CONNECTION_THREADS = 64;

  /** Old chunks of the file are kept this long, well beyond the pause between two syncs. */
  private static final int RETENTION_MILLIS = 10_000;

  private static final long WORTH_PACKING = 4 * 1024 * 1024;

  private final MongoServer server;
  private final GroupCommit commits;
  private final String address;

  private Store(MongoServer server, GroupCommit commits) {
    this.server = server;
    this.commits = commits;
    this.address = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  static Store start(Options options) throws IOException {
    MVStore file = open(options.directory());
    GroupCommit commits = new GroupCommit(file, Store::stopAtOnce);
    MongoServer server = new MongoServer(new StrictBackend(file, commits));
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server.bind(new InetSocketAddress(loopback, options.port()), 1, CONNECTION_THREADS);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    commits.keepHouse();
    return new Store(server, commits);
  }

  private static MVStore open(@Nullable Path directory) throws IOException {
    if (directory == null) {
      return new MVStore.Builder().open();
    }
    Files.createDirectories(directory);
    Path file = directory.resolve("store.mv");
    try {
      giveRoomBack(file);
      // No background writer: it would serialise documents while a command changes them in place.
      MVStore store =
          new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open();
      store.setRetentionTime(RETENTION_MILLIS);
      return store;
    } catch (MVStoreException e) {
      throw new IOException(file + " cannot be opened (" + e.getMessage() + ")", e);
    }
  }

  /** A writing per reply leaves many holes in the file, and only a closed file can be packed. */
  private static void giveRoomBack(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    MVStoreTool.compactCleanUp(file.toString());
    if (Files.size(file) > WORTH_PACKING) {
      MVStoreTool.compact(file.toString(), true);
    }
  }

  /** What is in memory and what is in the file differ now: only a new start can be trusted. */
  private static void stopAtOnce(RuntimeException cause) {
    System.err.println("the store's file takes no more writes: " + cause.getMessage());
    Runtime.getRuntime().halt(3);
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    commits.close();
    server.shutdownNow();
  }
}
