package lv.celakarte.directory.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.PlaceFacts;
import lv.celakarte.directory.place.PlaceType;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of the directory, in memory: filled from its topics, so that readers are
 * served while the store is away.
 *
 * <p>Some hundred entries are looked through one by one; an index would be slower to explain than
 * this is to run.
 */
public final class Catalogue {

  private record Indexed(OrganizationFacts facts, Searchable searchable) {}

  private final Map<String, Indexed> organizations = new ConcurrentHashMap<>();
  private final Map<String, PlaceFacts> places = new ConcurrentHashMap<>();

  /** Takes over what is newly said of an organization; {@code null} when it is gone. */
  public void organization(String id, @Nullable OrganizationFacts facts) {
    if (facts == null) {
      organizations.remove(id);
    } else {
      organizations.put(id, new Indexed(facts, Searchable.of(facts)));
    }
  }

  /** Takes over what is newly said of a place; {@code null} when it is gone. */
  public void place(String id, @Nullable PlaceFacts facts) {
    if (facts == null) {
      places.remove(id);
    } else {
      places.put(id, facts);
    }
  }

  /** The organization with this id, also a closed one. */
  public Optional<OrganizationFacts> organization(String id) {
    return Optional.ofNullable(organizations.get(id)).map(Indexed::facts);
  }

  /** The place with this id. */
  public Optional<PlaceFacts> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /** Places by name. */
  public List<PlaceFacts> places(@Nullable PlaceType type, @Nullable String region) {
    var latvian = latvian();
    return places.values().stream()
        .filter(place -> type == null || type == place.type())
        .filter(place -> region == null || region.equals(place.region()))
        .sorted(Comparator.comparing((PlaceFacts place) -> place.name().lv(), latvian))
        .toList();
  }

  /**
   * The listed organizations that are wanted, by name; with words asked for, those that hold all of
   * them, best first.
   */
  public List<OrganizationFacts> organizations(Wanted wanted, @Nullable String asked) {
    var words = asked == null ? List.<String>of() : Folding.words(asked);
    var byName = Comparator.comparing((Indexed indexed) -> indexed.facts().name().lv(), latvian());
    var matching = organizations.values().stream().filter(i -> wanted.fits(i.facts()));
    if (words.isEmpty()) {
      return matching.sorted(byName).map(Indexed::facts).toList();
    }
    record Hit(Indexed indexed, int score) {}
    return matching
        .map(indexed -> new Hit(indexed, indexed.searchable().fits(words)))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::indexed, byName))
        .map(hit -> hit.indexed().facts())
        .toList();
  }

  /** Whether an organization holds all the words that are asked for; nothing asked is held. */
  public static boolean holds(OrganizationFacts facts, String asked) {
    var words = Folding.words(asked);
    return words.isEmpty() || Searchable.of(facts).fits(words) > 0;
  }

  /** The social service of a local government, where it is listed. */
  public Optional<OrganizationFacts> socialService(PlaceFacts place) {
    return Optional.ofNullable(place.socialService())
        .flatMap(this::organization)
        .filter(OrganizationFacts::listed);
  }

  /** The nearest of the wanted organizations; those of which no point is known are left out. */
  public List<Near> nearest(Coordinates from, Wanted wanted, int limit) {
    return organizations.values().stream()
        .map(Indexed::facts)
        .filter(wanted::fits)
        .flatMap(facts -> near(from, facts))
        .sorted(
            Comparator.comparingDouble(Near::kilometres)
                .thenComparing(near -> near.organization().id()))
        .limit(limit)
        .toList();
  }

  private Stream<Near> near(Coordinates from, OrganizationFacts facts) {
    var own = facts.coordinates();
    if (own != null) {
      return Stream.of(new Near(facts, from.kilometresTo(own), Near.Point.ORGANIZATION));
    }
    var place = facts.place() == null ? null : places.get(facts.place());
    var centre = place == null ? null : place.coordinates();
    return centre == null
        ? Stream.empty()
        : Stream.of(new Near(facts, from.kilometresTo(centre), Near.Point.PLACE_CENTRE));
  }

  /** The local government whose centre is nearest: a guess, because borders are not known here. */
  public Optional<NearPlace> nearestPlace(Coordinates from) {
    return places.values().stream()
        .filter(place -> place.type().localGovernment())
        .flatMap(place -> near(from, place))
        .min(
            Comparator.comparingDouble(NearPlace::kilometres)
                // Two local governments may share a centre town; a state city is the likelier one.
                .thenComparing(near -> near.place().type())
                .thenComparing(near -> near.place().id()));
  }

  private static Stream<NearPlace> near(Coordinates from, PlaceFacts place) {
    var centre = place.coordinates();
    return centre == null
        ? Stream.empty()
        : Stream.of(new NearPlace(place, from.kilometresTo(centre)));
  }

  /** A collator is not safe for several threads at once. */
  private static Collator latvian() {
    return Collator.getInstance(Locale.of("lv"));
  }
}
