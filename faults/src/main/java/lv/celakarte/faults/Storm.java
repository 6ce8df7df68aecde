package lv.celakarte.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writers who publish without pause, each its own documents, together at a given rate at most.
 *
 * <p>A document is published again and again under rising numbers, so that whoever reads its page
 * can tell which publication it shows.
 */
final class Storm implements AutoCloseable {

  private final String name;
  private final Promises promises;
  private final Duration between;
  private final List<Desk> desks = new ArrayList<>();
  private final List<Thread> writers = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final long[] asked;

  Storm(Running platform, People people, String name, Promises promises, int writers, int rate) {
    this.name = name;
    this.promises = promises;
    this.between = Duration.ofSeconds(1).multipliedBy(writers).dividedBy(rate);
    this.asked = new long[promises.documents()];
    List<String> services =
        platform.instancesOf(Services.CONTENT).stream().map(platform::url).toList();
    for (int writer = 0; writer < writers; writer++) {
      desks.add(new Desk(name, services, people));
    }
  }

  /** Publishes every document once, so that each has a page to read. */
  void prepare() {
    run(writer -> ownOf(writer).forEach(document -> publish(writer, document)));
    join();
    require();
  }

  void begin() {
    run(writer -> {
      List<Integer> own = ownOf(writer);
      for (int next = 0; !over.get(); next = (next + 1) % own.size()) {
        long began = System.nanoTime();
        publish(writer, own.get(next));
        Duration left = between.minus(Waiting.since(began));
        if (left.isPositive() && !over.get()) {
          Waiting.pause(left);
        }
      }
    });
  }

  private interface Work {
    void of(int writer);
  }

  private void run(Work work) {
    writers.clear();
    for (int writer = 0; writer < desks.size(); writer++) {
      int number = writer;
      writers.add(
          Thread.ofVirtual()
              .name("writer-" + writer)
              .start(() -> {
                try {
                  work.of(number);
                } catch (RuntimeException failure) {
                  failures.add("writer " + number + ": " + failure.getMessage());
                }
              }));
    }
  }

  private List<Integer> ownOf(int writer) {
    List<Integer> own = new ArrayList<>();
    for (int document = writer; document < promises.documents(); document += desks.size()) {
      own.add(document);
    }
    return own;
  }

  private void publish(int writer, int document) {
    int number = promises.newest(document) + 1;
    desks.get(writer).publish(document, number);
    asked[document]++;
    promises.made(document, number);
  }

  private void join() {
    for (Thread writer : writers) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Broken("stopped", e);
      }
    }
  }

  private void require() {
    if (!failures.isEmpty()) {
      throw new Broken(String.join("\n", failures));
    }
  }

  /** Lets every writer finish what it has begun. */
  void end() {
    over.set(true);
    join();
  }

  /** Writers that gave up, in words. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  String name() {
    return name;
  }

  /** Publications that the histories tell of beyond, or short of, those that were asked for. */
  long doubled() {
    long doubled = 0;
    for (int document = 0; document < promises.documents(); document++) {
      try {
        doubled +=
            Math.abs(desks.get(document % desks.size()).published(document) - asked[document]);
      } catch (IOException failure) {
        throw new Broken("The history of document " + document + " cannot be read", failure);
      }
    }
    return doubled;
  }

  @Override
  public void close() {
    end();
  }
}
