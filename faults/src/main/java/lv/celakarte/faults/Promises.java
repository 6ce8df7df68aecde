package lv.celakarte.faults;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** What the content service has acknowledged: of each document, the newest number published. */
final class Promises {

  private final AtomicIntegerArray newest;
  private final AtomicLong count = new AtomicLong();

  Promises(int documents) {
    newest = new AtomicIntegerArray(documents);
  }

  void made(int document, int number) {
    int before = newest.getAndAccumulate(document, number, Math::max);
    if (before < number) {
      count.incrementAndGet();
    }
  }

  /** 0 when nothing of this document was ever published. */
  int newest(int document) {
    return newest.get(document);
  }

  int documents() {
    return newest.length();
  }

  long count() {
    return count.get();
  }
}
