package lv.celakarte.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param runtime of a platform that runs already; without it one is started and stopped again
 * @param rounds how often each fault is caused
 * @param portOffset of the platform that is started
 * @param names of the faults to cause; all of the form's when empty
 * @param passedOn options for {@code ./celakarte up}
 */
record Arguments(
    Path repository,
    @Nullable Path runtime,
    boolean shortly,
    int rounds,
    int portOffset,
    List<String> names,
    List<String> passedOn) {

  private static final int LONG_ROUNDS = 20;

  /** Whether something is asked for by its own name, or by nothing being named at all. */
  boolean wants(String name) {
    return names.isEmpty()
        || names.stream().anyMatch(asked -> name.equals(asked) || name.startsWith(asked + ":"));
  }

  static Arguments parse(List<String> arguments) {
    Path repository = Path.of("").toAbsolutePath();
    Path runtime = null;
    boolean shortly = false;
    int rounds = 0;
    int portOffset = 20_000;
    List<String> names = new ArrayList<>();
    List<String> passedOn = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--repository" -> repository = path(argument, rest);
        case "--runtime" -> runtime = path(argument, rest);
        case "--short" -> shortly = true;
        case "--port-offset" -> portOffset = Integer.parseInt(value(argument, rest));
        case "--rounds" -> rounds = Integer.parseInt(value(argument, rest));
        case "--no-build", "--no-aot" -> passedOn.add(argument);
        default -> {
          if (argument.startsWith("-")) {
            throw new Broken("There is no option " + argument);
          }
          names.add(argument);
        }
      }
    }
    return new Arguments(
        repository,
        runtime,
        shortly,
        rounds > 0 ? rounds : shortly ? 1 : LONG_ROUNDS,
        portOffset,
        List.copyOf(names),
        List.copyOf(passedOn));
  }

  private static Path path(String option, Iterator<String> rest) {
    return Path.of(value(option, rest)).toAbsolutePath().normalize();
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Broken(option + " needs a value");
    }
    return rest.next();
  }
}
