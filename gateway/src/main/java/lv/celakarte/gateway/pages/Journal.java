package lv.celakarte.gateway.pages;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has changed since the snapshot was written, change after change, each before it is shown: a
 * gateway that is killed comes back with what its readers have seen, and never with less.
 *
 * <p>Not forced to the disk: it outlives the process, not the machine, whose readers have gone to
 * another one. A torn end is ignored. When a snapshot is about to be written the journal is put
 * aside, and when it has been written what was put aside is deleted.
 */
final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int LONGEST = 20 * 1024 * 1024;

  private final Path file;
  private final Path aside;
  private @Nullable DataOutputStream out;
  private boolean broken;

  Journal(Path directory) {
    this.file = directory.resolve("pages.journal");
    this.aside = directory.resolve("pages.journal.aside");
  }

  /** Notes a page, or that nothing stands at its path any more. */
  synchronized void add(String path, @Nullable Page page) {
    if (broken) {
      return;
    }
    try {
      if (out == null) {
        Files.createDirectories(file.getParent());
        out =
            new DataOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
      }
      out.write(line(path, page));
    } catch (IOException full) {
      LOG.warn("Changes are not noted until the next snapshot: {}", full.toString());
      broken = true;
    }
  }

  /** One write each, so that a crash tears the last line only. */
  private static byte[] line(String path, @Nullable Page page) throws IOException {
    var content = new ByteArrayOutputStream();
    var text = new DataOutputStream(content);
    text.writeUTF(path);
    text.writeBoolean(page != null);
    if (page != null) {
      Snapshot.writePage(text, page.record());
    }
    var line = new ByteArrayOutputStream();
    var whole = new DataOutputStream(line);
    whole.writeInt(content.size());
    whole.writeLong(checksum(content.toByteArray()));
    content.writeTo(whole);
    return line.toByteArray();
  }

  private static long checksum(byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  /** Everything up to now will be in the snapshot that is about to be written. */
  synchronized void putAside() throws IOException {
    close();
    broken = false;
    if (!Files.exists(file)) {
      return;
    }
    if (Files.exists(aside)) {
      // The last snapshot was not finished: what it would have held still counts.
      Files.write(aside, Files.readAllBytes(file), StandardOpenOption.APPEND);
      Files.delete(file);
    } else {
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The snapshot has been written. */
  synchronized void forgetAside() throws IOException {
    Files.deleteIfExists(aside);
  }

  private void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  /** The pages of a snapshot with all that was noted since. */
  Collection<Page> on(List<Page> snapshot) {
    Map<String, Page> pages = new HashMap<>();
    snapshot.forEach(page -> pages.put(page.path(), page));
    apply(aside, pages);
    apply(file, pages);
    return pages.values();
  }

  private static void apply(Path from, Map<String, Page> pages) {
    if (!Files.exists(from)) {
      return;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
      while (true) {
        apply(in, pages);
      }
    } catch (EOFException end) {
      LOG.debug("{} was read to its end", from);
    } catch (IOException | IllegalArgumentException damaged) {
      LOG.warn("The rest of {} is ignored: {}", from, damaged.toString());
    }
  }

  private static void apply(DataInputStream in, Map<String, Page> pages) throws IOException {
    var length = in.readInt();
    var expected = in.readLong();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a line has an impossible length");
    }
    var content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException();
    }
    if (checksum(content) != expected) {
      throw new IOException("a checksum is wrong");
    }
    var line = new DataInputStream(new java.io.ByteArrayInputStream(content));
    var path = line.readUTF();
    if (!line.readBoolean()) {
      pages.remove(path);
      return;
    }
    var page = new Page(Snapshot.readPage(line));
    pages.merge(
        path,
        page,
        (held, noted) -> Made.of(noted.record()).isNewer(Made.of(held.record())) ? noted : held);
  }
}
