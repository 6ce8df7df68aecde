package lv.celakarte.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.celakarte.local.PortCheck.PortOf;

/** All parts of the platform in the order in which they are stopped from the end. */
final class Platform {

  static final String MONGODB = "CELAKARTE_MONGODB_URI";
  static final String KAFKA = "CELAKARTE_KAFKA_BOOTSTRAP";
  static final String KEYCLOAK = "CELAKARTE_KEYCLOAK_URL";

  private static final int TRAINED_AT_ONCE = 2;

  private final Folders folders;
  private final Ports ports;
  private final Map<String, String> environment;

  Platform(Folders folders, Ports ports, Map<String, String> environment) {
    this.folders = folders;
    this.ports = ports;
    this.environment = environment;
  }

  /** A service of ours, with what only it has to be told. */
  private record Service(String name, int port, Map<String, String> own) {}

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
    if (!isGiven(KAFKA)) {
      modules.add(Module.broker());
    }
    if (!isGiven(MONGODB)) {
      modules.add(Module.store());
    }
    modules.add(Module.platform());
    services().forEach(service -> modules.add(Module.service(service.name())));
    return modules;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(List.of("kafka", "store", "keycloak"));
    services().forEach(service -> names.add(service.name()));
    return names;
  }

  List<PortOf> portsNeeded() {
    List<PortOf> needed = new ArrayList<>();
    if (!isGiven(KAFKA)) {
      needed.add(new PortOf("kafka", ports.broker()));
      needed.add(new PortOf("kafka controller", ports.brokerController()));
    }
    if (!isGiven(MONGODB)) {
      needed.add(new PortOf("store", ports.store()));
    }
    if (!isGiven(KEYCLOAK)) {
      needed.add(new PortOf("keycloak", ports.keycloak()));
      needed.add(new PortOf("keycloak management", ports.keycloak() + Ports.MANAGEMENT));
    }
    for (Service service : services()) {
      needed.add(new PortOf(service.name(), service.port()));
      needed.add(new PortOf(service.name() + " management", service.port() + Ports.MANAGEMENT));
    }
    return needed;
  }

  private List<Service> services() {
    return List.of(
        new Service("content-service", ports.content(), Map.of()),
        new Service("questionnaire-service", ports.questionnaire(), Map.of()),
        new Service("directory-service", ports.directory(), Map.of()),
        new Service("analytics-service", ports.analytics(), Map.of()),
        new Service(
            "site",
            ports.site(),
            Map.of("CELAKARTE_QUESTIONNAIRE_URL", local(ports.questionnaire()))),
        new Service(
            "gateway",
            ports.gateway(),
            Map.of(
                "CELAKARTE_SITE_URL", local(ports.site()),
                "CELAKARTE_CONTENT_URL", local(ports.content()),
                "CELAKARTE_QUESTIONNAIRE_URL", local(ports.questionnaire()),
                "CELAKARTE_DIRECTORY_URL", local(ports.directory()),
                "CELAKARTE_ANALYTICS_URL", local(ports.analytics()),
                "CELAKARTE_SNAPSHOT_DIR", folders.data("gateway").toString())));
  }

  private static String local(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Makes everything that a start needs and answers how to start it. */
  List<Part> prepare(Secrets secrets, Realm realm, Progress progress) {
    List<Part> parts = new ArrayList<>();
    if (!isGiven(KAFKA)) {
      parts.add(new Broker(folders, ports, secrets, progress).prepare());
    }
    if (!isGiven(MONGODB)) {
      parts.add(store());
    }
    if (!isGiven(KEYCLOAK)) {
      parts.add(new Keycloak(folders, ports, secrets, progress).prepare(realm));
    }
    parts.addAll(prepareServices(secrets, progress));
    return parts;
  }

  private Part store() {
    Path home = Folders.create(folders.data("store"));
    List<String> command =
        List.of(
            Tools.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms32m",
            "-Xmx256m",
            "-jar",
            Module.store().artifactIn(folders.repository()).toString(),
            "--port",
            Integer.toString(ports.store()),
            "--data",
            home.toString());
    return new Part(
        "store",
        command,
        Map.of(),
        home,
        List.of(ports.store()),
        Readiness.mongodb(ports.store()),
        Duration.ofSeconds(15));
  }

  private List<Part> prepareServices(Secrets secrets, Progress progress) {
    List<Future<Part>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(TRAINED_AT_ONCE)) {
      for (Service service : services()) {
        futures.add(pool.submit(() -> prepare(service, secrets, progress)));
      }
    }
    return futures.stream().map(Platform::result).toList();
  }

  private static Part result(Future<Part> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new Trouble("A service cannot be prepared: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted", e);
    }
  }

  private Part prepare(Service service, Secrets secrets, Progress progress) {
    Map<String, String> variables = variables(service, secrets);
    ServiceImage.Prepared image =
        new ServiceImage(folders, service.name(), progress).prepare(variables);
    int management = service.port() + Ports.MANAGEMENT;
    return new Part(
        service.name(),
        image.command(),
        variables,
        image.directory(),
        List.of(service.port(), management),
        Readiness.http(local(management) + "/actuator/health/readiness"),
        Duration.ofSeconds(25));
  }

  private Map<String, String> variables(Service service, Secrets secrets) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SERVER_PORT", Integer.toString(service.port()));
    variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(service.port() + Ports.MANAGEMENT));
    variables.put(KAFKA, environment.getOrDefault(KAFKA, "127.0.0.1:" + ports.broker()));
    variables.put(
        MONGODB,
        environment.getOrDefault(
            MONGODB,
            "mongodb://127.0.0.1:"
                + ports.store()
                + "/?uuidRepresentation=standard&serverSelectionTimeoutMS=5000"));
    variables.put(KEYCLOAK, environment.getOrDefault(KEYCLOAK, ports.keycloakUrl()));
    variables.put("CELAKARTE_PUBLIC_URL", publicUrl());
    if (Files.isDirectory(folders.starterContent())) {
      variables.put("CELAKARTE_STARTER_CONTENT", folders.starterContent().toString());
    }
    for (String secret :
        List.of(Secrets.ANSWERS_KEY, Secrets.GATEWAY_CLIENT, Secrets.DIRECTORY_CLIENT)) {
      variables.put(secret, secrets.value(secret));
    }
    variables.putAll(service.own());
    return variables;
  }

  String publicUrl() {
    return environment.getOrDefault("CELAKARTE_PUBLIC_URL", ports.publicUrl());
  }
}
