package lv.celakarte.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The parts' logs: one file each, the last three starts are kept. */
final class Logs {

  private static final int KEPT = 3;
  private static final long LOOK_AGAIN_MILLIS = 300;

  private Logs() {}

  static void rotate(Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      for (int age = KEPT - 1; age >= 0; age--) {
        Path older = age == 0 ? log : log.resolveSibling(log.getFileName() + "." + age);
        if (Files.exists(older)) {
          Files.move(
              older,
              log.resolveSibling(log.getFileName() + "." + (age + 1)),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new Trouble("The log " + log + " cannot be put aside: " + e.getMessage(), e);
    }
  }

  static List<String> parts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".log"))
          .map(name -> name.substring(0, name.length() - ".log".length()))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /** Prints what is added to the file until the program is ended. */
  static void follow(Path log, Progress progress) throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(file.length());
      while (true) {
        String line = file.readLine();
        if (line == null) {
          Thread.sleep(LOOK_AGAIN_MILLIS);
        } else {
          progress.say(
              new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
