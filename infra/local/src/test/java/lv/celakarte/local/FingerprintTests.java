package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTests {

  @TempDir Path module;

  @BeforeEach
  void sources() throws IOException {
    Files.createDirectories(module.resolve("src"));
    Files.writeString(module.resolve("src/A.java"), "class A {}");
    Files.writeString(module.resolve("src/B.java"), "class B {}");
  }

  private String fingerprint() throws IOException {
    return new Fingerprint().add(module).text();
  }

  @Test
  void staysWhenOnlyTheTimeOfAFileChanges() throws IOException {
    String before = fingerprint();

    Files.setLastModifiedTime(module.resolve("src/A.java"), FileTime.fromMillis(1_000));

    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void changesWithTheContent() throws IOException {
    String before = fingerprint();

    Files.writeString(module.resolve("src/A.java"), "class A { }");

    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void changesWhenAFileIsRenamedOrGone() throws IOException {
    String before = fingerprint();

    Files.move(module.resolve("src/B.java"), module.resolve("src/C.java"));
    String renamed = fingerprint();
    Files.delete(module.resolve("src/C.java"));

    assertThat(renamed).isNotEqualTo(before);
    assertThat(fingerprint()).isNotIn(before, renamed);
  }

  @Test
  void ignoresWhatABuildLeaves() throws IOException {
    String before = fingerprint();

    Files.createDirectories(module.resolve("target/classes"));
    Files.writeString(module.resolve("target/classes/A.class"), "bytes");

    assertThat(fingerprint()).isEqualTo(before);
  }
}
