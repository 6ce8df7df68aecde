package lv.celakarte.directory.catalogue;

import static lv.celakarte.directory.organization.Fixtures.NOON;
import static lv.celakarte.directory.organization.Fixtures.STARTER_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.Author;
import lv.celakarte.directory.organization.InMemoryEntries;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.organization.Kind;
import lv.celakarte.directory.organization.LocalRole;
import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.InMemoryPlaces;
import lv.celakarte.directory.place.PlaceFacts;
import lv.celakarte.directory.place.PlaceFactsOf;
import lv.celakarte.directory.place.PlaceType;
import lv.celakarte.directory.starter.LoadingStarterContent;
import lv.celakarte.directory.starter.StarterContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTests {

  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Coordinates OGRE = new Coordinates(56.8162, 24.61401);
  private static final Wanted SOCIAL_SERVICES =
      new Wanted(null, null, null, LocalRole.SOCIAL_SERVICE);

  private final Catalogue catalogue = new Catalogue();
  private KeepingEntries entries = InMemoryEntries.keeping(id -> true, CLOCK);

  @BeforeEach
  void fill() {
    var places = InMemoryPlaces.keeping(CLOCK);
    entries = InMemoryEntries.keeping(id -> places.find(id).isPresent(), CLOCK);
    assertThat(
            new LoadingStarterContent(places, entries)
                .load(new StarterContent(STARTER_CONTENT))
                .refused())
        .isZero();
    places.all().forEach(place -> catalogue.place(place.id(), PlaceFactsOf.place(place)));
    entries
        .all()
        .forEach(kept ->
            catalogue.organization(
                kept.organization().id(),
                OrganizationFacts.of(kept.organization(), kept.version())));
  }

  @ParameterizedTest
  @CsvSource({
    "PTAC, ptac",
    "pateretaju tiesibu, ptac",
    "Patērētāju tiesību, ptac",
    "sarkanais krusts, lsk",
    "maksatnespejas kontroles, mkd",
    "bankrupt insolvency control, ''",
    "Insolvency Control, mkd",
    "Неплатёжеспособности контроля, mkd",
    "116123, skalbes",
    "ogres sociālais dienests, socdienests-ogre",
    "cesu socialais dienests, socdienests-cesis"
  })
  void findsAnOrganizationByItsWordsWithOrWithoutDiacritics(String asked, String first) {
    var found = catalogue.organizations(Wanted.ALL, asked);

    assertThat(found.stream().findFirst().map(OrganizationFacts::id).orElse("")).isEqualTo(first);
  }

  @Test
  void findsWordsInAnotherCase() {
    assertThat(catalogue.organizations(Wanted.ALL, "tiesu izpildītājiem"))
        .extracting(OrganizationFacts::id)
        .contains("zti", "lztip");
  }

  @Test
  void listsByNameInTheOrderOfTheLatvianAlphabet() {
    var names =
        catalogue.places(PlaceType.MUNICIPALITY, null).stream()
            .map(place -> place.name().lv())
            .toList();

    assertThat(names).startsWith("Ādažu novads", "Aizkraukles novads", "Alūksnes novads");
    assertThat(names.indexOf("Ķekavas novads")).isGreaterThan(names.indexOf("Kuldīgas novads"));
  }

  @Test
  void filtersByKindAudienceAndPlace() {
    assertThat(catalogue.organizations(new Wanted(Kind.COURT, null, null, null), null))
        .extracting(OrganizationFacts::id)
        .containsExactly("tiesa");
    assertThat(catalogue.organizations(new Wanted(null, Audience.BUSINESS, null, null), null))
        .extracting(OrganizationFacts::id)
        .contains("altum", "mkd")
        .doesNotContain("skalbes", "lps");
    assertThat(catalogue.organizations(new Wanted(null, null, "riga", null), null))
        .extracting(OrganizationFacts::id)
        .containsExactlyInAnyOrder("rsd", "socdienests-riga");
  }

  @Test
  void findsTheNearestSocialServices() {
    var near = catalogue.nearest(OGRE, SOCIAL_SERVICES, 3);

    assertThat(near)
        .extracting(n -> n.organization().id())
        .containsExactly("socdienests-ogre", "socdienests-salaspils", "socdienests-ropazi");
    assertThat(near.getFirst().kilometres()).isZero();
    assertThat(near).extracting(Near::measuredTo).containsOnly(Near.Point.PLACE_CENTRE);
    assertThat(distanceTo("socdienests-riga")).isCloseTo(34.08, within(0.01));
  }

  private double distanceTo(String id) {
    return catalogue.nearest(OGRE, SOCIAL_SERVICES, 50).stream()
        .filter(near -> near.organization().id().equals(id))
        .findFirst()
        .orElseThrow()
        .kilometres();
  }

  @Test
  void leavesOutWhatHasNoPoint() {
    assertThat(catalogue.nearest(OGRE, new Wanted(Kind.COURT, null, null, null), 5)).isEmpty();
  }

  @Test
  void takesAStateCityBeforeTheMunicipalityThatSharesItsCentre() {
    var jelgava = new Coordinates(56.651, 23.713);

    assertThat(catalogue.nearestPlace(jelgava).map(near -> near.place().id())).contains("jelgava");
    assertThat(catalogue.nearestPlace(OGRE).map(near -> near.place().id())).contains("ogre");
  }

  @Test
  void findsTheSocialServiceOfEveryLocalGovernment() {
    var governments =
        catalogue.places(null, null).stream().filter(p -> p.type().localGovernment()).toList();

    assertThat(governments)
        .hasSize(42)
        .allMatch(place -> catalogue.socialService(place).isPresent());
  }

  @Test
  void listsNoClosedOrganizationButStillKnowsIt() {
    var result = entries.close("ptac", 1, "Likvidēts", Author.STARTER_CONTENT);
    assertThat(result).isInstanceOf(KeepingEntries.Result.Done.class);
    var closed = entries.find("ptac").orElseThrow();
    catalogue.organization("ptac", OrganizationFacts.of(closed.organization(), closed.version()));

    assertThat(catalogue.organizations(Wanted.ALL, "ptac"))
        .extracting(OrganizationFacts::id)
        .doesNotContain("ptac");
    assertThat(catalogue.organization("ptac").map(OrganizationFacts::state)).contains("closed");
  }

  @Test
  void forgetsWhatIsGone() {
    catalogue.organization("ptac", null);
    catalogue.place("ogre", null);

    assertThat(catalogue.organization("ptac")).isEmpty();
    assertThat(catalogue.place("ogre")).isEmpty();
  }

  @Test
  void holdsTheRegionsToo() {
    List<PlaceFacts> regions = catalogue.places(PlaceType.PLANNING_REGION, null);

    assertThat(regions).hasSize(5);
    assertThat(catalogue.places(null, "latgale-region")).extracting(PlaceFacts::id).hasSize(9);
  }
}
