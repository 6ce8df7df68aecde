package lv.celakarte.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands over to the module that breaks parts on purpose (faults), which starts what it breaks. */
final class Faulting {

  private final Folders folders;
  private final Invocation invocation;
  private final Progress progress;

  Faulting(Folders folders, Invocation invocation, Progress progress) {
    this.folders = folders;
    this.invocation = invocation;
    this.progress = progress;
  }

  int run() throws IOException, InterruptedException {
    Build build = new Build(folders, List.of(Module.faults()), progress);
    if (invocation.build()) {
      build.run();
    } else {
      build.requireAll();
    }
    Process faults = new ProcessBuilder(command()).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(faults::destroy, "end-faults"));
    return faults.waitFor();
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Tools.java(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                Module.faults().artifactIn(folders.repository()).toString(),
                "--repository",
                folders.repository().toString()));
    if (invocation.runtime() != null) {
      command.addAll(List.of("--runtime", invocation.runtime().toString()));
    }
    if (invocation.shortly()) {
      command.add("--short");
    }
    if (invocation.portOffset() > 0) {
      command.addAll(List.of("--port-offset", Integer.toString(invocation.portOffset())));
    }
    if (invocation.rounds() > 0) {
      command.addAll(List.of("--rounds", Integer.toString(invocation.rounds())));
    }
    if (!invocation.build()) {
      command.add("--no-build");
    }
    if (!invocation.train()) {
      command.add("--no-aot");
    }
    command.addAll(invocation.names());
    return command;
  }
}
