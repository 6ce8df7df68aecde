package lv.celakarte.directory.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Verification;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A territory: a local government or a planning region.
 *
 * @param region the planning region of a local government
 * @param coordinates the point of the administrative centre
 * @param atvk code in the classifier of administrative territories
 * @param iso code of ISO 3166-2, where one was seen
 * @param socialService the organization that is the social service of this local government
 * @param formerNames local governments that are part of this one now
 * @param notes for editors only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
    String id,
    Wording name,
    PlaceType type,
    @Nullable String region,
    @Nullable String centre,
    @Nullable Verification centreVerification,
    @Nullable Coordinates coordinates,
    @Nullable String atvk,
    @Nullable String iso,
    @Nullable String socialService,
    List<String> formerNames,
    List<String> notes) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

  public Place {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("No id of a place: " + id);
    }
    if (type.localGovernment() && (region == null || coordinates == null)) {
      throw new IllegalArgumentException(id + " needs its region and its point");
    }
    formerNames = copy(formerNames);
    notes = copy(notes);
  }

  /** Lists that a file does not name arrive as nothing. */
  private static List<String> copy(@Nullable List<String> list) {
    return List.copyOf(Objects.requireNonNullElse(list, List.of()));
  }
}
