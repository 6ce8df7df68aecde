package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a real virtual machine, and the JDK's own small server as the part. */
@Timeout(120)
class StartUpCacheTests {

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Folders folders;
  private Progress progress;
  private StartUpCache cache;

  @BeforeEach
  void empty() {
    folders = new Folders(folder, folder.resolve("runtime"));
    progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC());
    cache = new StartUpCache(folder.resolve("caches").resolve("now.aot"));
    Folders.create(folder.resolve("caches"));
  }

  private Part server(String... options) throws IOException {
    int port = freePort();
    var command = new ArrayList<>(List.of(Tools.java(), "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", Integer.toString(port)));
    return new Part(
        "server",
        command,
        Map.of(),
        Folders.create(folder.resolve("served")),
        List.of(port),
        List.of(),
        Readiness.http("http://127.0.0.1:" + port + "/"),
        Duration.ofSeconds(10));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void usesWhatOneRealStartLeft() throws IOException {
    Part part = server();
    assertThat(cache.use(part)).isEqualTo(part);

    cache.record(part, folders, progress);

    assertThat(cache.isMissing()).isFalse();
    Part fast = cache.use(part);
    assertThat(fast.command())
        .hasSize(part.command().size() + 1)
        .element(1)
        .isEqualTo("-XX:AOTCache=" + folder.resolve("caches").resolve("now.aot"));
    assertThat(fast.stopsWithin()).isEqualTo(part.stopsWithin());
    try (Temporarily _ = new Temporarily(List.of(fast), folders)) {
      assertThat(Files.readString(folders.log("prepare-server"))).doesNotContain("[error]");
    }
  }

  @Test
  void startsWithoutWhenNothingComesOfIt() throws IOException {
    Part part = server("-XX:NoSuchOption");

    cache.record(part, folders, progress);

    assertThat(cache.isMissing()).as("is not tried at every start").isFalse();
    assertThat(cache.use(part)).isEqualTo(part);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("server gets none");
  }

  @Test
  void forgetsTheCacheOfAnEarlierBuild() throws IOException {
    Path earlier = folder.resolve("caches").resolve("earlier.aot");
    Files.writeString(earlier, "of an earlier build");

    cache.record(server(), folders, progress);

    assertThat(earlier).doesNotExist();
  }
}
