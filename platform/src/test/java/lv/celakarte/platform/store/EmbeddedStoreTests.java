package lv.celakarte.platform.store;

import lv.celakarte.platform.testing.StoreServer;

class EmbeddedStoreTests extends AggregateStoreContract {

  @Override
  String uri() {
    return StoreServer.uri();
  }
}
