package lv.celakarte.site.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An institution that helps, as {@code directory.organizations} tells it. */
public record Organization(
    String id,
    @Nullable String state,
    Map<String, String> name,
    Map<String, Verification> nameVerification,
    @Nullable String shortName,
    @Nullable String kind,
    List<String> audience,
    Map<String, String> purpose,
    List<Channel> channels,
    Map<String, String> presence,
    @Nullable String place,
    @Nullable String role,
    Verification verification,
    @Nullable LocalDate checkedOn,
    List<String> sources) {

  /** The role of the social service of a local government. */
  public static final String SOCIAL_SERVICE = "social-service";

  /** One way to reach the institution; what is not known has no channel. */
  public record Channel(
      @Nullable String type,
      @Nullable String value,
      Map<String, String> label,
      Verification verification) {
    public Channel {
      label = label == null ? Map.of() : Map.copyOf(label);
      verification = Objects.requireNonNullElse(verification, Verification.TO_BE_CONFIRMED);
    }
  }

  public Organization {
    Objects.requireNonNull(id);
    name = name == null ? Map.of() : Map.copyOf(name);
    nameVerification = nameVerification == null ? Map.of() : Map.copyOf(nameVerification);
    audience = audience == null ? List.of() : List.copyOf(audience);
    purpose = purpose == null ? Map.of() : Map.copyOf(purpose);
    channels = channels == null ? List.of() : List.copyOf(channels);
    presence = presence == null ? Map.of() : Map.copyOf(presence);
    verification = Objects.requireNonNullElse(verification, Verification.TO_BE_CONFIRMED);
    sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** Where it can be visited, in this language only. */
  public @Nullable String presenceIn(Language language) {
    return language.of(presence);
  }

  /** Whether it can be turned to. */
  public boolean listed() {
    return !"closed".equals(state);
  }

  /** Whether it is the social service of one local government. */
  public boolean socialService() {
    return SOCIAL_SERVICE.equals(role) && place != null;
  }

  /** Its name, in Latvian where the language has none. */
  public String nameIn(Language language) {
    var own = language.of(name);
    return own != null ? own : name.getOrDefault(Language.LV.code(), id);
  }

  /** What it does, in this language only: a purpose in the wrong language helps nobody. */
  public @Nullable String purposeIn(Language language) {
    return language.of(purpose);
  }

  /** Whether there are facts in this language to make a page of. */
  public boolean speaks(Language language) {
    return switch (language) {
      case LV -> true;
      case LV_SIMPLE -> purpose.containsKey(language.code());
      case EN, RU -> name.containsKey(language.code());
    };
  }

  /** The channels of one type that have a value. */
  public List<Channel> channels(String type) {
    return channels.stream().filter(c -> type.equals(c.type()) && c.value() != null).toList();
  }
}
