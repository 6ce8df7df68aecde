package lv.celakarte.directory.place;

import lv.celakarte.directory.organization.OpenStore;
import lv.celakarte.platform.testing.RealMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Each test is skipped, with the reason, where no real MongoDB answers. */
class MongoDbPlacesTests extends PlacesContract {

  private static @Nullable OpenStore open;

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Override
  Places places() {
    var opened = open;
    if (opened == null) {
      opened = new OpenStore(RealMongo.uriOrSkip());
      open = opened;
    }
    return new StoredPlaces(opened.stores());
  }
}
