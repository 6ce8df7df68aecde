package lv.celakarte.analytics.counting;

class InMemoryTalliesTests extends TalliesContract {

  @Override
  Tallies tallies() {
    return new InMemoryTallies();
  }
}
