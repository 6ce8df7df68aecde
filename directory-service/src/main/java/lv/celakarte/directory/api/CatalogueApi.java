package lv.celakarte.directory.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lv.celakarte.directory.DirectoryProblem;
import lv.celakarte.directory.FieldProblems;
import lv.celakarte.directory.catalogue.Catalogue;
import lv.celakarte.directory.catalogue.Near;
import lv.celakarte.directory.catalogue.NearPlace;
import lv.celakarte.directory.catalogue.Wanted;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.Kind;
import lv.celakarte.directory.organization.LocalRole;
import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.PlaceFacts;
import lv.celakarte.directory.place.PlaceType;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read of the directory. Nothing about the reader is kept or logged. */
@RestController
@RequestMapping("/api/directory/v1")
class CatalogueApi {

  private static final int SOME = 5;
  private static final int MOST = 50;

  private final Catalogue catalogue;
  private final FieldProblems words;

  CatalogueApi(Catalogue catalogue, FieldProblems words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  /** A list of organizations. */
  record OrganizationList(int total, List<OrganizationFacts> organizations) {}

  /** A list of places. */
  record PlaceList(int total, List<PlaceFacts> places) {}

  /**
   * What is near.
   *
   * @param municipality the local government with the nearest centre
   * @param attribution whose points these are
   */
  record Nearest(
      Coordinates from,
      @Nullable NearPlace municipality,
      List<Near> organizations,
      String attribution) {}

  @GetMapping("/organizations")
  OrganizationList organizations(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String audience,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String q,
      Locale locale) {
    var asked = new Asked(words, locale);
    var wanted = wanted(asked, kind, audience, place, role);
    if (q != null && q.length() > 200) {
      asked.wrong("q", "too-long");
    }
    asked.settle();
    var found = catalogue.organizations(wanted, q);
    return new OrganizationList(found.size(), found);
  }

  @GetMapping("/organizations/{id}")
  ResponseEntity<OrganizationFacts> organization(@PathVariable String id) {
    var facts =
        catalogue
            .organization(id)
            .orElseThrow(() -> ProblemException.of(DirectoryProblem.UNKNOWN_ORGANIZATION));
    return ResponseEntity.ok().eTag(Long.toString(facts.version())).body(facts);
  }

  @GetMapping("/places")
  PlaceList places(
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String region,
      Locale locale) {
    var asked = new Asked(words, locale);
    var wanted =
        asked.known(
            "type",
            type,
            name -> Arrays.stream(PlaceType.values()).filter(t -> t.wire().equals(name)).findAny());
    var within = place(asked, "region", region);
    asked.settle();
    var places = catalogue.places(wanted, within);
    return new PlaceList(places.size(), places);
  }

  @GetMapping("/places/{id}")
  ResponseEntity<PlaceFacts> place(@PathVariable String id) {
    var place = require(id);
    return ResponseEntity.ok().eTag(Long.toString(place.version())).body(place);
  }

  @GetMapping("/places/{id}/social-service")
  OrganizationFacts socialService(@PathVariable String id) {
    return catalogue
        .socialService(require(id))
        .orElseThrow(() -> ProblemException.of(DirectoryProblem.NO_SOCIAL_SERVICE));
  }

  @GetMapping("/nearest")
  Nearest nearest(
      @RequestParam(required = false) @Nullable String lat,
      @RequestParam(required = false) @Nullable String lon,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String audience,
      @RequestParam(required = false) @Nullable String limit,
      Locale locale) {
    var asked = new Asked(words, locale);
    var wanted = wanted(asked, kind, audience, null, role);
    var many = asked.number("limit", limit, SOME, MOST);
    var from = from(asked, lat, lon, place);
    asked.settle();
    var near = catalogue.nearest(from, wanted, many).stream().map(CatalogueApi::rounded).toList();
    var municipality = catalogue.nearestPlace(from).map(CatalogueApi::rounded).orElse(null);
    return new Nearest(from, municipality, near, "GeoNames, CC BY 4.0");
  }

  private Coordinates from(
      Asked asked, @Nullable String lat, @Nullable String lon, @Nullable String place) {
    var point = asked.point(lat, lon);
    if (point == null && place != null && !place.isBlank()) {
      point = centre(asked, place);
    } else if (lat == null && lon == null) {
      asked.wrong("lat", "required");
    }
    asked.settle();
    return Objects.requireNonNull(point);
  }

  private @Nullable Coordinates centre(Asked asked, String place) {
    var centre = catalogue.place(place).map(PlaceFacts::coordinates).orElse(null);
    if (centre == null) {
      asked.wrong("place", "unknown-place");
    }
    return centre;
  }

  private Wanted wanted(
      Asked asked,
      @Nullable String kind,
      @Nullable String audience,
      @Nullable String place,
      @Nullable String role) {
    return new Wanted(
        asked.constant("kind", Kind.class, kind),
        asked.constant("audience", Audience.class, audience),
        place(asked, "place", place),
        asked.constant("role", LocalRole.class, role));
  }

  private @Nullable String place(Asked asked, String field, @Nullable String place) {
    if (place == null || place.isBlank()) {
      return null;
    }
    if (catalogue.place(place).isEmpty()) {
      asked.wrong(field, "unknown-place");
    }
    return place;
  }

  private PlaceFacts require(String id) {
    return catalogue
        .place(id)
        .orElseThrow(() -> ProblemException.of(DirectoryProblem.UNKNOWN_PLACE));
  }

  /** Finer than a hundred metres would promise more than the points hold. */
  private static double rounded(double kilometres) {
    return Math.round(kilometres * 10) / 10.0;
  }

  private static Near rounded(Near near) {
    return new Near(near.organization(), rounded(near.kilometres()), near.measuredTo());
  }

  private static NearPlace rounded(NearPlace near) {
    return new NearPlace(near.place(), rounded(near.kilometres()));
  }
}
