package lv.celakarte.directory.starter;

import lv.celakarte.directory.organization.Author;
import lv.celakarte.directory.organization.KeepingEntries;
import lv.celakarte.directory.organization.KeepingEntries.Result;
import lv.celakarte.directory.organization.Refusal;
import lv.celakarte.directory.place.KeepingPlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds what a new installation begins with, through the same doors as any editor.
 *
 * <p>What is there already stays as it is, so that loading again, or twice at once, changes
 * nothing.
 */
public final class LoadingStarterContent {

  private static final Logger LOG = LoggerFactory.getLogger(LoadingStarterContent.class);

  private final KeepingPlaces places;
  private final KeepingEntries entries;

  /** Loads into these. */
  public LoadingStarterContent(KeepingPlaces places, KeepingEntries entries) {
    this.places = places;
    this.entries = entries;
  }

  /** How much was added, and how much was no entry. */
  public record Loaded(int places, int organizations, int refused) {}

  /** Adds what is missing. */
  public Loaded load(StarterContent content) {
    var newPlaces = (int) content.places().stream().filter(places::addIfMissing).count();
    int added = 0;
    int refused = 0;
    for (var organization : content.organizations()) {
      var id = organization.id();
      switch (entries.add(id, organization.entry(), Author.STARTER_CONTENT)) {
        case Result.Done _ -> added++;
        case Result.Refused(var refusal) when refusal == Refusal.ID_TAKEN -> {}
        case Result.Invalid(var violations) -> {
          refused++;
          LOG.error("Starter content of {} is no entry: {}", id, violations);
        }
        case Result.Refused _, Result.Conflict _, Result.Unknown _ -> refused++;
      }
    }
    return new Loaded(newPlaces, added, refused);
  }
}
