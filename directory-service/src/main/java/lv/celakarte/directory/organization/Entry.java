package lv.celakarte.directory.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Marks;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about an organization. Nothing unknown is filled in: no channel means that none is
 * known.
 *
 * @param place the local government it belongs to
 * @param role what it is to that local government
 * @param checkedOn when somebody last compared the entry with its sources
 * @param sources where the facts were read
 * @param sourceDate the age of the sources, in words; for editors only
 * @param notes what editors have to know and readers need not
 */
public record Entry(
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
    List<String> sources,
    @Nullable String sourceDate,
    List<String> notes) {

  public Entry {
    audience = List.copyOf(new TreeSet<>(Set.copyOf(audience)));
    channels = List.copyOf(channels);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** Whether any way of this type to reach the organization is known. */
  public boolean has(ChannelType type) {
    return channels.stream().anyMatch(channel -> channel.type() == type);
  }

  /** Whether a fact is still to be confirmed: the entry, its name in Latvian, or a contact. */
  public boolean factsToBeConfirmed() {
    return verification == Verification.TO_BE_CONFIRMED
        || nameVerification.lv() == Verification.TO_BE_CONFIRMED
        || channels.stream().anyMatch(c -> c.verification() == Verification.TO_BE_CONFIRMED);
  }

  /** Whether the name in another language is still to be confirmed. */
  public boolean translationsToBeConfirmed() {
    return nameVerification.en() == Verification.TO_BE_CONFIRMED
        || nameVerification.ru() == Verification.TO_BE_CONFIRMED;
  }

  /** Whether nobody has checked this entry since the day given. */
  public boolean uncheckedSince(LocalDate day) {
    return checkedOn == null || checkedOn.isBefore(day);
  }
}
