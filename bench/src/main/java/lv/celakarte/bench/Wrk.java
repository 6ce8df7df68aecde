package lv.celakarte.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The load generator wrk: as many requests as a server answers, on a few connections. */
final class Wrk {

  /**
   * What one run saw.
   *
   * @param errors connections that failed
   * @param refused answers of 400 and above
   */
  record Seen(long requests, double seconds, long errors, long refused, double p50, double p99) {

    double perSecond() {
      return requests / seconds;
    }
  }

  /**
   * What is asked.
   *
   * @param addresses how many there are: numbers are put behind the path when it is more than one
   */
  record Load(String method, String path, int addresses, List<String> headers) {

    static Load get(String path, int addresses, String... headers) {
      return new Load("GET", path, addresses, List.of(headers));
    }
  }

  private final Path script;

  Wrk(Lab lab) {
    this.script = lab.folder("wrk").resolve("load.lua");
    try (InputStream text =
        Objects.requireNonNull(Wrk.class.getResourceAsStream("load.lua"), "load.lua")) {
      Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Trouble("The script of the load generator cannot be written", failure);
    }
  }

  Seen run(int port, Load load, int connections, Duration time) {
    var command =
        new ArrayList<>(
            List.of(
                Peers.find("wrk").toString(),
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "5s",
                "-s",
                script.toString(),
                "http://127.0.0.1:" + port,
                "--",
                load.method(),
                load.path(),
                Integer.toString(load.addresses())));
    command.addAll(load.headers());
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return read(said);
    } catch (IOException failure) {
      throw new Trouble("wrk cannot be started", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }

  static Seen read(String said) {
    var numbers =
        said.lines()
            .filter(line -> line.startsWith("RESULT "))
            .findFirst()
            .orElseThrow(() -> new Trouble("wrk did not tell what it saw:\n" + said))
            .split(" ", -1);
    return new Seen(
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]) / 1e6,
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]),
        Long.parseLong(numbers[5]) / 1e3,
        Long.parseLong(numbers[6]) / 1e3);
  }
}
