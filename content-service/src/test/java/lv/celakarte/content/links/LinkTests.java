package lv.celakarte.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ContentServiceTest
class LinkTests {

  private static final String DEAD = "https://example.org/vairs-nav";
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Autowired private MockMvcTester mvc;
  @Autowired private LinkStore store;
  @Autowired private MongoDatabase database;

  @Test
  void showsDeadLinksToThePeopleOfThePageAndOnThePage() {
    var anna = Caller.editor(mvc, "linked");
    var address = anna.begin("linked", "saites-mirusi", "Lasi [likumu](" + DEAD + ").");
    var published =
        Caller.coordinator(mvc)
            .post(address + "/emergency-publish", 1L, Map.of("note", "Pārbaudei."));
    assertThat(published).hasStatusOk();
    store.keep(new LinkState(DEAD, LinkState.Verdict.DEAD, 404, NOW, 2));

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(Caller.html(anna.get("/darbvieta/saturs/saites")))
                .contains(DEAD, "HTTP 404", "Lapa saites-mirusi"));
    assertThat(Caller.html(anna.get(address + "/checks")))
        .contains("dead-address", "2026-11-22: HTTP 404.");
    var listed = Caller.body(anna.get("/api/content/v1/links"));
    assertThat(listed.get("asking").asBoolean()).isFalse();
    assertThat(listed.get("items").get(0).get("verdict").asString()).isEqualTo("dead");
    assertThat(Caller.html(Caller.editor(mvc, "mkd").get("/api/content/v1/links")))
        .doesNotContain(DEAD);
    assertThat(Caller.of(mvc, "L", Set.of("council"), Set.of()).get("/api/content/v1/links"))
        .hasStatus(403);
  }

  @Test
  void keepsTheLatestStateOfAnAddressAndForgetsIt() {
    var alive = new LinkState("https://example.org/b", LinkState.Verdict.ALIVE, 200, NOW, 0);
    store.keep(new LinkState(alive.address(), LinkState.Verdict.UNCERTAIN, null, NOW, 1));

    store.keep(alive);

    assertThat(store.find(alive.address())).contains(alive);
    store.forget(alive.address());
    assertThat(store.find(alive.address())).isEmpty();
  }

  @Test
  void letsOneInstanceAskAtATime() {
    var first = new Lease(database, "test");
    var second = new Lease(database, "test");

    assertThat(first.take(NOW, Duration.ofMinutes(5))).isTrue();
    assertThat(second.take(NOW.plusSeconds(1), Duration.ofMinutes(5))).isFalse();
    assertThat(second.take(NOW.plusSeconds(301), Duration.ofMinutes(5))).isTrue();
  }
}
