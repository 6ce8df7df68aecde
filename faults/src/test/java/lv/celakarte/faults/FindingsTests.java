package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTests {

  @TempDir Path folder;

  private final Findings findings = new Findings();

  @Test
  void areGoodAsLongAsNothingIsFound() {
    findings.none("lost", List.of());
    findings.none("doubled", 0);
    findings.yes("poison set aside", true);
    findings.recovery(recovery(Duration.ofMillis(4_500)));

    assertThat(findings.good()).isTrue();
    assertThat(findings.slowest()).isEqualTo(Duration.ofMillis(4_500));
  }

  @Test
  void areBadWhenSomethingDidNotComeBack() {
    findings.recovery(recovery(Duration.ofSeconds(-1)));

    assertThat(findings.good()).isFalse();
  }

  @Test
  void pointToWhatIsWrongInTableAndFile() throws IOException {
    findings.none("lost", List.of("document 7", "document 8"));
    findings.figure("pages read", 12);
    findings.leftOut("the clock");
    Path file = folder.resolve("deep").resolve("findings.json");

    findings.write(file);

    assertThat(findings.good()).isFalse();
    assertThat(String.join("\n", findings.table()))
        .contains("lost", "2  <--", "document 7", "pages read", "left out: the clock");
    var json = Http.JSON.readTree(Files.readString(file));
    assertThat(json.path("good").booleanValue()).isFalse();
    assertThat(json.path("checks").get(0).path("details").get(1).stringValue())
        .isEqualTo("document 8");
  }

  private static Trial.Outcome recovery(Duration live) {
    return new Trial.Outcome("kill:site", Duration.ofMillis(300), live, Duration.ofSeconds(6));
  }
}
