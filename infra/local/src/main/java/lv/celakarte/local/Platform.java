package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.celakarte.local.PortCheck.PortOf;

/** All parts of the platform in the order in which they are stopped from the end. */
final class Platform {

  static final String MONGODB = "CELAKARTE_MONGODB_URI";
  static final String KAFKA = "CELAKARTE_KAFKA_BOOTSTRAP";
  static final String KEYCLOAK = "CELAKARTE_KEYCLOAK_URL";

  private static final int TRAINED_AT_ONCE = 2;
  private static final List<String> SERVERS_OF_SERVICES = List.of("kafka", "store");

  /** Ours, in the order in which they are started. */
  private static final List<String> SERVICES =
      List.of(
          "content-service",
          "questionnaire-service",
          "directory-service",
          "analytics-service",
          "site",
          "gateway");

  private final Folders folders;
  private final Ports ports;
  private final Set<String> without;
  private final Instances instances;
  private final Map<String, Map<String, String>> variables;
  private final Map<String, String> environment;

  Platform(
      Folders folders,
      Ports ports,
      Set<String> without,
      Instances instances,
      Map<String, Map<String, String>> variables,
      Map<String, String> environment) {
    this.folders = folders;
    this.ports = ports;
    this.without = without;
    this.instances = instances;
    this.variables = variables;
    this.environment = environment;
    requireKnown(without, names());
    requireKnown(instances.counts().keySet(), SERVICES);
    requireKnown(variables.keySet(), chosen().stream().map(Service::name).toList());
  }

  private static void requireKnown(Set<String> asked, List<String> known) {
    for (String part : asked) {
      if (!known.contains(part)) {
        throw new Trouble("There is no part " + part + "; there are: " + String.join(", ", known));
      }
    }
  }

  /** An instance of a service of ours, with what only it has to be told. */
  private record Service(String part, int number, int port, Map<String, String> own) {

    String name() {
      return Instances.name(part, number);
    }
  }

  private boolean starts(String part, String variable) {
    return !isGiven(variable) && !without.contains(part);
  }

  private boolean isGiven(String variable) {
    String value = environment.get(variable);
    return value != null && !value.isBlank();
  }

  /** Servers that are named by the environment instead of being started here. */
  Map<String, String> external() {
    Map<String, String> external = new LinkedHashMap<>();
    Map.of("store", MONGODB, "kafka", KAFKA, "keycloak", KEYCLOAK)
        .forEach((part, variable) -> {
          if (isGiven(variable)) {
            external.put(part, variable);
          }
        });
    return external;
  }

  List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    if (starts("kafka", KAFKA)) {
      modules.add(Module.broker());
    }
    if (starts("store", MONGODB)) {
      modules.add(Module.store());
    }
    modules.add(Module.platform());
    SERVICES.stream()
        .filter(service -> !without.contains(service))
        .forEach(service -> modules.add(Module.service(service)));
    return modules;
  }

  /** All parts that there can be, in the order in which they are started. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of("kafka", "store", "keycloak"));
    names.addAll(SERVICES);
    return names;
  }

  List<PortOf> portsNeeded() {
    List<PortOf> needed = new ArrayList<>();
    if (starts("kafka", KAFKA)) {
      needed.add(new PortOf("kafka", ports.broker()));
      needed.add(new PortOf("kafka controller", ports.brokerController()));
    }
    if (starts("store", MONGODB)) {
      needed.add(new PortOf("store", ports.store()));
    }
    if (starts("keycloak", KEYCLOAK)) {
      needed.add(new PortOf("keycloak", ports.keycloak()));
      needed.add(new PortOf("keycloak management", ports.keycloak() + Ports.MANAGEMENT));
    }
    for (Service service : chosen()) {
      needed.add(new PortOf(service.name(), service.port()));
      needed.add(new PortOf(service.name() + " management", service.port() + Ports.MANAGEMENT));
    }
    return needed;
  }

  private List<Service> chosen() {
    return SERVICES.stream()
        .filter(service -> !without.contains(service))
        .flatMap(this::instancesOf)
        .toList();
  }

  private Stream<Service> instancesOf(String service) {
    return instances
        .numbers(service)
        .map(number ->
            new Service(
                service,
                number,
                port(service, number),
                own(service, Instances.name(service, number))));
  }

  private int port(String service, int number) {
    return ports.of(service) + (number - 1) * Ports.INSTANCE;
  }

  private Map<String, String> own(String service, String instance) {
    return switch (service) {
      case "gateway" ->
          Map.of(
              "CELAKARTE_SITE_URL", urls("site"),
              "CELAKARTE_CONTENT_URL", urls("content-service"),
              "CELAKARTE_QUESTIONNAIRE_URL", urls("questionnaire-service"),
              "CELAKARTE_DIRECTORY_URL", urls("directory-service"),
              "CELAKARTE_ANALYTICS_URL", urls("analytics-service"),
              "CELAKARTE_SNAPSHOT_DIR", folders.data(instance).toString());
      case "site" ->
          Map.of(
              "CELAKARTE_CONTENT_URL", local(port("content-service", 1)),
              "CELAKARTE_QUESTIONNAIRE_URL", urls("questionnaire-service"),
              "CELAKARTE_SNAPSHOT_DIR", folders.data(instance).toString());
      case "questionnaire-service" ->
          Map.of(
              "CELAKARTE_ANALYTICS_URL", urls("analytics-service"),
              "CELAKARTE_SNAPSHOT_DIR", folders.data(instance).toString());
      default -> Map.of();
    };
  }

  /** Where all instances of a service are, with commas between them. */
  private String urls(String service) {
    return instances
        .numbers(service)
        .map(number -> local(port(service, number)))
        .collect(Collectors.joining(","));
  }

  private static String local(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** A part and what makes its start fast. */
  private record Prepared(Part part, StartUpCache cache) {

    Part fast() {
      return cache.use(part);
    }
  }

  /** Makes everything that a start needs and answers how to start it. */
  List<Part> prepare(Secrets secrets, Realm realm, boolean train, Progress progress) {
    List<Prepared> prepared = new ArrayList<>();
    if (starts("kafka", KAFKA)) {
      Broker broker = new Broker(folders, ports, secrets, progress);
      prepared.add(new Prepared(broker.prepare(), broker.cache()));
    }
    if (starts("store", MONGODB)) {
      prepared.add(store());
    }
    if (starts("keycloak", KEYCLOAK)) {
      Keycloak keycloak = new Keycloak(folders, ports, secrets, progress);
      prepared.add(new Prepared(keycloak.prepare(realm), keycloak.cache()));
    }
    for (Service service : chosen()) {
      ServiceImage image = new ServiceImage(folders, service.part(), environment);
      image.extract();
      prepared.add(new Prepared(part(service, image, secrets), image.cache()));
    }
    if (train && prepared.stream().anyMatch(each -> each.cache().isMissing())) {
      train(prepared, progress);
    }
    return prepared.stream().map(Prepared::fast).toList();
  }

  /** Each part does in training what it will do every time, hence its servers run meanwhile. */
  private void train(List<Prepared> all, Progress progress) {
    progress.step("making the start-up caches (once after each change)");
    Predicate<Prepared> isServer = each -> each.part().after().isEmpty();
    train(all.stream().filter(isServer), progress);
    List<Part> servers =
        all.stream()
            .filter(each -> SERVERS_OF_SERVICES.contains(each.part().name()))
            .map(Prepared::fast)
            .toList();
    try (Temporarily _ = new Temporarily(servers, folders)) {
      train(all.stream().filter(isServer.negate()), progress);
    }
  }

  private void train(Stream<Prepared> some, Progress progress) {
    List<Future<?>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(TRAINED_AT_ONCE)) {
      // Further instances of a service use what the first one has recorded.
      some.filter(each -> Instances.numberOf(each.part().name()) == 1)
          .filter(each -> each.cache().isMissing())
          .forEach(each ->
              futures.add(pool.submit(() -> each.cache().record(each.part(), folders, progress))));
    }
    futures.forEach(Platform::await);
  }

  private Prepared store() {
    Path home = Folders.create(folders.data("store"));
    Path jar = ownCopy(Module.store().artifactIn(folders.repository()));
    List<String> command =
        List.of(
            Tools.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms32m",
            "-Xmx256m",
            "-jar",
            jar.toString(),
            "--port",
            Integer.toString(ports.store()),
            "--data",
            home.toString());
    Part part =
        new Part(
            "store",
            command,
            Map.of(),
            home,
            List.of(ports.store()),
            List.of(),
            Readiness.mongodb(ports.store()),
            Duration.ofSeconds(15));
    String key = new Fingerprint().add(StartUpCache.MACHINE).add(jar.toString()).text();
    return new Prepared(part, new StartUpCache(jar.resolveSibling(key + ".aot")));
  }

  /** A build would pull the jar away from under a program that is at work. */
  private Path ownCopy(Path jar) {
    try {
      Path copy =
          folders.cache().resolve("store").resolve(new Fingerprint().add(jar).text() + ".jar");
      if (!Files.exists(copy)) {
        Folders.createFor(copy);
        Path partial = copy.resolveSibling("." + copy.getFileName() + ".partial");
        Files.copy(jar, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE);
      }
      return copy;
    } catch (IOException e) {
      throw new Trouble(jar + " cannot be copied: " + e.getMessage(), e);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new Trouble("A service cannot be prepared: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted", e);
    }
  }

  private Part part(Service service, ServiceImage image, Secrets secrets) {
    int management = service.port() + Ports.MANAGEMENT;
    return new Part(
        service.name(),
        image.command(),
        variables(service, secrets),
        image.directory(),
        List.of(service.port(), management),
        before(service),
        Readiness.http(local(management) + "/actuator/health/readiness"),
        Duration.ofSeconds(25));
  }

  /** The first instance makes topics and loads what a new installation begins with. */
  private static List<String> before(Service service) {
    return service.number() == 1
        ? List.of("kafka", "store")
        : List.of("kafka", "store", service.part());
  }

  private Map<String, String> variables(Service service, Secrets secrets) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SERVER_PORT", Integer.toString(service.port()));
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(service.port() + Ports.MANAGEMENT));
    variables.put(KAFKA, kafka());
    variables.put(MONGODB, mongodb());
    variables.put(KEYCLOAK, environment.getOrDefault(KEYCLOAK, ports.keycloakUrl()));
    variables.put("CELAKARTE_PUBLIC_URL", publicUrl());
    if (Files.isDirectory(folders.starterContent())) {
      variables.put("CELAKARTE_STARTER_CONTENT", folders.starterContent().toString());
    }
    for (String secret :
        List.of(Secrets.ANSWERS_KEY, Secrets.GATEWAY_CLIENT, Secrets.DIRECTORY_CLIENT)) {
      variables.put(secret, secrets.value(secret));
    }
    if (instances.numbers(service.part()).count() > 1) {
      // Longer than the interval at which gateways ask who is ready.
      variables.put("CELAKARTE_DRAIN", "1500ms");
    }
    variables.putAll(service.own());
    variables.putAll(this.variables.getOrDefault(service.name(), Map.of()));
    return variables;
  }

  /** Where everything is, for scripts and tests. */
  Map<String, String> addresses(Secrets secrets, Realm realm) {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("gateway.url", publicUrl());
    addresses.put("keycloak.url", environment.getOrDefault(KEYCLOAK, ports.keycloakUrl()));
    addresses.put("kafka.bootstrap", kafka());
    addresses.put("mongodb.uri", mongodb());
    for (Service service : SERVICES.stream().flatMap(this::instancesOf).toList()) {
      addresses.put("port." + service.name(), Integer.toString(service.port()));
      addresses.put(
          "management." + service.name(), Integer.toString(service.port() + Ports.MANAGEMENT));
    }
    realm.usernames().forEach(user -> addresses.put("password." + user, secrets.passwordOf(user)));
    return addresses;
  }

  private String kafka() {
    return environment.getOrDefault(KAFKA, "127.0.0.1:" + ports.broker());
  }

  private String mongodb() {
    return environment.getOrDefault(
        MONGODB,
        "mongodb://127.0.0.1:"
            + ports.store()
            + "/?uuidRepresentation=standard&serverSelectionTimeoutMS=5000");
  }

  String publicUrl() {
    return environment.getOrDefault("CELAKARTE_PUBLIC_URL", ports.publicUrl());
  }
}
