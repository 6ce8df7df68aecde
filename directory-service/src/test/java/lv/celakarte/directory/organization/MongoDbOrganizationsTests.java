package lv.celakarte.directory.organization;

import lv.celakarte.platform.testing.RealMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Each test is skipped, with the reason, where no real MongoDB answers. */
class MongoDbOrganizationsTests extends OrganizationsContract {

  private static @Nullable OpenStore open;

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Override
  Organizations organizations() {
    var opened = open;
    if (opened == null) {
      opened = new OpenStore(RealMongo.uriOrSkip());
      open = opened;
    }
    return new StoredOrganizations(opened.stores());
  }
}
