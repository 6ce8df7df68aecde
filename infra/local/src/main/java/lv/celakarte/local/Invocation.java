package lv.celakarte.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code ./celakarte}. */
record Invocation(
    Command command,
    @Nullable String part,
    boolean detach,
    boolean yes,
    boolean build,
    boolean train,
    boolean follow,
    @Nullable Path runtime,
    int portOffset,
    Set<String> without,
    Path repository) {

  enum Command {
    UP,
    SUPERVISE,
    KILL,
    STOP,
    STATUS,
    LOGS,
    RESET,
    VERIFY,
    HELP
  }

  private static final Set<Command> TAKES_A_PART = Set.of(Command.LOGS, Command.KILL);

  static final String USAGE =
      """
      usage: ./celakarte <command>

        up [--detach]     build what changed and start everything; with --detach return when ready
        stop              stop everything in order
        status            what runs, where, since when
        logs [part]       the end of the logs (--follow: and what comes)
        reset [--yes]     stop, and forget all local data
        verify            all tests, as the continuous build runs them
        bench [name…]     measure against peers on this machine (--short, --install)

      for several of them on one machine, and for tests:
        kill <part>       end a part as kill -9 does; it is started again
        --runtime DIR     where data, logs and secrets are (default: .celakarte)
        --port-offset N   added to every port
        --no-build        start the jars that are there
        --no-aot          start without start-up caches rather than making them
        --without PART    leave a part out, to run it from elsewhere (may be repeated)
      """;

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
    private @Nullable Path runtime;
    private int portOffset;
    private final Set<String> without = new LinkedHashSet<>();
    private Path repository = Path.of("").toAbsolutePath();

    Reading(List<String> arguments) {
      this.rest = arguments.iterator();
    }

    Invocation invocation() {
      while (rest.hasNext()) {
        read(rest.next());
      }
      Command command = words.isEmpty() || help ? Command.HELP : command(words.getFirst());
      String part = words.size() > 1 ? words.get(1) : null;
      if (words.size() > (TAKES_A_PART.contains(command) ? 2 : 1)) {
        throw new Trouble("Too many words: " + words.getLast() + "\n\n" + USAGE);
      }
      return new Invocation(
          command,
          part,
          detach,
          yes,
          build,
          train,
          follow,
          runtime,
          portOffset,
          without,
          repository);
    }

    private void read(String argument) {
      switch (argument) {
        case "--detach" -> detach = true;
        case "--yes" -> yes = true;
        case "--no-build" -> build = false;
        case "--no-aot" -> train = false;
        case "--follow", "-f" -> follow = true;
        case "--runtime" -> runtime = Path.of(value(argument)).toAbsolutePath().normalize();
        case "--port-offset" -> portOffset = offset(value(argument));
        case "--without" -> without.add(value(argument));
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

    private static int offset(String text) {
      try {
        int offset = Integer.parseInt(text);
        if (offset >= 0 && offset <= 50_000) {
          return offset;
        }
      } catch (NumberFormatException _) {
        // said below, in the same words as a number out of range
      }
      throw new Trouble("--port-offset needs a number from 0 to 50000, not " + text);
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
