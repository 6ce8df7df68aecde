package lv.celakarte.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed after {@code ./celakarte bench}.
 *
 * @param names the benchmarks to run; none means all
 * @param brief whether each takes less than a minute
 * @param install whether missing peers may be installed with the system's package manager
 * @param repository the checkout whose parts are measured
 */
record Options(List<String> names, boolean brief, boolean install, Path repository) {

  static final String USAGE =
      """
      usage: ./celakarte bench [name…] [--short] [--install]

        --short      each below a minute
        --install    install missing peers (apt-get)
      """;

  static Options parse(List<String> arguments) {
    var names = new ArrayList<String>();
    var brief = false;
    var install = false;
    var repository = Path.of("").toAbsolutePath();
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      switch (argument) {
        case "--short" -> brief = true;
        case "--install" -> install = true;
        case "--repository" -> {
          if (!rest.hasNext()) {
            throw new Trouble("--repository needs a value\n\n" + USAGE);
          }
          repository = Path.of(rest.next()).toAbsolutePath().normalize();
        }
        default -> {
          if (argument.startsWith("-")) {
            throw new Trouble("There is no option " + argument + "\n\n" + USAGE);
          }
          names.add(argument);
        }
      }
    }
    return new Options(List.copyOf(names), brief, install, repository);
  }
}
