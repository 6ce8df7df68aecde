package lv.celakarte.content.document;

class InMemoryStorageTests extends StorageContract {

  private final Documents documents = new InMemoryDocuments();
  private final Editions editions = new InMemoryEditions();
  private final Reservations reservations = new InMemoryReservations();

  @Override
  Documents documents() {
    return documents;
  }

  @Override
  Editions editions() {
    return editions;
  }

  @Override
  Reservations reservations() {
    return reservations;
  }
}
