package lv.celakarte.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** One short text that changes when any of some files does: by name and content, never by time. */
final class Fingerprint {

  private static final int PIECE = 64 * 1024;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  Fingerprint add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds a file or all files of a folder, without what a build leaves there. */
  Fingerprint add(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      add(path.getFileName().toString());
      content(path);
    } else if (Files.isDirectory(path)) {
      for (Path file : sources(path)) {
        add(path.relativize(file).toString());
        content(file);
      }
    }
    return this;
  }

  /** Piece by piece: a service's jar is larger than the memory that this program has. */
  private void content(Path file) throws IOException {
    byte[] piece = new byte[PIECE];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    digest.update((byte) 0);
  }

  private static List<Path> sources(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getFileName().toString().equals("target")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(files);
    return files;
  }

  String text() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, 20);
  }
}
