package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lv.celakarte.platform.events.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTests {

  @TempDir Path directory;

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    var snapshot = new Snapshot(directory.resolve("new/folder"), "site.pages");

    snapshot.write(List.of(page("/lv/a"), page("/lv/b")), "cluster-1");
    var content = snapshot.read().orElseThrow();

    assertThat(content.cluster()).isEqualTo("cluster-1");
    assertThat(content.pages())
        .extracting(page -> page.record().path())
        .containsExactly("/lv/a", "/lv/b");
    assertThat(content.pages().getFirst().record())
        .usingRecursiveComparison()
        .isEqualTo(page("/lv/a").record());
    try (var files = Files.list(directory.resolve("new/folder"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void holdsNothingBeforeTheFirstTime() {
    assertThat(new Snapshot(directory, "site.pages").read()).isEmpty();
  }

  @Test
  void ignoresThePagesOfAnotherTopic() throws IOException {
    new Snapshot(directory, "site.pages").write(List.of(page("/lv/a")), "");

    assertThat(new Snapshot(directory, "other").read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 12, 40, 80, 130})
  void ignoresAFileInWhichAnythingChanged(int at) throws IOException {
    var snapshot = new Snapshot(directory, "site.pages");
    snapshot.write(List.of(page("/lv/a")), "c");
    var file = directory.resolve("pages.snapshot");
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x40;
    Files.write(file, bytes);

    assertThat(snapshot.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 30, 100, 200})
  void ignoresAFileThatEndsTooEarly(int length) throws IOException {
    var snapshot = new Snapshot(directory, "site.pages");
    snapshot.write(List.of(page("/lv/a")), "c");
    var file = directory.resolve("pages.snapshot");
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(length, bytes.length - 1)));

    assertThat(snapshot.read()).isEmpty();
  }

  static Page page(String path) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return new Page(
        new PageRecord(
            path,
            3,
            Horizon.START.with("t", 3),
            200,
            "text/html",
            "\"t\"",
            "no-cache",
            null,
            "lv",
            zipped.toByteArray()));
  }
}
