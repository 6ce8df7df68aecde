package lv.celakarte.site.press;

import java.util.List;
import java.util.function.BooleanSupplier;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.events.Topics;

/**
 * Whether everything that is published has been read. Views need the room as their listener, and
 * the room needs to know when they have caught up.
 */
final class CaughtUp implements BooleanSupplier, Reach {

  private final Topics topics;

  volatile List<CompactedView<?>> views = List.of();

  CaughtUp(Topics topics) {
    this.topics = topics;
  }

  @Override
  public boolean getAsBoolean() {
    return !views.isEmpty() && views.stream().allMatch(CompactedView::caughtUp);
  }

  @Override
  public Horizon read() {
    var read = Horizon.START;
    for (var view : inputs()) {
      read = read.with(view.topic(), view.applied());
    }
    return read;
  }

  @Override
  public Horizon ends() {
    return topics.ends(inputs().stream().map(CompactedView::topic).toList());
  }

  private List<CompactedView<?>> inputs() {
    return views.stream().filter(view -> !view.topic().equals(KafkaOutput.TOPIC)).toList();
  }

  /** Whether the topic still tells of this thing. */
  boolean holds(String topic, String key) {
    return views.stream()
        .filter(view -> view.topic().equals(topic))
        .anyMatch(view -> view.find(key).isPresent());
  }
}
