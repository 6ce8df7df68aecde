package lv.celakarte.directory.starter;

import static lv.celakarte.directory.organization.Fixtures.NOON;
import static lv.celakarte.directory.organization.Fixtures.STARTER_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.organization.Channel;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Entry;
import lv.celakarte.directory.organization.InMemoryEntries;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.LocalRole;
import lv.celakarte.directory.organization.Organization;
import lv.celakarte.directory.place.InMemoryPlaces;
import lv.celakarte.directory.place.KeepingPlaces;
import lv.celakarte.directory.place.Place;
import lv.celakarte.directory.starter.LoadingStarterContent.Loaded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StarterContentTests {

  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6,8}");

  private final StarterContent content = new StarterContent(STARTER_CONTENT);
  private final KeepingPlaces places = InMemoryPlaces.keeping(CLOCK);
  private final KeepingEntries entries =
      InMemoryEntries.keeping(id -> places.find(id).isPresent(), CLOCK);
  private final LoadingStarterContent loading = new LoadingStarterContent(places, entries);
  private Loaded first = new Loaded(0, 0, 0);

  @BeforeEach
  void load() {
    first = loading.load(content);
  }

  @Test
  void loadsEveryInstitutionLocalGovernmentAndRegion() {
    assertThat(first).isEqualTo(new Loaded(42 + 5, 68 + 42, 0));
  }

  @Test
  void addsNothingTheSecondTime() {
    assertThat(loading.load(content)).isEqualTo(new Loaded(0, 0, 0));
    assertThat(entries.all()).hasSize(110).allMatch(kept -> kept.version() == 1);
  }

  @Test
  void addsNothingTwiceWhenTwoInstancesLoadAtOnce() throws Exception {
    var emptyPlaces = InMemoryPlaces.keeping(CLOCK);
    var emptyEntries = InMemoryEntries.keeping(id -> emptyPlaces.find(id).isPresent(), CLOCK);
    Callable<Loaded> instance =
        () -> new LoadingStarterContent(emptyPlaces, emptyEntries).load(content);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var loaded = threads.invokeAll(List.of(instance, instance));

      assertThat(loaded.stream().mapToInt(l -> l.resultNow().organizations()).sum()).isEqualTo(110);
    }
    assertThat(emptyEntries.all()).hasSize(110).allMatch(kept -> kept.version() == 1);
  }

  @Test
  void givesEveryLocalGovernmentASocialServiceOfItsOwn() {
    var governments = places.all().stream().filter(p -> p.type().localGovernment()).toList();

    assertThat(governments).hasSize(42);
    for (var place : governments) {
      assertThat(place.socialService()).isEqualTo("socdienests-" + place.id());
      var service = entry("socdienests-" + place.id());
      assertThat(service.place()).isEqualTo(place.id());
      assertThat(service.role()).isEqualTo(LocalRole.SOCIAL_SERVICE);
      assertThat(places.find(String.valueOf(place.region()))).isPresent();
    }
  }

  @Test
  void callsEachSocialServiceByTheNameOfItsLocalGovernment() {
    var genitive = Pattern.compile("(.+) novads");
    for (var place : places.all()) {
      var name = genitive.matcher(place.name().lv());
      if (name.matches()) {
        assertThat(entry("socdienests-" + place.id()).name().lv())
            .isEqualTo(name.group(1) + " novada pašvaldības sociālais dienests");
      }
    }
    assertThat(entry("socdienests-cesis").name().lv())
        .isEqualTo("Cēsu novada pašvaldības sociālais dienests");
    assertThat(entry("socdienests-liepaja").name().lv())
        .isEqualTo("Liepājas valstspilsētas pašvaldības sociālais dienests");
    assertThat(entry("socdienests-riga").name().lv()).isEqualTo("Rīgas Sociālais dienests");
  }

  @Test
  void inventsNoContactForAServiceOfWhichNoneIsKnown() {
    assertThat(entries.all())
        .filteredOn(kept -> kept.organization().id().startsWith("socdienests-"))
        .filteredOn(kept -> !kept.organization().id().equals("socdienests-riga"))
        .hasSize(41)
        .allSatisfy(kept -> {
          assertThat(kept.organization().entry().channels()).isEmpty();
          assertThat(kept.organization().entry().verification())
              .isEqualTo(Verification.TO_BE_CONFIRMED);
          assertThat(kept.organization().entry().checkedOn()).isNull();
        });
  }

  @Test
  void writesEveryPhoneAsTheDigitsOfALatvianNumber() {
    assertThat(channels(ChannelType.PHONE))
        .hasSize(20)
        .allMatch(phone -> DIGITS.matcher(phone.value()).matches());
  }

  @Test
  void keepsAWordInBracketsOutOfEveryAddress() {
    assertThat(
            entries.all().stream().flatMap(kept -> kept.organization().entry().channels().stream()))
        .noneMatch(channel -> channel.value().contains("(") || channel.value().contains(";"));
  }

  @Test
  void namesTheSourcesOfEveryEntry() {
    assertThat(entries.all()).allMatch(kept -> !kept.organization().entry().sources().isEmpty());
  }

  @Test
  void leavesWhatWasNotSeenWithoutAPhone() {
    assertThat(entry("vid").has(ChannelType.PHONE)).isFalse();
    assertThat(entry("vid").notes()).anyMatch(note -> note.contains("67120020"));
    assertThat(entry("ugfa").channels())
        .filteredOn(channel -> channel.type() == ChannelType.PHONE)
        .extracting(Channel::verification)
        .containsExactly(Verification.TO_BE_CONFIRMED);
  }

  @Test
  void knowsThatVaraklaniBelongsToMadona() {
    assertThat(places.find("madona").map(Place::formerNames)).contains(List.of("Varakļānu novads"));
    assertThat(places.all()).noneMatch(place -> place.name().lv().startsWith("Varakļānu"));
  }

  private List<Channel> channels(ChannelType type) {
    return entries.all().stream()
        .map(Kept::organization)
        .map(Organization::entry)
        .flatMap(entry -> entry.channels().stream())
        .filter(channel -> channel.type() == type)
        .toList();
  }

  private Entry entry(String id) {
    return entries.find(id).orElseThrow().organization().entry();
  }
}
