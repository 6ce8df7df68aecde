package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTests {

  @TempDir Path folder;

  @Test
  void keepsTheLogsOfTheLastThreeStarts() throws IOException {
    Path log = folder.resolve("site.log");
    for (int start = 1; start <= 5; start++) {
      Logs.rotate(log);
      Files.writeString(log, "start " + start);
    }

    assertThat(log).hasContent("start 5");
    assertThat(folder.resolve("site.log.1")).hasContent("start 4");
    assertThat(folder.resolve("site.log.3")).hasContent("start 2");
    assertThat(folder.resolve("site.log.4")).doesNotExist();
  }

  @Test
  void knowsWhichPartsHaveOne() throws IOException {
    Files.writeString(folder.resolve("site.log"), "");
    Files.writeString(folder.resolve("site.log.1"), "");
    Files.writeString(folder.resolve("kafka.log"), "");

    assertThat(Logs.parts(folder)).containsExactly("kafka", "site");
  }
}
