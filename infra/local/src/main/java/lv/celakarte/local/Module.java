package lv.celakarte.local;

import java.nio.file.Path;
import java.util.List;

/** A Maven module that {@code up} needs, and those of the others that are built into it. */
record Module(String path, String artifact, List<String> builtOn) {

  static final String STORE = "infra/store";
  static final String BROKER = "infra/broker";

  private static final String SNAPSHOT = "-1.0.0-SNAPSHOT.jar";

  static Module store() {
    return new Module(STORE, "target/store.jar", List.of());
  }

  static Module broker() {
    return new Module(BROKER, "target/libs", List.of());
  }

  static Module faults() {
    return new Module("faults", "target/faults.jar", List.of());
  }

  static Module platform() {
    return new Module("platform", "target/platform" + SNAPSHOT, List.of());
  }

  static Module service(String name) {
    return new Module(name, "target/" + name + SNAPSHOT, List.of("platform"));
  }

  Path artifactIn(Path repository) {
    return repository.resolve(path).resolve(artifact);
  }
}
