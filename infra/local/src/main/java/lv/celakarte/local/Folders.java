package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where things are: sources, what every runtime shares, and what belongs to this one. */
record Folders(Path repository, Path runtime) {

  static Folders of(Path repository, @Nullable Path runtime) {
    return new Folders(repository, runtime == null ? repository.resolve(".celakarte") : runtime);
  }

  /** Downloads, unpacked servers and start-up caches, the same for all runtimes of a checkout. */
  Path cache() {
    return repository.resolve(".celakarte").resolve("cache");
  }

  Path logs() {
    return runtime.resolve("logs");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  /** What is running now. */
  Path run() {
    return runtime.resolve("run");
  }

  Path data(String part) {
    return runtime.resolve("data").resolve(part);
  }

  Path secrets() {
    return runtime.resolve("secrets");
  }

  Path starterContent() {
    return repository.resolve("infra").resolve("starter-content");
  }

  static Path create(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Trouble("The folder " + directory + " cannot be created: " + e.getMessage(), e);
    }
  }

  /** What stands in the folder, in the order of the names. */
  static List<Path> list(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new Trouble("The folder " + directory + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Makes sure that the file can be written. */
  static void createFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      create(folder);
    }
  }

  /** Deletes a tree; links are removed, not followed. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
