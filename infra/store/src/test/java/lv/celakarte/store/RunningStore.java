package lv.celakarte.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as it is used: a process of its own, of the classes under test. */
final class RunningStore implements AutoCloseable {

  private final Process process;
  private final String address;

  private RunningStore(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static RunningStore inMemory() throws IOException {
    return start("--memory", "--until-stdin-closes");
  }

  static RunningStore on(Path directory) throws IOException {
    return start("--data", directory.toString(), "--until-stdin-closes");
  }

  static RunningStore start(String... options) throws IOException {
    Process process = launch(options);
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("READY ")) {
      throw new IOException("the store said " + line);
    }
    return new RunningStore(process, line.substring("READY ".length()));
  }

  static Process launch(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), StoreMain.class.getName()));
    command.addAll(Arrays.asList(options));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  String address() {
    return address;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void terminate() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void closeStandardInput() throws IOException {
    process.outputWriter().close();
  }

  boolean endsWithin(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
