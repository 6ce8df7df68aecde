package lv.celakarte.site.published;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A local government or a planning region, as {@code directory.places} tells it. */
public record Place(
    String id,
    Map<String, String> name,
    @Nullable String type,
    @Nullable String region,
    @Nullable String socialService) {

  public Place {
    Objects.requireNonNull(id);
    name = name == null ? Map.of() : Map.copyOf(name);
  }

  /** Its name, in Latvian where the language has none. */
  public String nameIn(Language language) {
    var own = language.of(name);
    return own != null ? own : name.getOrDefault(Language.LV.code(), id);
  }

  /** Whether people live in it, so to say: regions are for planning only. */
  public boolean municipality() {
    return !"planning-region".equals(type);
  }
}
