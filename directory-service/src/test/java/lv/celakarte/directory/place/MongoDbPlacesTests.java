package lv.celakarte.directory.place;

import java.util.Objects;
import lv.celakarte.directory.organization.OpenStore;
import lv.celakarte.platform.testing.RealMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoDbPlacesTests extends PlacesContract {

  private static @Nullable OpenStore open;
  private static @Nullable Places places;

  @BeforeAll
  static void open() {
    var opened = new OpenStore(RealMongo.uriOrSkip());
    open = opened;
    places = new StoredPlaces(opened.stores());
  }

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Override
  Places places() {
    return Objects.requireNonNull(places);
  }
}
