package lv.celakarte.site.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  private static Entry entry(String key, @Nullable String text) {
    return new Entry("content.documents", key, NOON, text == null ? null : text.getBytes(UTF_8));
  }

  private void keep(Entry... entries) {
    try (var snapshot = new Snapshot(folder)) {
      Arrays.stream(entries).forEach(snapshot::add);
      snapshot.complete();
    }
  }

  private Iterable<String> kept() {
    return new Snapshot(folder)
        .read().stream()
            .map(entry ->
                entry.key() + "=" + new String(Objects.requireNonNull(entry.data()), UTF_8))
            .toList();
  }

  @Test
  void givesBackTheLastOfEachThingAndNothingThatIsGone() {
    keep(entry("a", "viens"), entry("b", "divi"), entry("a", "trīs"), entry("b", null));

    assertThat(kept()).containsExactly("a=trīs");
    assertThat(new Snapshot(folder).read().iterator().next().time()).isEqualTo(NOON);
  }

  @Test
  void keepsTheOldOneUntilTheTopicsHaveBeenReadToTheirEnd() {
    keep(entry("a", "vecais"));

    try (var snapshot = new Snapshot(folder)) {
      snapshot.add(entry("a", "jaunais"));
      snapshot.flush();

      assertThat(kept()).containsExactly("a=vecais");
      snapshot.complete();
      assertThat(kept()).containsExactly("a=jaunais");
    }
  }

  @Test
  void hasWhatWasAddedAfterwardsAlsoAfterACrash() {
    var crashing = new Snapshot(folder);
    crashing.add(entry("a", "viens"));
    crashing.complete();
    crashing.add(entry("b", "divi"));
    crashing.flush();

    assertThat(kept()).containsExactly("a=viens", "b=divi");
  }

  @Test
  void readsUpToATornOrDamagedEntry() throws IOException {
    keep(entry("a", "viens"), entry("b", "divi"));
    var file = folder.resolve("published.snapshot");
    var bytes = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
    assertThat(kept()).containsExactly("a=viens");

    bytes[bytes.length - 10] ^= 1;
    Files.write(file, bytes);
    assertThat(kept()).containsExactly("a=viens");
  }

  @Test
  void goesOnWithoutAPlaceToWrite() throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "");

    try (var snapshot = new Snapshot(taken)) {
      snapshot.add(entry("a", "viens"));
      snapshot.complete();
      snapshot.add(entry("b", "divi"));
      snapshot.flush();
    }

    assertThat(Files.readString(taken)).isEmpty();
  }
}
