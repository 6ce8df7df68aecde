package lv.celakarte.content.document;

import java.util.List;
import lv.celakarte.platform.access.Person;

/** One step with many documents; each answers for itself and none waits for the others. */
public final class Bulk {

  private final Workflow workflow;

  Bulk(Workflow workflow) {
    this.workflow = workflow;
  }

  /** A document at the version that was seen in the list. */
  public record Item(DocumentId id, long version) {}

  /** What came of one document. */
  public record Result(Item item, Outcome outcome) {}

  /** Takes the step with each document in turn. */
  public List<Result> take(Person person, List<Item> items, Transition step, Order order) {
    return items.stream()
        .map(
            item -> new Result(item, workflow.take(person, item.id(), item.version(), step, order)))
        .toList();
  }
}
