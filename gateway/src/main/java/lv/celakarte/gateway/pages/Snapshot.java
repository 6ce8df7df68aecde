package lv.celakarte.gateway.pages;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.events.Horizon;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages on the local disk, so that a restart serves at once, with or without Kafka.
 *
 * <p>A file is written whole beside the old one, forced to the disk and renamed: a crash at any
 * moment leaves the old one or the new one. Whatever is not exactly what was written is ignored.
 */
final class Snapshot {

  /**
   * What a file held.
   *
   * @param cluster the Kafka cluster that the pages came from, empty when it was not known
   */
  record Content(String cluster, List<Page> pages) {}

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
  private static final int MAGIC = 0xCE1AB00C;
  private static final int VERSION = 2;
  private static final int LONGEST_BODY = 16 * 1024 * 1024;

  private final Path file;
  private final String topic;

  Snapshot(Path directory, String topic) {
    this.file = directory.resolve("pages.snapshot");
    this.topic = topic;
  }

  /** What the file holds, or nothing when there is none, or none that can be trusted. */
  Optional<Content> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var digest = sha256();
    try (var in =
        new DataInputStream(
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest))) {
      var content = read(in);
      var expected = digest.digest();
      var found = in.readNBytes(expected.length);
      if (!MessageDigest.isEqual(expected, found) || in.read() >= 0) {
        throw new IOException("the checksum is wrong");
      }
      return Optional.of(content);
    } catch (IOException | IllegalArgumentException damaged) {
      LOG.warn("The snapshot of {} is ignored: {}", topic, damaged.toString());
      return Optional.empty();
    }
  }

  private Content read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("it is of another kind or version");
    }
    var writtenFrom = in.readUTF();
    if (!writtenFrom.equals(topic)) {
      throw new IOException("it was made of the topic " + writtenFrom);
    }
    var cluster = in.readUTF();
    var count = in.readInt();
    var pages = new ArrayList<Page>();
    for (var i = 0; i < count; i++) {
      pages.add(new Page(readPage(in)));
    }
    return new Content(cluster, List.copyOf(pages));
  }

  static PageRecord readPage(DataInputStream in) throws IOException {
    return new PageRecord(
        in.readUTF(),
        in.readLong(),
        Horizon.parse(in.readUTF()),
        in.readInt(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        readOptional(in),
        readOptional(in),
        readBody(in));
  }

  private static byte[] readBody(DataInputStream in) throws IOException {
    var length = in.readInt();
    if (length < 0 || length > LONGEST_BODY) {
      throw new IOException("a body has an impossible length");
    }
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("it ends too early");
    }
    return body;
  }

  /** Replaces the file. */
  void write(Collection<Page> pages, String cluster) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = Files.createTempFile(file.getParent(), "pages", ".part");
    try {
      writeTo(fresh, List.copyOf(pages), cluster);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        directory.force(true);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void writeTo(Path fresh, List<Page> pages, String cluster) throws IOException {
    var digest = sha256();
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
        var file = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        var out = new DataOutputStream(new DigestOutputStream(file, digest))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(topic);
      out.writeUTF(cluster);
      out.writeInt(pages.size());
      for (var page : pages) {
        writePage(out, page.record());
      }
      out.flush();
      file.write(digest.digest());
      file.flush();
      channel.force(true);
    }
  }

  static void writePage(DataOutputStream out, PageRecord page) throws IOException {
    out.writeUTF(page.path());
    out.writeLong(page.revision());
    out.writeUTF(page.inputs().toString());
    out.writeInt(page.status());
    out.writeUTF(page.contentType());
    out.writeUTF(page.etag());
    out.writeUTF(page.cache());
    writeOptional(out, page.location());
    writeOptional(out, page.language());
    out.writeInt(page.body().length);
    out.write(page.body());
  }

  private static void writeOptional(DataOutputStream out, @Nullable String text)
      throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  private static @Nullable String readOptional(DataInputStream in) throws IOException {
    var text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
