package lv.celakarte.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./celakarte}.
 *
 * @param names what the command is about: parts, or faults
 * @param variables for tests: what a part gets into its environment beside the usual
 */
record Invocation(
    Command command,
    List<String> names,
    boolean detach,
    boolean yes,
    boolean build,
    boolean train,
    boolean follow,
    boolean shortly,
    int rounds,
    @Nullable Path runtime,
    int portOffset,
    Set<String> without,
    Instances instances,
    Map<String, Map<String, String>> variables,
    Path repository) {

  enum Command {
    UP,
    SUPERVISE,
    KILL,
    STOP,
    START,
    RESTART,
    FAULTS,
    STATUS,
    LOGS,
    RESET,
    VERIFY,
    HELP
  }

  private static final Set<Command> TAKES_ONE = Set.of(Command.LOGS, Command.KILL);
  private static final Set<Command> TAKES_MANY =
      Set.of(Command.STOP, Command.START, Command.RESTART, Command.FAULTS);

  static final String USAGE =
      """
      usage: ./celakarte <command>

        up [--detach]     build what changed and start everything; with --detach return when ready
        stop [part…]      stop everything in order, or only these parts
        start part…       start again what was stopped alone
        restart part…     end a part in order and start it again, one after the other
        status            what runs, where, since when
        logs [part]       the end of the logs (--follow: and what comes)
        reset [--yes]     stop, and forget all local data
        verify            all tests, as the continuous build runs them
        faults [name…]    break parts while pages are published and read
                          (--short: three minutes; --rounds N: how often each)
        bench [name…]     measure against peers on this machine (--short, --install)

      for several of them on one machine, and for tests:
        kill <part>       end a part as kill -9 does; it is started again
        --runtime DIR     where data, logs and secrets are (default: .celakarte)
        --port-offset N   added to every port
        --no-build        start the jars that are there
        --no-aot          start without start-up caches rather than making them
        --without PART    leave a part out, to run it from elsewhere (may be repeated)
        --gateways N      several gateways, each with ports and a snapshot of its own (at most 5)
        --sites N         several sites
        --instances P=N   several of any service (may be repeated)
        --variable PART:NAME=VALUE   give one instance another environment variable
      """;

  /** The one part that the command is about. */
  @Nullable String part() {
    return names.isEmpty() ? null : names.getFirst();
  }

  static Invocation parse(List<String> arguments) {
    return new Reading(arguments).invocation();
  }

  /** One pass over the arguments. */
  private static final class Reading {

    private final Iterator<String> rest;
    private final List<String> words = new ArrayList<>();
    private boolean help;
    private boolean detach;
    private boolean yes;
    private boolean build = true;
    private boolean train = true;
    private boolean follow;
    private boolean shortly;
    private int rounds;
    private @Nullable Path runtime;
    private int portOffset;
    private final Set<String> without = new LinkedHashSet<>();
    private final Map<String, Integer> instances = new HashMap<>();
    private final Map<String, Map<String, String>> variables = new HashMap<>();
    private Path repository = Path.of("").toAbsolutePath();

    Reading(List<String> arguments) {
      this.rest = arguments.iterator();
    }

    Invocation invocation() {
      while (rest.hasNext()) {
        read(rest.next());
      }
      Command command = words.isEmpty() || help ? Command.HELP : command(words.getFirst());
      List<String> names =
          words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
      if (names.size() > most(command)) {
        throw new Trouble("Too many words: " + words.getLast() + "\n\n" + USAGE);
      }
      return new Invocation(
          command,
          names,
          detach,
          yes,
          build,
          train,
          follow,
          shortly,
          rounds,
          runtime,
          portOffset,
          without,
          new Instances(instances),
          variables,
          repository);
    }

    private static int most(Command command) {
      return TAKES_MANY.contains(command) ? Integer.MAX_VALUE : TAKES_ONE.contains(command) ? 1 : 0;
    }

    private void read(String argument) {
      switch (argument) {
        case "--detach" -> detach = true;
        case "--yes" -> yes = true;
        case "--no-build" -> build = false;
        case "--no-aot" -> train = false;
        case "--follow", "-f" -> follow = true;
        case "--runtime" -> runtime = Path.of(value(argument)).toAbsolutePath().normalize();
        case "--port-offset" -> portOffset = number(argument, value(argument), 0, 50_000);
        case "--without" -> without.add(value(argument));
        case "--short" -> shortly = true;
        case "--rounds" -> rounds = number(argument, value(argument), 1, 1_000);
        case "--gateways" ->
            instances.put("gateway", number(argument, value(argument), 1, Instances.MOST));
        case "--sites" ->
            instances.put("site", number(argument, value(argument), 1, Instances.MOST));
        case "--instances" -> severalOf(value(argument));
        case "--variable" -> variable(value(argument));
        case "--repository" -> repository = Path.of(value(argument)).toAbsolutePath().normalize();
        case "--help", "-h" -> help = true;
        default -> {
          if (argument.startsWith("-")) {
            throw new Trouble("There is no option " + argument + "\n\n" + USAGE);
          }
          words.add(argument);
        }
      }
    }

    private String value(String option) {
      if (!rest.hasNext()) {
        throw new Trouble(option + " needs a value\n\n" + USAGE);
      }
      return rest.next();
    }

    private void severalOf(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new Trouble("--instances needs a part and a number, as site=2, not " + text);
      }
      instances.put(
          text.substring(0, equals),
          number("--instances", text.substring(equals + 1), 1, Instances.MOST));
    }

    private void variable(String text) {
      int colon = text.indexOf(':');
      int equals = text.indexOf('=', colon + 1);
      if (colon < 1 || equals < colon + 2) {
        throw new Trouble("--variable needs PART:NAME=VALUE, not " + text);
      }
      variables
          .computeIfAbsent(text.substring(0, colon), _ -> new LinkedHashMap<>())
          .put(text.substring(colon + 1, equals), text.substring(equals + 1));
    }

    private static int number(String option, String text, int least, int most) {
      try {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException _) {
        // said below, in the same words as a number out of range
      }
      throw new Trouble(option + " needs a number from " + least + " to " + most + ", not " + text);
    }

    private static Command command(String word) {
      for (Command command : Command.values()) {
        if (command.name().toLowerCase(Locale.ROOT).equals(word)) {
          return command;
        }
      }
      throw new Trouble("There is no command " + word + "\n\n" + USAGE);
    }
  }
}
