package lv.celakarte.directory.organization;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Marks;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an organization: the body of its event and of the public API. Notes
 * for editors and the names of people are no part of it.
 */
public record OrganizationFacts(
    String id,
    long version,
    String state,
    Wording name,
    Marks nameVerification,
    @Nullable String shortName,
    Kind kind,
    List<Audience> audience,
    Wording purpose,
    List<Channel> channels,
    @Nullable Wording presence,
    @Nullable String place,
    @Nullable LocalRole role,
    @Nullable Coordinates coordinates,
    Verification verification,
    @Nullable LocalDate checkedOn,
    List<String> sources) {

  /** The topic on which changed organizations are told. */
  public static final String TOPIC = "directory.organizations";

  static final String CHANGED = "lv.celakarte.directory.organization-changed.v1";

  public OrganizationFacts {
    audience = List.copyOf(audience);
    channels = List.copyOf(channels);
    sources = List.copyOf(sources);
  }

  /** What may be told of an organization at a version. */
  public static OrganizationFacts of(Organization organization, long version) {
    var entry = organization.entry();
    return new OrganizationFacts(
        organization.id(),
        version,
        organization.state(),
        entry.name(),
        entry.nameVerification(),
        entry.shortName(),
        entry.kind(),
        entry.audience(),
        entry.purpose(),
        entry.channels(),
        entry.presence(),
        entry.place(),
        entry.role(),
        entry.coordinates(),
        entry.verification(),
        entry.checkedOn(),
        entry.sources());
  }

  /** Whether readers can turn to it. */
  public boolean listed() {
    return state.equals("listed");
  }
}
