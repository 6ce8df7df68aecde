package lv.celakarte.content.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/** What is known of each medium, in the platform's aggregate store. */
final class MediaShelf {

  private static final String OWNER = "owner";

  private final AggregateStore<MediaItem> store;

  MediaShelf(AggregateStores stores) {
    this.store =
        stores.open(
            "media_items",
            MediaItem.class,
            null,
            item -> Map.of(OWNER, item.owner()),
            List.of(OWNER));
  }

  Optional<Stored<MediaItem>> find(String id) {
    return store.find(id);
  }

  List<Stored<MediaItem>> all() {
    return store.findAll();
  }

  List<Stored<MediaItem>> ownedBy(String owner) {
    return store.findWhere(OWNER, owner);
  }

  /** The medium that was there before, where it was. */
  Stored<MediaItem> keep(String id, MediaItem item) {
    return store.create(id, item).or(() -> store.find(id)).orElseThrow();
  }

  Optional<Stored<MediaItem>> replace(Stored<MediaItem> expected, MediaItem item) {
    return store.replace(expected, item);
  }
}
