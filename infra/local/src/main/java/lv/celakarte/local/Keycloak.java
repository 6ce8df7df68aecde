package lv.celakarte.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets Keycloak ready: the distribution once per checkout, a home with its data per runtime. */
final class Keycloak {

  static final String VERSION = "26.7.3";

  private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip";
  private static final String ARCHIVE = "keycloak-quarkus-dist-" + VERSION + ".zip";

  /** What kc.sh gives to the virtual machine; the script itself is in the way of supervision. */
  private static final List<String> MACHINE_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms64m",
          "-Xmx256m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  private static final String STARTED = "started";

  private final Folders folders;
  private final Ports ports;
  private final Secrets secrets;
  private final Progress progress;

  Keycloak(Folders folders, Ports ports, Secrets secrets, Progress progress) {
    this.folders = folders;
    this.ports = ports;
    this.secrets = secrets;
    this.progress = progress;
  }

  Part prepare(Realm realm) {
    Path distribution = distribution();
    Path home = home(distribution, realm);
    List<String> command = new ArrayList<>(List.of(Tools.java()));
    command.addAll(machineOptions(home));
    command.addAll(
        List.of(
            "-cp",
            classPath(distribution),
            "org.keycloak.quarkus.runtime.KeycloakMain",
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--hostname-strict=false",
            // Without it, JGroups opens ports on all addresses.
            "--cache=local"));
    return new Part(
        "keycloak",
        command,
        environment(),
        home,
        List.of(ports.keycloak(), ports.keycloak() + Ports.MANAGEMENT),
        List.of(),
        remembering(home, Readiness.http(ports.keycloakUrl() + "/realms/celakarte")),
        java.time.Duration.ofSeconds(20));
  }

  /** Notes that the database was made to its end. */
  private static Readiness remembering(Path home, Readiness readiness) {
    return () -> {
      boolean ready = readiness.isReady();
      if (ready && !Files.exists(home.resolve(STARTED))) {
        Files.createFile(home.resolve(STARTED));
      }
      return ready;
    };
  }

  /**
   * Keycloak makes its database in the first start and cannot go on with one that was left half
   * made: a first start that was killed is begun anew.
   */
  static void forgetHalfMade(Path home) throws IOException {
    if (!Files.exists(home.resolve(STARTED))) {
      Folders.delete(home.resolve("data").resolve("h2"));
    }
  }

  private static List<String> machineOptions(Path home) {
    List<String> options = new ArrayList<>(MACHINE_OPTIONS);
    options.addAll(
        List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
    return options;
  }

  /**
   * All that Quarkus' own loader would find, in its order: what its build made goes before what it
   * was made from. The virtual machine's start-up cache knows nothing of other loaders, and with it
   * Keycloak starts in two thirds of the time.
   */
  private static String classPath(Path distribution) {
    Path lib = distribution.resolve("lib");
    List<Path> path = new ArrayList<>();
    path.add(lib.resolve("quarkus").resolve("generated-bytecode.jar"));
    path.add(lib.resolve("quarkus").resolve("transformed-bytecode.jar"));
    for (String folder : List.of("app", "lib/boot", "lib/main")) {
      path.addAll(Folders.list(lib.resolve(folder)));
    }
    return path.stream()
        .map(Path::toString)
        .filter(name -> name.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  StartUpCache cache() {
    Path distribution = distribution();
    Fingerprint fingerprint =
        new Fingerprint().add(StartUpCache.MACHINE).add(String.join(" ", MACHINE_OPTIONS));
    for (String entry : classPath(distribution).split(File.pathSeparator)) {
      fingerprint.add(entry).add(Long.toString(Path.of(entry).toFile().lastModified()));
    }
    return new StartUpCache(
        folders.cache().resolve("keycloak").resolve(fingerprint.text() + ".aot"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
    environment.put(
        "KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloak() + Ports.MANAGEMENT));
    environment.put("KC_HOSTNAME", ports.keycloakUrl());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.value(Secrets.KEYCLOAK_ADMINISTRATOR));
    environment.put("CELAKARTE_PUBLIC_URL", ports.publicUrl());
    for (String secret : List.of(Secrets.GATEWAY_CLIENT, Secrets.DIRECTORY_CLIENT)) {
      environment.put(secret, secrets.value(secret));
    }
    return environment;
  }

  private Path distribution() {
    Path distribution = folders.cache().resolve("keycloak-" + VERSION);
    Path built = distribution.resolve("BUILT-AT");
    String here = distribution.toString();
    try {
      // The build notes absolute paths: a checkout that was moved needs another.
      if (Files.exists(built) && Files.readString(built).equals(here)) {
        return distribution;
      }
      if (!Files.exists(distribution.resolve("lib").resolve("quarkus-run.jar"))) {
        Folders.delete(distribution);
        unpack(distribution);
      }
      build(distribution);
      Files.writeString(built, here);
      return distribution;
    } catch (IOException e) {
      throw new Trouble("Keycloak cannot be prepared in " + here + ": " + e.getMessage(), e);
    }
  }

  private void unpack(Path distribution) throws IOException {
    Path archive = download();
    progress.step("keycloak   unpacking");
    try {
      Unpacking.unpack(archive, distribution);
    } catch (IOException first) {
      progress.step("keycloak   the download is broken, once more");
      forget(archive);
      try {
        Unpacking.unpack(download(), distribution);
      } catch (IOException second) {
        second.addSuppressed(first);
        throw new Trouble(
            "The download of Keycloak is broken ("
                + second.getMessage()
                + "). Delete "
                + localCopy()
                + " and try again.",
            second);
      }
    }
    Files.deleteIfExists(archive);
  }

  private Path download() {
    progress.step("keycloak   fetching " + VERSION + " through Maven (177 MB the first time)");
    Path folder = Folders.create(folders.cache().resolve("downloads"));
    int code =
        Tools.run(
            List.of(
                Tools.maven(),
                "-B",
                "-ntp",
                "-q",
                // A download that does not match its checksum is no download.
                "-C",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                "-Dartifact=" + ARTIFACT,
                "-DoutputDirectory=" + folder),
            folder,
            Map.of(),
            folders.log("prepare"),
            line -> {});
    Path archive = folder.resolve(ARCHIVE);
    if (code != 0 || !Files.exists(archive)) {
      throw new Trouble(
          "Keycloak cannot be fetched; see "
              + folders.log("prepare")
              + ". Is the network there?\n"
              + String.join("\n", Machine.tail(folders.log("prepare"), 5)));
    }
    return archive;
  }

  private static void forget(Path archive) throws IOException {
    Files.deleteIfExists(archive);
    Folders.delete(localCopy());
  }

  private static Path localCopy() {
    String repository =
        System.getProperty(
            "maven.repo.local",
            Path.of(System.getProperty("user.home"), ".m2", "repository").toString());
    return Path.of(repository, "org", "keycloak", "keycloak-quarkus-dist", VERSION);
  }

  private void build(Path distribution) {
    progress.step("keycloak   building its runtime (half a minute, once)");
    List<String> command =
        new ArrayList<>(List.of(Tools.java(), "-Dkc.config.build-and-exit=true"));
    command.addAll(machineOptions(distribution));
    command.addAll(
        List.of(
            "-cp",
            distribution.resolve("lib").resolve("quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of("build", "--db=dev-file", "--health-enabled=true"));
    int code = Tools.run(command, distribution, Map.of(), folders.log("prepare"), line -> {});
    if (code != 0) {
      throw new Trouble(
          "Keycloak's own build failed; see "
              + folders.log("prepare")
              + "\n"
              + String.join("\n", Machine.tail(folders.log("prepare"), 15)));
    }
  }

  /** Programs by link, configuration and data as folders of this runtime. */
  private Path home(Path distribution, Realm realm) {
    Path home = Folders.create(folders.data("keycloak"));
    try {
      for (String shared : List.of("lib", "providers", "themes", "conf")) {
        Path link = home.resolve(shared);
        if (Files.isSymbolicLink(link)
            && Files.readSymbolicLink(link).equals(distribution.resolve(shared))) {
          continue;
        }
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Folders.delete(link);
        }
        Files.createSymbolicLink(link, distribution.resolve(shared));
      }
      forgetHalfMade(home);
      Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
      Path file = imports.resolve("celakarte-realm.json");
      Files.deleteIfExists(file);
      OwnerOnly.write(file, realm.forLocalUse(secrets::passwordOf));
      return home;
    } catch (IOException e) {
      throw new Trouble("Keycloak's home " + home + " cannot be written: " + e.getMessage(), e);
    }
  }
}
