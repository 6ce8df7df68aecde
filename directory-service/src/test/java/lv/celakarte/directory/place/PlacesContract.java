package lv.celakarte.directory.place;

import static lv.celakarte.directory.organization.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.junit.jupiter.api.Test;

/** What every place where places are kept promises. */
abstract class PlacesContract {

  private final String id = "vieta-" + UUID.randomUUID().toString().substring(0, 8);

  abstract Places places();

  @Test
  void givesBackExactlyWhatIsKept() {
    assertThat(places().add(place("Madonas novads"), newId(), NOON)).isTrue();

    assertThat(places().find(id)).contains(place("Madonas novads"));
    assertThat(places().all()).contains(place("Madonas novads"));
  }

  @Test
  void addsAnIdOnce() {
    assertThat(places().add(place("Madonas novads"), newId(), NOON)).isTrue();

    assertThat(places().add(place("Ogres novads"), newId(), NOON)).isFalse();
    assertThat(places().find(id)).contains(place("Madonas novads"));
  }

  private Place place(String name) {
    return new Place(
        id,
        Wording.latvian(name),
        PlaceType.MUNICIPALITY,
        "vidzeme-region",
        "Madona",
        Verification.TO_BE_CONFIRMED,
        new Coordinates(56.85329, 26.21698),
        "0038001",
        null,
        "socdienests-madona",
        List.of("Varakļānu novads"),
        List.of());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
