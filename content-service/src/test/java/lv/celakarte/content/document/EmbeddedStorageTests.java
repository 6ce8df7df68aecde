package lv.celakarte.content.document;

import com.mongodb.client.MongoDatabase;
import lv.celakarte.content.ContentServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ContentServiceTest
class EmbeddedStorageTests extends StorageContract {

  @Autowired private Documents documents;
  @Autowired private Editions editions;
  @Autowired private MongoDatabase database;

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
    return new MongoReservations(database);
  }
}
