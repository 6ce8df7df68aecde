package lv.celakarte.platform.store;

import lv.celakarte.platform.testing.RealMongo;

class MongoDbTests extends AggregateStoreContract {

  @Override
  String uri() {
    return RealMongo.uriOrSkip();
  }
}
