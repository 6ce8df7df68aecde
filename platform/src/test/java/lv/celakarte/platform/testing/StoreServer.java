package lv.celakarte.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The embedded store in a process of its own, in memory, shared by all tests of a JVM. It ends with
 * the JVM, because it watches its standard input.
 */
public final class StoreServer {

  private StoreServer() {}

  private static final class Started {
    static final String URI = start();

    private static String start() {
      try {
        var process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx192m",
                    "-jar",
                    jar().toString(),
                    "--port",
                    "0",
                    "--memory",
                    "--until-stdin-closes")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Never closed: the open pipe is what keeps the store running, and the end of this JVM ends
        // it.
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
          if (line.startsWith("READY ")) {
            return line.substring("READY ".length()).trim();
          }
        }
        throw new IllegalStateException("The store ended with " + process.waitFor());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }

    private static Path jar() {
      for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
        var jar = dir.resolve("infra/store/target/store.jar");
        if (Files.exists(jar)) {
          return jar;
        }
      }
      throw new IllegalStateException(
          "infra/store/target/store.jar is missing: build the module infra/store first");
    }
  }

  /** Where it listens, as a MongoDB connection string. */
  public static String uri() {
    return Started.URI;
  }
}
