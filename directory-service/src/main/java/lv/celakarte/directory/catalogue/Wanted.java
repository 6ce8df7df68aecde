package lv.celakarte.directory.catalogue;

import lv.celakarte.directory.organization.Audience;
import lv.celakarte.directory.organization.Kind;
import lv.celakarte.directory.organization.LocalRole;
import lv.celakarte.directory.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/** Which organizations are asked for; what is not given does not matter. */
public record Wanted(
    @Nullable Kind kind,
    @Nullable Audience audience,
    @Nullable String place,
    @Nullable LocalRole role) {

  /** Everything that is listed. */
  public static final Wanted ALL = new Wanted(null, null, null, null);

  boolean fits(OrganizationFacts facts) {
    return facts.listed()
        && (kind == null || kind == facts.kind())
        && (audience == null || facts.audience().contains(audience))
        && (place == null || place.equals(facts.place()))
        && (role == null || role == facts.role());
  }
}
