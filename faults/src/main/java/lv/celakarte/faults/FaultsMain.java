package lv.celakarte.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program behind {@code ./celakarte faults}. */
public final class FaultsMain {

  private FaultsMain() {}

  /** Exit codes: 0 nothing was lost, 1 something was, 2 the run was not possible. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int code;
    try {
      code = run(Arguments.parse(List.of(arguments)), new Progress(out)) ? 0 : 1;
    } catch (Broken broken) {
      out.println(broken.getMessage());
      code = 2;
    }
    out.flush();
    System.exit(code);
  }

  private static boolean run(Arguments arguments, Progress progress) {
    Path runtime =
        Optional.ofNullable(arguments.runtime())
            .orElse(arguments.repository().resolve(".celakarte").resolve("faults"));
    if (runs(arguments.repository(), runtime)) {
      return onGivenPlatform(arguments, new Running(arguments.repository(), runtime), progress);
    }
    try (Lines lines = new Lines(arguments.portOffset())) {
      return onOwnPlatform(arguments, runtime, lines, progress);
    }
  }

  /** Those that a rolling restart needs twice are started twice only for it. */
  private static List<String> several(Arguments arguments) {
    List<String> services = new ArrayList<>(List.of(Services.CONTENT, Services.QUESTIONNAIRE));
    if (Run.rolls(arguments)) {
      services.addAll(List.of(Services.DIRECTORY, Services.ANALYTICS));
    }
    return services;
  }

  /** Lines are opened only when they are asked for: only who started the platform knows of them. */
  private static boolean onGivenPlatform(Arguments arguments, Running platform, Progress progress) {
    boolean cuts = arguments.names().stream().anyMatch(name -> name.startsWith("cut"));
    try (Lines lines = cuts ? Lines.of(platform) : new Lines()) {
      return new Run(arguments, platform, lines, progress).all();
    }
  }

  private static boolean runs(Path repository, Path runtime) {
    return Files.exists(runtime.resolve("platform.properties"))
        && !new Running(repository, runtime)
            .parts().stream().filter(new Running(repository, runtime)::isReady).toList().isEmpty();
  }

  private static boolean onOwnPlatform(
      Arguments arguments, Path runtime, Lines lines, Progress progress) {
    progress.say("starting a platform with several instances (%s)", runtime);
    Path repository = arguments.repository();
    Running.Launcher.run(repository, runtime, "reset", List.of("--yes"));
    List<String> options = new ArrayList<>(arguments.passedOn());
    options.addAll(List.of("--detach", "--port-offset", Integer.toString(arguments.portOffset())));
    options.addAll(List.of("--gateways", "3", "--sites", "2"));
    for (String service : several(arguments)) {
      options.addAll(List.of("--instances", service + "=2"));
    }
    options.addAll(lines.options());
    options.addAll(new Clocks(runtime).options());
    Thread stop =
        new Thread(() -> Running.Launcher.run(repository, runtime, "stop", List.of()), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    Running.Launcher.run(repository, runtime, "up", options);
    return new Run(arguments, new Running(repository, runtime), lines, progress).all();
  }
}
