package lv.celakarte.content.document.remark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lv.celakarte.content.document.Actor;
import org.jspecify.annotations.Nullable;

/** All that editors said about one document, in threads. */
public record Remarks(String document, List<Thread> threads) {

  public Remarks {
    threads = List.copyOf(threads);
  }

  /** Something said. */
  public record Saying(Actor by, Instant at, String text) {}

  /**
   * A remark with the answers to it.
   *
   * @param number by which it is called, from 1
   * @param quote the words of the text that it is about; empty when it is about all of it
   * @param resolvedBy who settled it; nobody while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Thread(int number, String quote, List<Saying> sayings, @Nullable Actor resolvedBy) {

    public Thread {
      sayings = List.copyOf(sayings);
    }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
      return resolvedBy == null;
    }
  }

  static Remarks none(String document) {
    return new Remarks(document, List.of());
  }

  Remarks say(String quote, Saying saying) {
    var more = new ArrayList<>(threads);
    more.add(new Thread(threads.size() + 1, quote, List.of(saying), null));
    return new Remarks(document, more);
  }

  /** An answer opens a settled remark again: somebody is not content. */
  Optional<Remarks> answer(int number, Saying saying) {
    return change(
        number,
        thread -> {
          var more = new ArrayList<>(thread.sayings());
          more.add(saying);
          return new Thread(number, thread.quote(), more, null);
        });
  }

  Optional<Remarks> resolve(int number, Actor by) {
    return change(number, thread -> new Thread(number, thread.quote(), thread.sayings(), by));
  }

  private Optional<Remarks> change(int number, UnaryOperator<Thread> change) {
    if (number < 1 || number > threads.size()) {
      return Optional.empty();
    }
    var changed = new ArrayList<>(threads);
    changed.set(number - 1, change.apply(threads.get(number - 1)));
    return Optional.of(new Remarks(document, changed));
  }

  /** How many still have to be settled. */
  public long openCount() {
    return threads.stream().filter(Thread::open).count();
  }
}
