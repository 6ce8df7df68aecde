package lv.celakarte.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether ports are free, and who holds those that are not. */
final class PortCheck {

  /** In {@code /proc/net/tcp}: a socket that waits for connections. */
  private static final String LISTENING = "0A";

  private PortCheck() {}

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Refuses when any port is taken, naming all of them and their holders. */
  static void require(List<PortOf> ports) {
    String taken =
        ports.stream()
            .filter(port -> !isFree(port.port()))
            .map(port ->
                "  port "
                    + port.port()
                    + " ("
                    + port.part()
                    + ") is held by "
                    + holder(port.port()).orElse("another program"))
            .collect(Collectors.joining("\n"));
    if (!taken.isEmpty()) {
      throw new Trouble(
          "These ports are taken:\n"
              + taken
              + "\nEnd those programs, or use other ports: ./celakarte up --port-offset 10000"
              + " --runtime <another folder>");
    }
  }

  /** A port and the part that wants it. */
  record PortOf(String part, int port) {}

  /** The program that listens on the port, where the system tells. */
  static Optional<String> holder(int port) {
    try {
      String socket = inode(port);
      return socket.isEmpty() ? Optional.empty() : holderOf("socket:[" + socket + "]");
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  private static String inode(int port) throws IOException {
    String suffix = String.format(":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        Optional<String> found =
            lines
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9)
                .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                .map(columns -> columns[9])
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return "";
  }

  private static Optional<String> holderOf(String socket) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process.resolve("fd"), socket)) {
          long pid = Long.parseLong(process.getFileName().toString());
          return Optional.of(name(pid) + " (process " + pid + ")");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path descriptors, String socket) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptors)) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException | RuntimeException _) {
      // a process of somebody else, or one that has just ended
    }
    return false;
  }

  private static String name(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> Path.of(command).getFileName().toString())
        .orElse("a program");
  }
}
