package lv.celakarte.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The platform, started once for all journeys by the same command that people use, with a runtime
 * folder and ports of its own, so that one that is running beside it is not disturbed.
 */
final class Platform implements AutoCloseable {

  private static final String OFFSET = "10000";

  /** The second gateway reaches the first site over a line that the faults can cut. */
  private static final String LINE =
      "gateway-2:CELAKARTE_SITE_URL=http://127.0.0.1:18141,http://127.0.0.1:18301";

  private final Path root = Path.of(System.getProperty("celakarte.root", "..")).normalize();

  /** Set by somebody who walks against a platform that is already running. */
  private final String given = System.getProperty("celakarte.runtime", "");

  private final Path runtime =
      given.isBlank()
          ? root.toAbsolutePath().resolve("journeys/target/runtime")
          : Path.of(given).toAbsolutePath();
  private final Properties facts = new Properties();

  /** Starts it, and gives it to tests that ask for it. */
  static final class Extension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE =
        ExtensionContext.Namespace.create(Platform.class);

    @Override
    public void beforeAll(ExtensionContext context) {
      var unused = platform(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return platform(context);
    }

    private static Platform platform(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(HERE)
          .computeIfAbsent("platform", key -> new Platform().start(), Platform.class);
    }
  }

  private Platform start() {
    if (given.isBlank()) {
      run(
          "up",
          "--detach",
          "--no-build",
          "--no-aot",
          "--port-offset",
          OFFSET,
          "--gateways",
          "2",
          "--sites",
          "2",
          "--variable",
          LINE);
    }
    facts.putAll(properties(runtime.resolve("platform.properties")));
    return this;
  }

  /** The one public address. */
  String url() {
    return fact("gateway.url");
  }

  /** Each gateway by itself, as a balancer in front of them would ask it. */
  List<String> gateways() {
    return Stream.of("gateway", "gateway-2").map(this::service).toList();
  }

  /** Where a part answers, past the gateway. */
  String service(String part) {
    return "http://127.0.0.1:" + fact("port." + part);
  }

  /** Where people sign in. */
  String keycloakUrl() {
    return fact("keycloak.url");
  }

  /** The password of a demo person. */
  String password(String user) {
    return fact("password." + user);
  }

  /** Ends a part the hard way; the supervisor starts it again. */
  void kill(String part) {
    var before = pid(part);
    run("kill", part);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> ProcessHandle.of(before).filter(ProcessHandle::isAlive).isEmpty());
  }

  /** Breaks parts while pages are published and read; fails unless nothing came of it. */
  void faults(String... names) {
    var arguments = new ArrayList<>(List.of("--short", "--no-build"));
    arguments.addAll(List.of(names));
    run("faults", arguments.toArray(String[]::new));
  }

  /** Lets a part stand still, as a machine does that has lost its power or its network. */
  void suspend(String part) {
    signal("-STOP", part);
  }

  /** Lets a part go on that stood still. */
  void resume(String part) {
    signal("-CONT", part);
  }

  private void signal(String signal, String part) {
    try {
      var process = new ProcessBuilder("kill", signal, Long.toString(pid(part))).start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("kill " + signal + " " + part);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Waits until a part is ready, which it has to become by itself. */
  void awaitReady(String part) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(300))
        .until(() ->
            state(part).getProperty("state", "").equals("READY")
                && ProcessHandle.of(pid(part)).filter(ProcessHandle::isAlive).isPresent());
  }

  private long pid(String part) {
    return Long.parseLong(state(part).getProperty("pid", "0"));
  }

  private Properties state(String part) {
    return properties(runtime.resolve("run").resolve(part + ".state"));
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return properties;
  }

  /** What a part has written about itself. */
  String log(String part) {
    try {
      return Files.readString(runtime.resolve("logs").resolve(part + ".log"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String fact(String name) {
    return Objects.requireNonNull(facts.getProperty(name), name);
  }

  private void run(String command, String... arguments) {
    var line = new ArrayList<>(List.of("./celakarte", command));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--runtime", runtime.toString()));
    try {
      Files.createDirectories(runtime.getParent());
      var output = Files.createTempFile(runtime.getParent(), command + "-", ".out");
      var process =
          new ProcessBuilder(line)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      var done = process.waitFor(10, TimeUnit.MINUTES);
      if (!done || process.exitValue() != 0) {
        throw new IllegalStateException(
            String.join(" ", line) + " failed:\n" + Files.readString(output, UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    if (given.isBlank()) {
      run("stop");
    }
  }
}
