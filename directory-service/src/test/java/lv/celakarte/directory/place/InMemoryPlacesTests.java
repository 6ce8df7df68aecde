package lv.celakarte.directory.place;

class InMemoryPlacesTests extends PlacesContract {

  private final Places places = new InMemoryPlaces();

  @Override
  Places places() {
    return places;
  }
}
