package lv.celakarte.questionnaire.authoring;

import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.Stored;

/** One small document for each author of a questionnaire; whoever comes second loses nothing. */
final class StoredTrials implements Trials {

  private final AggregateStore<Trial> store;

  StoredTrials(AggregateStore<Trial> store) {
    this.store = store;
  }

  private static String key(String questionnaire, String person) {
    return questionnaire + "/" + person;
  }

  @Override
  public Trial last(String questionnaire, String person) {
    return store.find(key(questionnaire, person)).map(Stored::state).orElse(Trial.NONE);
  }

  /** The same person in two windows: either of both answers is as good. */
  @Override
  public void keep(String questionnaire, String person, Trial trial) {
    if (!trial.fits()) {
      return;
    }
    var key = key(questionnaire, person);
    var present = store.find(key);
    if (present.isEmpty()) {
      var unused = store.create(key, trial);
    } else if (!present.get().state().equals(trial)) {
      var unused = store.replace(present.get(), trial);
    }
  }
}
