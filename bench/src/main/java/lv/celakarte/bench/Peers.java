package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The programs of others that are measured beside ours, or measure. */
final class Peers {

  /** Debian's package for each program. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "nginx", "nginx-light",
          "wrk", "wrk",
          "hugo", "hugo",
          "varnishd", "varnish",
          "mariadbd", "mariadb-server",
          "php-fpm8.2", "php-fpm");

  private Peers() {}

  static Path find(String program) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new Trouble(
                program
                    + " is missing. Install it (Debian: apt-get install "
                    + PACKAGES.getOrDefault(program, program)
                    + "), or let it be installed with --install."));
  }

  static boolean present(String program) {
    try {
      var unused = find(program);
      return true;
    } catch (Trouble missing) {
      return false;
    }
  }

  /** Installs what is missing with the system's package manager. */
  static void install(List<String> programs) {
    var packages = new TreeSet<String>();
    programs.stream()
        .filter(program -> !present(program))
        .forEach(program -> packages.add(PACKAGES.getOrDefault(program, program)));
    if (packages.isEmpty()) {
      return;
    }
    apt(List.of("-q", "update"));
    var install = new ArrayList<>(List.of("-q", "-y", "--no-install-recommends", "install"));
    install.addAll(packages);
    apt(install);
  }

  private static void apt(List<String> arguments) {
    var command = new ArrayList<String>();
    if (!System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("sudo", "-n"));
    }
    command.add("apt-get");
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    // A peer's own service must not start beside the one that is measured.
    builder.environment().put("RUNLEVEL", "1");
    try {
      if (builder.start().waitFor() != 0) {
        throw new Trouble(String.join(" ", command) + " failed");
      }
    } catch (IOException failure) {
      throw new Trouble("apt-get is missing: install the peers by hand", failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }
}
