package lv.celakarte.content.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files below a folder. */
final class Folder {

  /** Goes up when the same files would come to something else, so that all are loaded again. */
  private static final String READING = "1";

  private Folder() {}

  /** All files with this ending, in the order of their names; none where there is no folder. */
  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("Listing the starter files", failure);
    }
  }

  /** Differs as soon as any of these files has another name or another byte. */
  static String fingerprint(Path folder, List<Path> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(READING.getBytes(StandardCharsets.UTF_8));
      for (var file : files) {
        var content = Files.readAllBytes(file);
        var head = "\n" + folder.relativize(file) + "\n" + content.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException failure) {
      throw new UncheckedIOException("Reading the starter files", failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
