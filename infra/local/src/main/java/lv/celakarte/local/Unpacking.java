package lv.celakarte.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive so that the folder is either whole or not there at all. */
final class Unpacking {

  private Unpacking() {}

  /** Unpacks the one top folder of the archive as {@code target}, marked whole by its own name. */
  static void unpack(Path archive, Path target) throws IOException {
    Path partial = target.resolveSibling(".partial-" + target.getFileName());
    Folders.delete(partial);
    Files.createDirectories(partial);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        extract(zip, entries.nextElement(), partial);
      }
    }
    Folders.delete(target);
    Files.move(topFolder(partial), target, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(partial);
  }

  private static void extract(ZipFile zip, ZipEntry entry, Path partial) throws IOException {
    Path file = partial.resolve(entry.getName()).normalize();
    if (!file.startsWith(partial)) {
      throw new IOException("the archive wants to write outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }

  private static Path topFolder(Path partial) throws IOException {
    try (var folders = Files.list(partial)) {
      var all = folders.toList();
      if (all.size() != 1 || !Files.isDirectory(all.getFirst())) {
        throw new IOException("the archive does not hold exactly one folder");
      }
      return all.getFirst();
    }
  }
}
