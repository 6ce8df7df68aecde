package lv.celakarte.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asked for; no directory means that everything is gone at the end. */
record Options(int port, @Nullable Path directory, boolean untilStandardInputCloses) {

  static final String USAGE =
      "usage: java -jar store.jar (--data DIR | --memory) [--port N] [--until-stdin-closes]";

  static Options parse(List<String> arguments) {
    int port = 0;
    Path directory = null;
    boolean memory = false;
    boolean untilStandardInputCloses = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--port" -> port = port(value(argument, rest));
        case "--data" -> directory = Path.of(value(argument, rest));
        case "--memory" -> memory = true;
        case "--until-stdin-closes" -> untilStandardInputCloses = true;
        default -> throw new IllegalArgumentException("unknown option " + argument);
      }
    }
    if (memory == (directory != null)) {
      throw new IllegalArgumentException("exactly one of --data and --memory is needed");
    }
    return new Options(port, directory, untilStandardInputCloses);
  }

  private static String value(String argument, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(argument + " needs a value");
    }
    return rest.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // said below, in the same words as a number out of range
    }
    throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + text);
  }
}
