package lv.celakarte.questionnaire.authoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** In two collections: small aggregates with their events, and large texts that never change. */
final class StoredQuestionnaires implements Questionnaires {

  /** The exact text that was checked, so that no number changes on its way. */
  record Body(String text) {}

  private final AggregateStore<Questionnaire> aggregates;
  private final AggregateStore<Body> bodies;

  StoredQuestionnaires(AggregateStore<Questionnaire> aggregates, AggregateStore<Body> bodies) {
    this.aggregates = aggregates;
    this.bodies = bodies;
  }

  @Override
  public List<Held> all() {
    return aggregates.findAll().stream().map(StoredQuestionnaires::held).toList();
  }

  @Override
  public Optional<Held> find(String id) {
    return aggregates.find(id).map(StoredQuestionnaires::held);
  }

  @Override
  public Optional<Held> create(Questionnaire questionnaire, @Nullable Announced announced) {
    return aggregates
        .create(questionnaire.id(), questionnaire, events(questionnaire.id(), announced))
        .map(StoredQuestionnaires::held);
  }

  @Override
  public Optional<Held> replace(Held expected, Questionnaire next, @Nullable Announced announced) {
    var stored =
        new Stored<>(
            expected.questionnaire().id(),
            expected.version(),
            expected.questionnaire(),
            expected.unsent());
    return aggregates
        .replace(stored, next, events(next.id(), announced))
        .map(StoredQuestionnaires::held);
  }

  private static Announcement[] events(String key, @Nullable Announced announced) {
    return announced == null
        ? new Announcement[0]
        : new Announcement[] {
          new Announcement(announced.id(), Announced.TYPE, key, announced.at(), announced.body())
        };
  }

  private static Held held(Stored<Questionnaire> stored) {
    return new Held(stored.state(), stored.version(), stored.unsent());
  }

  @Override
  public String keep(String text) {
    var key = UUID.randomUUID().toString();
    if (bodies.create(key, new Body(text)).isEmpty()) {
      throw new IllegalStateException("the same random key twice");
    }
    return key;
  }

  @Override
  public Optional<String> text(String key) {
    return bodies.find(key).map(stored -> stored.state().text());
  }
}
