package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lv.celakarte.platform.events.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

  @TempDir Path directory;

  private static Page page(String path, long revision) throws IOException {
    var body = SnapshotTests.page(path).record().body();
    return new Page(
        new PageRecord(
            path,
            revision,
            Horizon.UNKNOWN,
            200,
            "text/html",
            "\"t\"",
            "no-cache",
            null,
            "lv",
            body));
  }

  private List<String> on(Page... snapshot) {
    return new Journal(directory)
        .on(List.of(snapshot)).stream()
            .map(page -> page.path() + " " + page.record().revision())
            .sorted()
            .toList();
  }

  @Test
  void bringsASnapshotUpToWhatWasShownLast() throws IOException {
    var journal = new Journal(directory);
    journal.add("/lv/a", page("/lv/a", 4));
    journal.add("/lv/b", null);
    journal.add("/lv/c", page("/lv/c", 1));

    assertThat(on(page("/lv/a", 3), page("/lv/b", 7))).containsExactly("/lv/a 4", "/lv/c 1");
  }

  @Test
  void neverTurnsANewerPageBack() throws IOException {
    new Journal(directory).add("/lv/a", page("/lv/a", 4));

    assertThat(on(page("/lv/a", 5))).containsExactly("/lv/a 5");
  }

  @Test
  void goesOnInTheSameFileAfterARestart() throws IOException {
    new Journal(directory).add("/lv/a", page("/lv/a", 1));
    new Journal(directory).add("/lv/b", page("/lv/b", 1));

    assertThat(on()).containsExactly("/lv/a 1", "/lv/b 1");
  }

  @Test
  void losesNothingWhenASnapshotIsNotFinished() throws IOException {
    var journal = new Journal(directory);
    journal.add("/lv/a", page("/lv/a", 1));
    journal.putAside();
    journal.add("/lv/b", page("/lv/b", 1));
    journal.putAside();
    journal.add("/lv/c", page("/lv/c", 1));

    assertThat(on()).containsExactly("/lv/a 1", "/lv/b 1", "/lv/c 1");
  }

  @Test
  void isEmptyOnceEverythingIsInASnapshot() throws IOException {
    var journal = new Journal(directory);
    journal.add("/lv/a", page("/lv/a", 1));
    journal.putAside();
    journal.forgetAside();

    assertThat(on()).isEmpty();
  }

  @Test
  void isReadUpToATornOrDamagedLine() throws IOException {
    var journal = new Journal(directory);
    journal.add("/lv/a", page("/lv/a", 1));
    journal.add("/lv/b", page("/lv/b", 1));
    var file = directory.resolve("pages.journal");
    var bytes = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(on()).containsExactly("/lv/a 1");

    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(on()).containsExactly("/lv/a 1");
  }

  @Test
  void isGivenUpWithoutHarmWhereNothingCanBeWritten() throws IOException {
    var taken = Files.writeString(directory.resolve("taken"), "");
    var journal = new Journal(taken);

    journal.add("/lv/a", page("/lv/a", 1));

    assertThat(journal.on(List.of(page("/lv/b", 1)))).hasSize(1);
  }
}
