package lv.celakarte.site.snapshot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was published, entry after entry as it was heard, in a file of this instance alone.
 *
 * <p>The topics tell everything again after each start. It is gathered in a second file, which
 * takes the first one's place once the topics have been read to their end; from then on what is new
 * is appended. A crash leaves a torn last entry at most. Losing the file loses nothing.
 */
public final class Snapshot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
  private static final long WORTH_TIDYING = 32L * 1024 * 1024;

  private final @Nullable Path file;
  private @Nullable DataOutputStream out;
  private boolean whole;
  private long size;
  private long tidy;

  /** A snapshot in this folder, or none. */
  public Snapshot(@Nullable Path folder) {
    this.file = folder == null ? null : folder.resolve("published.snapshot");
  }

  /** The last entry of each thing that an earlier run has left. */
  public Collection<Entry> read() {
    return file == null || !Files.exists(file) ? java.util.List.of() : read(file).values();
  }

  private static Map<String, Entry> read(Path from) {
    var entries = new LinkedHashMap<String, Entry>();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
      while (true) {
        var entry = Entry.read(in);
        entries.put(entry.topic() + "\n" + entry.key(), entry);
      }
    } catch (EOFException end) {
      LOG.debug("{} has {} entries", from, entries.size());
    } catch (IOException damaged) {
      LOG.warn(
          "The snapshot is damaged after {} entries, the rest of it is ignored: {}",
          entries.size(),
          damaged.toString());
    }
    entries.values().removeIf(entry -> entry.data() == null);
    return entries;
  }

  /** Keeps one more entry. */
  public void add(Entry entry) {
    if (file == null) {
      return;
    }
    try {
      if (out == null) {
        out = open(gathering(file));
      }
      size += entry.write(out);
    } catch (IOException full) {
      giveUp(full);
    }
  }

  private static Path gathering(Path file) {
    return file.resolveSibling("published.snapshot.new");
  }

  private static DataOutputStream open(Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16));
  }

  /** All topics have been read to their end: what was gathered is the snapshot from now on. */
  public void complete() {
    if (file == null || out == null || whole) {
      return;
    }
    try {
      out.flush();
      replace(file);
      whole = true;
      tidy = Math.max(WORTH_TIDYING, 4 * size);
    } catch (IOException full) {
      giveUp(full);
    }
  }

  private static void replace(Path file) throws IOException {
    Files.move(
        gathering(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lets a crash of this program lose nothing of what was added so far. */
  public void flush() {
    try {
      if (out != null) {
        out.flush();
      }
      if (file != null && whole && size > tidy) {
        tidyUp(file);
      }
    } catch (IOException full) {
      giveUp(full);
    }
  }

  /** Writes the last entry of each thing anew, without all that came before them. */
  private void tidyUp(Path whole) throws IOException {
    var entries = read(whole).values();
    close();
    var fresh = open(gathering(whole));
    out = fresh;
    size = 0;
    for (var entry : entries) {
      size += entry.write(fresh);
    }
    fresh.flush();
    replace(whole);
    tidy = Math.max(WORTH_TIDYING, 4 * size);
  }

  /** A full disk costs the snapshot and nothing else. */
  private void giveUp(IOException full) {
    LOG.warn("The snapshot cannot be kept, an old one stays: {}", full.toString());
    close();
    out = new DataOutputStream(java.io.OutputStream.nullOutputStream());
    whole = true;
    tidy = Long.MAX_VALUE;
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException full) {
      LOG.debug("The snapshot was not closed in order", full);
    }
  }
}
