package lv.celakarte.directory;

import static lv.celakarte.directory.organization.Fixtures.NOON;
import static lv.celakarte.directory.organization.Fixtures.STARTER_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import lv.celakarte.directory.organization.Author;
import lv.celakarte.directory.organization.InMemoryEntries;
import lv.celakarte.directory.organization.KeepingEntries.Result;
import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.PlaceFacts;
import lv.celakarte.directory.place.PlaceFactsOf;
import lv.celakarte.directory.starter.StarterContent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that this service promises its readers. */
class EventsTests {

  private static final Path PROMISED = Path.of("src/main/events");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final StarterContent CONTENT = new StarterContent(STARTER_CONTENT);

  @Test
  void tellsAnOrganizationAsPromised() {
    var promised = promised("organization-changed.v1.json");
    var told = facts("socdienests-riga");

    assertThat(onTheWire(told)).isEqualTo(promised);
    assertThat(JSON.treeToValue(promised, OrganizationFacts.class)).isEqualTo(told);
  }

  @Test
  void tellsAPlaceAsPromised() {
    var promised = promised("place-changed.v1.json");
    var told =
        CONTENT.places().stream()
            .filter(place -> place.id().equals("madona"))
            .map(PlaceFactsOf::place)
            .findFirst()
            .orElseThrow();

    assertThat(onTheWire(told)).isEqualTo(promised);
    assertThat(JSON.treeToValue(promised, PlaceFacts.class)).isEqualTo(told);
  }

  @Test
  void tellsNobodyTheNotesOfEditors() {
    for (var organization : CONTENT.organizations()) {
      assertThat(JSON.writeValueAsString(facts(organization.id())))
          .doesNotContain("notes", "sourceDate", "Ceļakarte", "jāapstiprina, kas tagad");
    }
  }

  private static JsonNode onTheWire(Object body) {
    return JSON.readTree(JSON.writeValueAsString(body));
  }

  private static JsonNode promised(String name) {
    return JSON.readTree(PROMISED.resolve(name));
  }

  private static OrganizationFacts facts(String id) {
    var entries = InMemoryEntries.keeping(place -> true, Clock.fixed(NOON, ZoneOffset.UTC));
    var starter =
        CONTENT.organizations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    var result = entries.add(id, starter.entry(), Author.STARTER_CONTENT);
    assertThat(result).isInstanceOf(Result.Done.class);
    var kept = ((Result.Done) result).kept();
    return OrganizationFacts.of(kept.organization(), kept.version());
  }
}
