package lv.celakarte.gateway.copies;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Part;
import org.jspecify.annotations.Nullable;

/** The copies of each part that stands behind the edge as a service. */
public final class Services {

  private final Map<Part, Copies> copies = new EnumMap<>(Part.class);

  public Services(GatewaySettings.Services addresses) {
    copies.put(Part.SITE, new Copies(addresses.site()));
    copies.put(Part.CONTENT, new Copies(addresses.content()));
    copies.put(Part.QUESTIONNAIRE, new Copies(addresses.questionnaire()));
    copies.put(Part.DIRECTORY, new Copies(addresses.directory()));
    copies.put(Part.ANALYTICS, new Copies(addresses.analytics()));
  }

  /** The copies of a part, or {@code null} for one that is no service. */
  public @Nullable Copies of(Part part) {
    return copies.get(part);
  }

  /** The copies of every service. */
  public Collection<Copies> all() {
    return copies.values();
  }
}
