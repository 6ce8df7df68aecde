package lv.celakarte.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The programs of this machine that are called for a while: Java, Maven, a package manager. */
final class Tools {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private Tools() {}

  /** The JDK that runs this program is the one that runs all the others. */
  static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  static String java() {
    return javaHome().resolve("bin").resolve("java").toString();
  }

  static String maven() {
    return onPath("mvn")
        .map(Path::toString)
        .orElseThrow(() ->
            new Trouble(
                "Maven is missing. Install Maven 3.8 or newer, so that `mvn --version` answers"
                    + " (Debian and Ubuntu: apt-get install maven; macOS: brew install maven)."));
  }

  static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
      if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Runs to the end, every line into the log and to the listener; answers the exit code. */
  static int run(
      List<String> command,
      Path directory,
      Map<String, String> environment,
      Path log,
      Consumer<String> line) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", javaHome().toString());
    Folders.createFor(log);
    try (var writer =
        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write("$ " + String.join(" ", command) + System.lineSeparator());
      Process process = builder.start();
      RUNNING.add(process);
      try (BufferedReader output = process.inputReader()) {
        for (String text = output.readLine(); text != null; text = output.readLine()) {
          writer.write(text);
          writer.newLine();
          line.accept(text);
        }
        return process.waitFor();
      } finally {
        process.destroy();
        RUNNING.remove(process);
      }
    } catch (IOException e) {
      throw new Trouble(command.getFirst() + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(command.getFirst() + " was interrupted", e);
    }
  }

  /** Ends what is still being prepared, for when the person at the keyboard has had enough. */
  static void endAll() {
    RUNNING.forEach(process -> {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    });
  }
}
