package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTests {

  @TempDir Path folder;

  @Test
  void isHeldByOneOnly() {
    Path file = folder.resolve("run").resolve("lock");

    try (Lock _ = Lock.take(file).orElseThrow()) {
      assertThat(Lock.take(file)).isEmpty();
    }

    try (Lock again = Lock.take(file).orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }
}
