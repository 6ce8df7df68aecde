package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.local.PortCheck.PortOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTests {

  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

  @TempDir Path runtime;

  private Platform platform(Map<String, Integer> counts, Map<String, String> environment) {
    return new Platform(
        new Folders(REPOSITORY, runtime),
        new Ports(0),
        Set.of(),
        new Instances(counts),
        Map.of(),
        environment);
  }

  private Map<String, String> addresses(Platform platform) {
    Realm realm = Realm.read(REPOSITORY);
    return platform.addresses(
        Secrets.of(runtime.resolve("secrets"), realm.usernames(), Map.of()), realm);
  }

  @Test
  void givesEachInstancePortsTwoHundredHigher() {
    Platform platform = platform(Map.of("gateway", 3, "site", 2), Map.of());

    assertThat(addresses(platform))
        .containsEntry("port.gateway", "8080")
        .containsEntry("management.gateway-2", "9280")
        .containsEntry("port.gateway-3", "8480")
        .containsEntry("port.site-2", "8301")
        .doesNotContainKey("port.content-service-2");
  }

  @Test
  void neverGivesOnePortTwice() {
    Map<String, Integer> five = new java.util.HashMap<>();
    platform(Map.of(), Map.of()).names().stream()
        .filter(name -> !List.of("kafka", "store", "keycloak").contains(name))
        .forEach(service -> five.put(service, Instances.MOST));

    List<Integer> ports =
        platform(five, Map.of()).portsNeeded().stream().map(PortOf::port).toList();

    assertThat(new TreeSet<>(ports)).hasSize(ports.size());
    assertThat(ports).hasSize(6 * 5 * 2 + 5);
  }

  @Test
  void needsNoPortForAServerThatIsNamedByTheEnvironment() {
    Platform platform =
        platform(
            Map.of(),
            Map.of(
                Platform.MONGODB, "mongodb://db.example/",
                Platform.KAFKA, "kafka.example:9092",
                Platform.KEYCLOAK, "https://login.example"));

    assertThat(platform.portsNeeded())
        .extracting(PortOf::part)
        .doesNotContain("store", "kafka", "kafka controller", "keycloak");
    assertThat(platform.external()).containsOnlyKeys("store", "kafka", "keycloak");
    assertThat(addresses(platform))
        .containsEntry("mongodb.uri", "mongodb://db.example/")
        .containsEntry("kafka.bootstrap", "kafka.example:9092")
        .containsEntry("keycloak.url", "https://login.example");
  }

  @Test
  void refusesToMultiplyWhatIsNoServiceOfOurs() {
    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(() -> platform(Map.of("kafka", 2), Map.of()))
        .withMessageContaining("There is no part kafka; there are: content-service");
  }
}
