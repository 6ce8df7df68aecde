package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StormTests {

  @TempDir Path folder;

  private FakePlatform fake;
  private Running platform;
  private final Promises promises = new Promises(4);

  @BeforeEach
  void start() throws IOException {
    fake = new FakePlatform();
    platform = fake.running(folder);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private Storm storm() {
    return new Storm(platform, new People(platform), "proba", promises, 2, 1_000);
  }

  @Test
  void publishesEachNumberOnceThoughAnswersAreLost() {
    fake.losesEvery = 5;
    try (Storm storm = storm()) {
      storm.prepare();
      storm.begin();
      await().until(() -> promises.count() > 30);
      storm.end();

      assertThat(storm.failures()).isEmpty();
      assertThat(storm.doubled()).isZero();
    }
  }

  @Test
  void readersFindNothingToSayOfAPlatformThatKeepsItsWord() {
    try (Storm storm = storm();
        Readers readers = new Readers(platform, "proba", 4)) {
      storm.prepare();
      readers.begin();
      storm.begin();
      await().until(() -> promises.count() > 20 && readers.reads() > 50);
      storm.end();

      assertThat(readers.behind(promises)).isEmpty();
      assertThat(readers.regressions()).isEmpty();
      assertThat(readers.refusals()).isEmpty();
    }
  }

  @Test
  void readersNoticeAPublicationThatIsLostAndAPageThatGoesBackInTime() {
    try (Storm storm = storm();
        Readers readers = new Readers(platform, "proba", 4)) {
      storm.prepare();
      assertThat(readers.behind(promises)).isEmpty();
      promises.made(2, 7);
      assertThat(readers.behind(promises))
          .containsExactly(
              "gateway shows 1 of document 2, promised 7",
              "gateway-2 shows 1 of document 2, promised 7");

      fake.elsewhere = "d3n0e";
      assertThat(readers.allShow(3, 1)).isFalse();
      assertThat(readers.regressions()).containsExactly("gateway shows 0 after 1 at /lv/proba-3");
    }
  }
}
