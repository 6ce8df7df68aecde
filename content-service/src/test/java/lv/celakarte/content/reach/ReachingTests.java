package lv.celakarte.content.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.FactTexts;
import lv.celakarte.content.reach.Reaching.Standing;
import lv.celakarte.platform.events.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReachingTests {

  private static final Path GOLDEN = Path.of("../gateway/src/main/events/pages-served.v1.json");
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  private final List<Reach> kept = new ArrayList<>();
  private Instant now = NOON;
  private final Reaching reaching =
      new Reaching(new Memory(), JsonMapper.builder().build(), new MovedClock());
  private final DocumentId id = FactTexts.published().id();
  private final String path = FactTexts.published().livePath().orElseThrow().value();

  @Test
  void measuresUntilTheLastGatewayShowsIt() {
    life("a", NOON.minusSeconds(5));
    life("b", NOON.minusSeconds(5));
    reaching.readersWillSee(FactTexts.published(), NOON);
    assertThat(reaching.standing(id)).contains(new Standing(0, 2));

    served("a", path, NOON, NOON.plusMillis(80));
    assertThat(reaching.standing(id)).contains(new Standing(1, 2));
    assertThat(kept).isEmpty();
    served("b", path, NOON, NOON.plusMillis(180));

    assertThat(reaching.standing(id)).isEmpty();
    assertThat(kept).containsExactly(new Reach(id.key(), 1, NOON, 2, 180));
  }

  @Test
  void countsNeitherOtherPagesNorOlderChanges() {
    life("a", NOON.minusSeconds(5));
    reaching.readersWillSee(FactTexts.published(), NOON);

    served("a", "/lv/cita", NOON, NOON.plusMillis(80));
    served("a", path, NOON.minusMillis(1), NOON.plusMillis(90));
    assertThat(kept).isEmpty();
    served("a", path, NOON.plusMillis(30), NOON.plusMillis(400));

    assertThat(kept).extracting(Reach::millis).containsExactly(400L);
  }

  @Test
  void waitsNeitherForAGatewayThatLeftNorForOneThatCameLater() {
    life("a", NOON.minusSeconds(5));
    life("b", NOON.minusSeconds(5));
    reaching.readersWillSee(FactTexts.published(), NOON);
    served("a", path, NOON, NOON.plusMillis(80));
    life("c", NOON.plusSeconds(2));
    assertThat(kept).isEmpty();

    reaching.hear(received("b", NOON.plusSeconds(3), null));

    assertThat(kept).containsExactly(new Reach(id.key(), 1, NOON, 1, 80));
  }

  @Test
  void stopsWaitingForAGatewayThatFellSilent() {
    life("a", NOON.minusSeconds(5));
    life("b", NOON.minusSeconds(5));
    reaching.readersWillSee(FactTexts.published(), NOON);
    served("a", path, NOON, NOON.plusMillis(80));

    now = NOON.plusSeconds(40);
    life("a", now);

    assertThat(kept).extracting(Reach::gateways).containsExactly(1);
  }

  @Test
  void saysNothingWhileNoGatewayIsThere() {
    reaching.readersWillSee(FactTexts.published(), NOON);

    assertThat(reaching.standing(id)).contains(new Standing(0, 0));
    now = NOON.plusSeconds(700);
    life("a", now);
    assertThat(reaching.standing(id)).isEmpty();
    assertThat(kept).isEmpty();
  }

  @Test
  void understandsWhatGatewaysPromiseToSay() throws IOException {
    var caused = Instant.parse("2026-11-22T08:00:00Z");
    now = caused;
    life("a", caused.minusSeconds(5));
    reaching.readersWillSee(FactTexts.published(), caused);
    var golden = Files.readString(GOLDEN);
    assertThat(golden).contains(path);

    reaching.hear(received("a", caused.plusMillis(190), golden));

    assertThat(kept).containsExactly(new Reach(id.key(), 1, caused, 1, 180));
  }

  private void life(String node, Instant at) {
    reaching.hear(received(node, at, "{\"pages\": 7, \"served\": []}"));
  }

  private void served(String node, String page, Instant caused, Instant at) {
    var body =
        "{\"pages\": 7, \"served\": [{\"path\": \"%s\", \"caused\": \"%s\", \"at\": \"%s\"}]}"
            .formatted(page, caused, at);
    reaching.hear(received(node, at, body));
  }

  private static Received received(String node, Instant at, @Nullable String body) {
    var data = body == null ? null : body.getBytes(UTF_8);
    return new Received(Reaching.TOPIC, node, 0, Reaching.TYPE, 1, at, Map.of(), data);
  }

  private final class Memory implements ReachStore {

    @Override
    public void keep(Reach reach) {
      kept.add(reach);
    }

    @Override
    public List<Reach> of(String document) {
      return kept;
    }
  }

  private final class MovedClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
