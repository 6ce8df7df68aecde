package lv.celakarte.directory.organization;

import java.util.Objects;
import lv.celakarte.platform.testing.RealMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoDbOrganizationsTests extends OrganizationsContract {

  private static @Nullable OpenStore open;
  private static @Nullable Organizations organizations;

  @BeforeAll
  static void open() {
    var opened = new OpenStore(RealMongo.uriOrSkip());
    open = opened;
    organizations = new StoredOrganizations(opened.stores());
  }

  @AfterAll
  static void close() {
    if (open != null) {
      open.close();
    }
  }

  @Override
  Organizations organizations() {
    return Objects.requireNonNull(organizations);
  }
}
