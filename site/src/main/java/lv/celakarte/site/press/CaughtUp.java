package lv.celakarte.site.press;

import java.util.List;
import java.util.function.BooleanSupplier;
import lv.celakarte.platform.events.CompactedView;

/**
 * Whether everything that is published has been read. Views need the room as their listener, and
 * the room needs to know when they have caught up.
 */
final class CaughtUp implements BooleanSupplier {

  volatile List<CompactedView<?>> views = List.of();

  @Override
  public boolean getAsBoolean() {
    return !views.isEmpty() && views.stream().allMatch(CompactedView::caughtUp);
  }

  /** Whether the topic still tells of this thing. */
  boolean holds(String topic, String key) {
    return views.stream()
        .filter(view -> view.topic().equals(topic))
        .anyMatch(view -> view.find(key).isPresent());
  }
}
