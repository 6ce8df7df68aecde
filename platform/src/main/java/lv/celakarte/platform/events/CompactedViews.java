package lv.celakarte.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/** The views of this service: opened while it is wired, read while it runs. */
public final class CompactedViews implements SmartLifecycle {

  private final KafkaSettings settings;
  private final Topics topics;
  private final EventSender sender;
  private final MeterRegistry meters;
  private final List<CompactedView<?>> views = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  CompactedViews(KafkaSettings settings, Topics topics, EventSender sender, MeterRegistry meters) {
    this.settings = settings;
    this.topics = topics;
    this.sender = sender;
    this.meters = meters;
  }

  /**
   * Opens a view that keeps the newest version of each key.
   *
   * @param listener hears of each change that was taken over, in order, on the view's own thread,
   *     from the first record on
   */
  public <T> CompactedView<T> open(String topic, Decoder<T> decoder, Consumer<Change<T>> listener) {
    return open(topic, decoder, listener, Winner.NEWEST_VERSION);
  }

  /** Opens a view and says which record of a key it keeps. */
  public <T> CompactedView<T> open(
      String topic, Decoder<T> decoder, Consumer<Change<T>> listener, Winner winner) {
    var view =
        new CompactedView<>(topic, decoder, listener, winner, settings, topics, sender, meters);
    views.add(view);
    if (running) {
      view.start();
    }
    return view;
  }

  /** The topics whose views have not reached their end yet. */
  public List<String> behind() {
    return views.stream().filter(view -> !view.caughtUp()).map(CompactedView::topic).toList();
  }

  @Override
  public void start() {
    running = true;
    views.forEach(CompactedView::start);
  }

  @Override
  public void stop() {
    running = false;
    views.forEach(CompactedView::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Views read before anything serves and stop after it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
