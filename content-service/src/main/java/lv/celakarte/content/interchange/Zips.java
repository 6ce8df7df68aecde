package lv.celakarte.content.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files in one file, read without trusting how large they say they are. */
final class Zips {

  private static final int MOST_FILES = 5_000;
  private static final long LARGEST_TOTAL = 64L * 1024 * 1024;

  private Zips() {}

  /** The files by their names; nothing when it is no zip or unfolds to more than anybody needs. */
  static Optional<Map<String, byte[]>> read(byte[] zip) {
    var files = new LinkedHashMap<String, byte[]>();
    var left = LARGEST_TOTAL;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        left -= bytes.length;
        if (left < 0 || files.size() >= MOST_FILES) {
          return Optional.empty();
        }
        if (!entry.isDirectory()) {
          files.put(entry.getName(), bytes);
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(files);
  }

  /** The same files always give the same bytes. */
  static byte[] write(SortedMap<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        put(out, file.getKey(), file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing into memory", impossible);
    }
    return bytes.toByteArray();
  }

  /** One more file; the same one always gives the same bytes. */
  static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
