package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTests {

  @TempDir Path folder;

  private Path archive(String... names) throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.repeat(500).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return archive;
  }

  private Path target() {
    return folder.resolve("server");
  }

  @Test
  void unpacksTheTopFolderUnderItsNewName() throws IOException {
    Unpacking.unpack(archive("server-1.0/bin/run", "server-1.0/lib/a.jar"), target());

    assertThat(target().resolve("bin/run")).exists();
    assertThat(target().resolve("lib/a.jar")).exists();
  }

  @Test
  void replacesWhatAnEarlierInterruptedUnpackingLeft() throws IOException {
    Files.createDirectories(folder.resolve(".partial-server/half"));
    Files.createDirectories(target().resolve("old"));

    Unpacking.unpack(archive("server-1.0/bin/run"), target());

    assertThat(target().resolve("old")).doesNotExist();
    assertThat(folder.resolve(".partial-server")).doesNotExist();
  }

  @Test
  void leavesNothingOfACutArchive() throws IOException {
    Path archive = archive("server-1.0/bin/run", "server-1.0/lib/a.jar");
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatIOException().isThrownBy(() -> Unpacking.unpack(archive, target()));

    assertThat(target()).doesNotExist();
  }

  @Test
  void refusesToWriteOutsideItsFolder() throws IOException {
    Path archive = archive("../escaped");

    assertThatIOException().isThrownBy(() -> Unpacking.unpack(archive, target()));

    assertThat(folder.resolve("escaped")).doesNotExist();
  }
}
