package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTests {

  private final Pages pages = new Pages();

  @Test
  void showsNothingBeforeEverythingIsRead() throws IOException {
    pages.put("/lv/a", SnapshotTests.page("/lv/a"));

    assertThat(pages.find("/lv/a")).isNull();
    assertThat(pages.standing()).isEqualTo(Pages.Standing.EMPTY);
  }

  @Test
  void showsTheSnapshotWhileTheTopicIsReadAgain() throws IOException {
    var kept = SnapshotTests.page("/lv/a");
    pages.restore(List.of(kept));

    pages.put("/lv/a", SnapshotTests.page("/lv/a"));

    assertThat(pages.find("/lv/a")).isSameAs(kept);
    assertThat(pages.standing()).isEqualTo(Pages.Standing.RESTORED);
  }

  @Test
  void changesOverToTheTopicInOneStep() throws IOException {
    pages.restore(List.of(SnapshotTests.page("/lv/a"), SnapshotTests.page("/lv/gone")));
    var fresh = SnapshotTests.page("/lv/a");
    pages.put("/lv/a", fresh);

    assertThat(pages.goLive()).isTrue();

    assertThat(pages.find("/lv/a")).isSameAs(fresh);
    assertThat(pages.find("/lv/gone")).isNull();
  }

  @Test
  void keepsTheSnapshotWhenTheTopicHasLostEverything() throws IOException {
    pages.restore(List.of(SnapshotTests.page("/lv/a")));

    assertThat(pages.goLive()).isFalse();
    assertThat(pages.find("/lv/a")).isNotNull();
  }

  @Test
  void takesAnEmptyTopicForAnEmptySiteAtTheVeryFirstStart() {
    assertThat(pages.goLive()).isTrue();
    assertThat(pages.standing()).isEqualTo(Pages.Standing.LIVE);
  }
}
