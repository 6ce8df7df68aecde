package lv.celakarte.content.fact;

import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Where facts are kept, each with the events that tell of it. */
interface Facts {

  Optional<Stored<Fact>> find(String id);

  /** All facts by id. */
  List<Stored<Fact>> all();

  /** Empty when there is such a fact already. */
  Optional<Stored<Fact>> create(Fact fact, Announcement... events);

  /** Empty when another change came first. */
  Optional<Stored<Fact>> replace(Stored<Fact> expected, Fact fact, Announcement... events);
}
